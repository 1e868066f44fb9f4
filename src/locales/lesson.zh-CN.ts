import type { LessonCatalog } from './lesson.en';

/** 中文导学。 */
export const lessonZhCN: LessonCatalog = {
  stopOf: (stop, stops) => `${stop} / ${stops}`,
  stops: '导学的十站',
  questionOf: (question, questions) => `第 ${question} 问，共 ${questions} 问`,
  back: (title) => `上一站：${title}`,
  next: (title) => `下一站：${title}`,
  nextQuestion: '下一问',
  finish: '去自由探索',
  take: () => '把这些曲线带到自由探索',
  rule: '每一步都照这条规则',
  ruleOfAll: '每个权重和偏置都照这条规则',
  steepness: '山谷有多陡？L = a(w + 1)² 中的 a',
  engineers: '控制论视角',
  done: '已作答',
  print: '打印成讲义',
  handout: {
    title: '学习率的作用：先作答，再看结果',
    name: '姓名',
    scan: '扫码打开导学，核对答案',
    picture: '损失函数 L(w) 与初值',
    neuron: '一个神经元：x 乘以 w，加上 b，再经过 f',
    network: '一个网络：每个输入都连到每个输出',
    sketch: '空白坐标：每轮的损失',
  },
  lowest: {
    question: 'w 取何值时损失最小？',
    how: '把点放到曲线上：直接拖动，或用滑块。',
    slider: '你选的 w',
    value: (w, loss) => `w = ${w}，损失 ${loss}`,
    check: '就是这里',
    skip: '直接看答案',
    told: (w, distance) => `你选的 w = ${w}，离最低点 ${distance}。`,
    exact: '你选的点正好在最低点。',
    missing: '请先移动这个点',
  },
  shares: {
    question: '各走一步之后，到最低点的距离还剩百分之几？',
    slider: (rate) => `学习率 ${rate} 走一步后剩下的距离，百分比`,
    guess: (percent) => `${percent}%`,
    told: (guess, percent) => (guess === null ? `还剩 ${percent}%` : `还剩 ${percent}%，你猜 ${guess}%`),
    check: '走一步',
    skip: '直接看答案',
  },
  ruler: {
    label: '你在标尺上的点',
    hint: '每个学习率都是标尺上的一个位置。把点放上去，或用下面的输入框。',
  },
  titles: {
    weight: '一个权重',
    step: '走一步',
    rates: '三个学习率',
    small: '太小',
    large: '太大',
    curve: '同一条曲线',
    reason: '原因',
    own: '动手试',
    neuron: '神经元',
    network: '换成网络',
  },
  texts: {
    weight: {
      lowest: {
        before: () => '神经网络有许许多多的权重。假设这个网络只有一个权重 w，损失 L 告诉我们它错得有多厉害。',
        after: (f) => [
          `w = ${f.minimum} 时损失为 ${f.leastLoss}，那里的斜率也是 ${f.leastSlope}：曲线是平的，再没有更低的地方。`,
          '我们看得见整个山谷，训练却看不见：它只知道脚下的斜率。',
        ],
        key: () => '训练就是一步一步寻找让损失最小的 w。',
      },
    },
    step: {
      right: {
        before: (f) =>
          `现在站在 w = ${f.start}，那里的斜率是 ${f.step.slope}：曲线向右升高。每一步的长度是学习率 lr 乘以斜率，方向与斜率相反。`,
        after: (f) => [`${f.start} − 0.2 · ${f.step.slope} = ${f.step.lands}。`],
        key: () => '坡越陡、学习率越大，步子就越大。',
      },
      left: {
        before: (f) =>
          `现在站在另一边，w = ${f.step.left}，那里的斜率是 ${f.step.leftSlope}。会往左还是往右，走多远？`,
        after: (f) => [
          `${f.step.left} − 0.2 · (${f.step.leftSlope}) = ${f.step.leftLands}：往右走，仍然朝着最低点。`,
          '讲义说 w 沿“梯度减小的方向”移动；更准确的说法是：沿梯度的反方向。',
        ],
        key: () => '每一步等于 lr 乘以斜率，方向与斜率相反。',
      },
    },
    rates: {
      order: {
        before: (f) =>
          `三个学习率都从 w = ${f.start} 出发。第一步之后，0.6 越过最低点到了 ${f.firstLandings[0]}，0.2 到了 ${f.firstLandings[1]}，0.01 到了 ${f.firstLandings[2]}。`,
        after: (f) => [
          `0.6 越过了最低点，却最先到达：只要 ${f.arrivals[0]} 轮，另外两个要 ${f.arrivals[1]} 轮和 ${f.arrivals[2]} 轮。`,
          `这里一轮（epoch）就是一次更新。数据多时，一轮是把数据全部过一遍，一次迭代（iteration）才是一次更新，讲义的“迭代次数”指的是轮数。讲义的程序还重复用了同一个变量，所以三次运行是 ${f.noteEpochs.join('、')} 轮；本页都是 ${f.epochs} 轮。`,
        ],
        key: () => '只看第一步，看不出谁先到。',
      },
      shares: {
        before: (f) => `再看看第一步。从 w = ${f.start} 到最低点 ${f.minimum}，距离是 ${f.own.distance}。`,
        after: (f) => [
          `0.6 还剩 ${f.leaves[0]}%，0.2 还剩 ${f.leaves[1]}%，0.01 还剩 ${f.leaves[2]}%。以后的每一步也剩下同样的比例。`,
          '损失曲线就是讲义里的那张图。把纵轴切换到“对数”，每条曲线都变成直线，越陡的越快。',
        ],
        key: () => '重要的是每一步剩下多少，而不是第一步走了多远。',
      },
    },
    small: {
      sketch: {
        before: () => '谨慎的选择：lr = 0.01，绝不会越过最低点。看结果之前，先画出损失曲线。',
        after: (f) => [
          `方向对，步子太小：每步还剩 ${f.leaves[2]}% 的距离，要 ${f.small.halving} 轮才走完一半，${f.epochs} 轮后损失还有 ${f.small.loss}。`,
          '学习率再小下去，步子会被计算机的舍入抹掉。这不是溢出：溢出是学习率太大造成的。',
        ],
        key: () => '不是越小越稳妥：轮数用完了还离最低点很远，同样是失败。',
      },
    },
    large: {
      landings: {
        before: (f) =>
          `0.01 的步子太小了，现在看另一头：lr = 0.99。出发点还是 w = ${f.start}，那里的斜率还是 ${f.step.slope}。`,
        after: (f) => [
          `${f.large.landings.join('、')}：每一步都跳过山谷，落到对面几乎同样远的地方。接下来会怎样？`,
        ],
        key: (f) => `每一步把偏差 w − w* 乘以 1 − 2 · 0.99 = ${f.large.factor}。`,
      },
      after: {
        before: (f) => `0.99 的前三步落在 ${f.large.landings.join('、')}。接着看完 ${f.epochs} 轮。`,
        paper: (f) => `接下来呢？看完 ${f.epochs} 轮。`,
        after: (f) => [
          `每一步只减少 ${f.large.loses}% 的距离，所以 ${f.epochs} 轮后损失还有 ${f.large.loss}。`,
          `讲义说这样的学习率“无法收敛”。其实它收敛，只是很慢：第 ${f.large.arrival} 轮到达。来回摆动的是 w，不只是梯度。`,
        ],
        key: () => '摆动不等于失败：要看摆幅是不是在缩小。',
      },
      edge: {
        before: () => '再大一点：lr = 1。',
        after: (f) => [
          `从 ${f.start} 到 ${f.large.edgeReturns}，再回来，永远如此：偏差每步乘以 ${f.large.edgeFactor}。`,
        ],
        key: (f) => `lr = ${f.large.edge} 就是边界。`,
      },
      beyond: {
        before: () => '再大一点：lr = 1.02。只是摆动得更厉害吗？',
        after: (f) => [
          `偏差每步乘以 ${f.large.beyondFactor}，${f.epochs} 轮后损失是 ${f.large.beyondLoss}，而且一直增大。`,
          '继续下去，数值会超出计算机的范围：先是 inf，然后是 NaN。这不是程序坏了，是学习率太大；换一个小一些的就好。',
        ],
        key: (f) => `边界在 lr = ${f.large.edge}：小于它，摆幅缩小；等于它，永远重复；大于它，越摆越大。`,
      },
    },
    curve: {
      twin: {
        before: () =>
          '其中一条是 0.1 的损失曲线。另有一个学习率画出同一条曲线；“同一条”是指相差不到十万分之一。',
        after: (f) => [
          `是 ${f.curve.twin}。0.1 每步把偏差乘以 ${f.curve.factors[0]}，${f.curve.twin} 乘以 ${f.curve.factors[1]}；损失是偏差的平方，平方之后符号就没有了。`,
          '一般地，lr 和 1 − lr 画出同一条曲线，所以 0.01 和 0.99 也是。看看 w 的轨迹：那里完全不同。',
        ],
        key: () => '只看损失曲线，看不出 w 在做什么。',
      },
    },
    reason: {
      oneStep: {
        before: () =>
          '为什么会这样？把一步写成偏差 ⟨w + 1⟩ 的式子：⟨(w + 1) − lr·2(w + 1) = (1 − 2·lr)(w + 1)⟩。每一步都把偏差乘以 ⟨1 − 2·lr⟩。',
        after: (f) => [
          `lr = ${f.reason.oneStep}：偏差（多远、在哪边）被乘以 0。`,
          `“学习率越小收敛越慢”只在 ${f.reason.oneStep} 以下成立；在它以上，越大反而越慢。`,
        ],
        key: () => '倍数在 ±1 之间，偏差就缩小；倍数为负，就换到另一边。',
      },
      steep: {
        before: (f) =>
          `现在山谷陡了一倍：⟨L = ${f.reason.steepness}(w + 1)²⟩。0.6 是讲义三个学习率里最快的，它还最快吗？`,
        after: (f) => [
          `不是了。偏差每步乘以 ${f.reason.factor}，${f.epochs} 轮后损失是 ${f.reason.loss}。现在边界是 ${f.reason.edge}，一步到位的是 ${f.reason.steepOneStep}。`,
          '一般地，边界是 2/L″，一步到位是 1/L″；L″ 表示斜率变化的快慢。拖动陡度，看看两者怎样移动。',
        ],
        key: () => '一个好的学习率并不适合所有问题。',
      },
    },
    own: {
      soon: {
        before: (f) =>
          `规则已经知道了。下面每个目标都可以先算出答案。“到达”指与最低点相距不超过 ${f.tolerance}。`,
        after: (f) => [
          `${f.own.least} 到 ${f.own.most} 都可以：这时 ${f.own.distance} · |1 − 2·lr|¹⁰ 不超过 ${f.tolerance}。`,
        ],
        key: () => '好的学习率是一个范围，不是一个数。',
      },
      same: {
        before: () => '再来一次第 6 站，换一个学习率。',
        after: (f) => [`${f.own.twin}，也就是 1 − 0.2。`],
        key: () => '每个学习率在二分之一的另一边都有一个镜像。',
      },
      high: {
        before: () => '这次故意让它出错。',
        after: (f) => [`${f.own.high} 以上都可以。到达与飞走之间，只差这么一点。`],
        key: () => '发散也是结果：它说明学习率太大了。',
      },
      never: {
        before: () => '还剩一个学习率：永远不更近，也不更远，却一直在动。',
        after: (f) => [`正好是 ${f.large.edge}：偏差每步乘以 ${f.large.edgeFactor}。`],
        key: () => '一个权重就到这里。还有两站：神经元，然后是网络。',
      },
    },
  },
  control: [
    '每一步都是一个反馈回路：测出斜率，再逆着它修正 w。倍数 1 − lr·L″ 就是这个回路的极点：在 ±1 之间收敛，为负则摆动，超出则发散；学习率就是增益。',
    '讲义正是这样引入“学习”的：一个会自我修正的系统。它提到人工智能的三个学派：来自控制论的行为主义，以专家系统为代表的符号主义，以及以神经网络为代表的连接主义。',
  ],
};
