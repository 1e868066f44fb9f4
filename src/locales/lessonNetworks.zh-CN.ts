import type { LessonNetworksCatalog } from './lessonNetworks.en';

/** 导学最后两站的文案。 */
export const lessonNetworksZhCN: LessonNetworksCatalog = {
  outputs: {
    question: '对每个输入，神经元的输出是多少？',
    input: (x) => `x = ${x}`,
    slider: (x) => `x = ${x} 时你猜的 y`,
    told: (guess, y) => (guess === null ? `y = ${y}` : `y = ${y}，你猜 ${guess}`),
    check: '送进去',
    skip: '直接看答案',
    missing: '请先移动滑块',
    picture: '神经元，以及一个输入怎样通过它',
    shown: '通过神经元的输入',
    plot: '神经元对每个输入的输出',
    unknown: (x, weight, bias) => `x = ${x} 经过 w = ${weight} 和 b = ${bias}；输出还没有公布。`,
  },
  texts: {
    neuron: {
      outputs: {
        before: (f) =>
          `网络由神经元组成。神经元把输入乘以权重，加上偏置，再把这个和弯一弯：⟨y = f(xW + b)⟩。这个神经元只有一个输入，w = ${f.neuron.weight}，b = ${f.neuron.bias}，f 是 tanh，取值在 −1 与 1 之间。`,
        after: ({ neuron: { answers, further, gain } }) => [
          `和依次是 ${answers.map(({ sum }) => sum).join('、')}。从第二个到最后一个，和增加了 ${further}，y 却只增加 ${gain}：远处的 tanh 是平的，神经元在那里饱和了。`,
        ],
        key: () => '神经元就是 y = f(xW + b)：先求和，再弯一弯。',
      },
      race: {
        before: (f) =>
          `现在让神经元学习。已知 ${f.neuron.points} 个点上 y 应该是多少，L 是均方误差。它取决于 w 和 b，所以损失曲面有两个方向；同一条等高线上的损失相同。初值是 w = ${f.neuron.start[0]}，b = ${f.neuron.start[1]}。`,
        after: (f) => [
          `${f.neuron.epochs} 轮后，5 仍被来回抛动，损失是 ${f.neuron.wildLoss}。在抛物线上，这么大的学习率会发散；这里却不会：tanh 到 ±1 为止，所以损失有上限。`,
        ],
        key: () => '神经元的损失也是一个曲面：规则不变，用语不变。',
      },
      saturated: {
        before: ({ neuron: { saturated } }) =>
          `刚才 1 最快。再用它一次，换一个初值：w = ${saturated.start[0]}，b = ${saturated.start[1]}。各点的 x 在 ${saturated.inputs[0]} 与 ${saturated.inputs[1]} 之间，所以每个和都在 ${saturated.sums[0]} 与 ${saturated.sums[1]} 之间。`,
        after: ({ neuron: { saturated, epochs } }) => [
          `在那么远的地方 tanh 是平的，损失也是平的：梯度的长度只有 ${saturated.slopes[1]}，在原来的初值是 ${saturated.slopes[0]}。${epochs} 轮后损失还有 ${saturated.loss}。`,
        ],
        key: () => '饱和的神经元几乎学不动：学习率乘以几乎为零的梯度，还是几乎为零。',
      },
    },
    network: {
      race: {
        before: (f) =>
          `讲义里的网络分辨三种鸢尾花：输入四个测量值，输出三个概率。一轮是把训练用的花全部过一遍，每批 ${f.network.batchSize} 朵。在抛物线上 1 是边界，10 会立刻发散。`,
        after: ({ trained }) => [
          `学习率乘以曲率 λ 等于 2 的地方就是边界。抛物线的 λ 处处是 ${trained.parabola}。这里，10 的每一轮之后，λ 最多是 ${trained.sharpness}，而 10 · ${trained.sharpness} = ${trained.product}，还不到 2。`,
        ],
        key: () => '学习率本身无所谓大小：要看它与曲率的乘积。',
      },
      thrown: {
        before: () =>
          '那就远远越过边界：300。在抛物线上，1.02 就足以发散。这里的输出要经过 softmax，变成 0 与 1 之间的概率。',
        after: ({ trained: { thrown } }) => [
          `头几步就让网络变得十分肯定，不管对错。softmax 在那里是平的：梯度从 ${thrown.gradients[0]} 降到 ${thrown.gradients[1]}。损失也不会发散，因为概率与目标最多相差 1。${thrown.starts} 个初值里，有 ${thrown.stuck} 个是这样的结局。`,
        ],
        key: () => '损失停着不动，也可能是因为学习率太大。',
      },
      raw: {
        before: () =>
          '同样的网络、初值和批次，只是输入换成原来的测量值，单位厘米；之前每个输入都缩放到均值 0、标准差 1。',
        after: ({ trained: { raw, scaled, times } }) => [
          `现在最小的最先到。沿着它的路，λ 达到 ${raw.sharpness}，是输入缩放后的 ${times} 倍：边界 2/λ 在 ${raw.edge}，而不是 ${scaled.edge}。所以输入要缩放。`,
        ],
        key: () => '同一个学习率，换一个曲面，结果就不同。导学到此为止；在自由探索里，每个数都由你来定。',
      },
    },
  },
};
