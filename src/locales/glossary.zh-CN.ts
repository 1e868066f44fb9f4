import type { GlossaryCatalog } from './glossaryTerms';

/** 简体中文术语表，首次打开时加载。 */
export const glossaryZhCN: GlossaryCatalog = {
  title: '术语表',
  close: '关闭',
  groups: { page: '本页用语', words: '一次运行的结果', methods: '抛物线之外', course: '课程概念' },
  otherLanguage: '英文：',
  noteWord: '课程笔记：',
  slip: '课程笔记里的小疏漏',
  terms: {
    learningRate: {
      name: '学习率',
      text: ({ startSlope, sliding }) =>
        `斜率一定时，它决定一步走多远，记作 lr。每步走“lr × 斜率”，方向与斜率相反：lr = ${sliding.rate}、斜率为 ${startSlope} 时，从 w = ${sliding.weights[0]} 走到 ${sliding.weights[1]}。`,
      slip: ({ single, crawling, sliding, oneStep, swinging }) =>
        `“学习率越小收敛越慢”只在 ${single} 以下成立：${crawling.rate} 需 ${crawling.arrival} 轮，${sliding.rate} 需 ${sliding.arrival} 轮，${oneStep.rate} 需 ${oneStep.arrival} 轮；超过 ${single} 以后反而是越小越快，${swinging.rate} 需 ${swinging.arrival} 轮。`,
    },
    epoch: {
      name: '轮次',
      text: ({ epochs }) =>
        `把全部数据用过一遍，称为一轮。本页没有数据，所以一轮就是一步；“第 k 轮”指走完 k 步之后的状态。打开页面时共 ${epochs} 轮。`,
      slip: ({ noteEpochs }) =>
        `笔记写作“迭代次数 Epoch”。一次迭代是更新一次参数，一轮（epoch）是把数据过一遍，训练网络时一轮包含许多次迭代。笔记程序里的 for epoch in range(epoch) 还会覆盖轮数，于是三次运行分别只有 ${noteEpochs.join('、')} 轮；本页都是 N 轮。`,
    },
    loss: {
      name: '损失',
      text: ({ start, startLoss, minimum }) =>
        `用一个数表示预测错了多少；在这里最好的情况是 0。w = ${start} 时损失为 ${startLoss}，w = ${minimum} 时为 0。`,
      slip: () => '笔记介绍均方误差时，只说了求差值的平均。差值要先平方，否则偏大与偏小会互相抵消。',
    },
    lossFunction: {
      name: '损失函数 L(w)',
      text: ({ minimum }) =>
        `给出每个 w 对应的损失，画出来就是一条山谷形的曲线。梯度下降要找它的最低点（这里在 w = ${minimum}），每次只走一步，而且只看得见脚下的斜率。`,
    },
    weight: {
      name: '权重 w',
      text: ({ start }) =>
        `训练所改变的数。网络里有成千上万乃至数十亿个；本页只有一个，从 ${start} 出发，因此全过程都看得见。`,
    },
    start: {
      name: '初值 w₀',
      text: ({ start, distance }) =>
        `走第一步之前 w 的位置。这里是 ${start}，距最低点 ${distance}。在抛物线上，初值影响要走多久，但不影响能不能到。`,
    },
    gradient: {
      name: '梯度',
      text: ({ start, startSlope }) =>
        `损失的斜率：w 增大时损失增大得多快。w = ${start} 处为 ${startSlope}。要训练的数不止一个时，每个数都有一个斜率，合在一起才是梯度；对有一个权重和一个偏置的神经元，就是 ∂L/∂w 与 ∂L/∂b。`,
      slip: () => '笔记说沿“梯度减小的方向”走。应当是沿梯度的反方向：梯度指向上坡，沿着这一步减小的是损失。',
    },
    factor: {
      name: '偏差与倍数',
      text: ({ minimum, swinging, oneStep }) =>
        `偏差是 w − w*，既说明离最低点（${minimum}）多远，也说明在哪一侧。在抛物线上，每一步都把它乘以同一个倍数 1 − lr · L″：${swinging.rate} 是 ${swinging.factor}，即还剩 ${swinging.leaves}% 的距离，并换到另一侧；${oneStep.rate} 是 ${oneStep.factor}。距离没有正负号。`,
    },
    arrival: {
      name: '到达',
      text: ({ tolerance, epochs, swinging }) =>
        `从某一轮起，与最低点的距离始终不超过 ${tolerance}，就算“到达”：${swinging.rate} 从第 ${swinging.arrival} 轮起。“需”后面的数，指超出所显示的 ${epochs} 轮之后才到达的轮次。`,
    },
    standsStill: {
      name: '原地不动',
      text: () => '每一步都不动：学习率为 0，或起点就是最低点，或步子小到计算机的数察觉不到。',
    },
    crawls: {
      name: '爬行',
      text: ({ crawling, halving, epochs }) =>
        `从一侧靠近，步子极小。${crawling.rate} 每步还剩 ${crawling.leaves}% 的距离：距离减半要 ${halving} 轮，${epochs} 轮后损失还有 ${crawling.loss}，第 ${crawling.arrival} 轮才到达。`,
    },
    onTheWay: {
      name: '还在路上',
      text: ({ underWay, epochs }) =>
        `不算慢，只是还没到。${underWay.rate} 每步还剩 ${underWay.leaves}% 的距离，第 ${underWay.arrival} 轮到达，刚好超过所显示的 ${epochs} 轮。`,
    },
    slidesIn: {
      name: '单侧收敛',
      text: ({ sliding }) =>
        `始终从一侧靠近并到达。${sliding.rate} 每步还剩 ${sliding.leaves}% 的距离，第 ${sliding.arrival} 轮到达。`,
    },
    oneStep: {
      name: '一步到位',
      text: ({ oneStep }) =>
        `第一步就落在最低点。在抛物线上，学习率取 1/L″ 即可，这里是 ${oneStep.rate}：偏差乘以 0。`,
    },
    swingsIn: {
      name: '摆动收敛',
      text: ({ swinging }) =>
        `每步都越过最低点，却照样到达。${swinging.rate} 每步还剩 ${swinging.leaves}%，第 ${swinging.arrival} 轮到达，是笔记三个学习率中最快的。`,
    },
    oscillates: {
      name: '振荡',
      text: ({ oscillating }) =>
        `每步换到另一侧，靠近得很慢。${oscillating.rate} 每步还剩 ${oscillating.leaves}%，需 ${oscillating.arrival} 轮。`,
      slip: () =>
        '笔记说“梯度……震荡”。来回摆动的是 w；梯度变号，是因为 w 到了另一侧。通常写作“振荡”，而不是“震荡”。',
    },
    bouncesForEver: {
      name: '等幅振荡',
      text: ({ bouncing }) =>
        `不更近，也不更远，却一直在动：${bouncing.rate} 依次为 ${bouncing.weights.slice(0, 4).join('、')}，如此往复。它是收敛与发散的分界。`,
    },
    diverges: {
      name: '发散',
      text: ({ diverging, edge, epochs }) =>
        `每一步都落得更远。在这里，凡大于 ${edge} 的学习率都会发散：${diverging.rate} 偏差每步 ${diverging.factor}，${epochs} 轮后损失为 ${diverging.loss}。这不是出错，而是步子相对斜率太大。`,
      slip: ({ oscillating, edge }) =>
        `笔记说学习率过大时“无法收敛”，举的例子是 ${oscillating.rate}。其实它会收敛，在第 ${oscillating.arrival} 轮；超过 ${edge} 才真的不收敛。`,
    },
    optimizer: {
      name: '优化器',
      text: () =>
        '把梯度变成一步的规则。普通梯度下降沿梯度的反方向走 lr 倍梯度；其他优化器会记住以前的梯度，或者分别缩放每个权重的步长。每次运行都可以在自己的设置里选一个。',
    },
    momentum: {
      name: '动量',
      text: ({ bowl }) =>
        `沿着梯度的累加和走，每一步保留其中的 β，像滚动的小球。方向不变的斜率越积越大，来回变号的互相抵消：β = ${bowl.momentum.beta} 时，在 ${bowl.formula} 上学习率直到 ${bowl.momentum.edge} 都收敛，而普通梯度下降只到 ${bowl.edge}。它也会冲过最低点，再折回来。`,
    },
    adaptiveStep: {
      name: '自适应步长（AdaGrad、RMSprop、Adam）',
      text: () =>
        '用每个权重近来的梯度大小去除它的步长，平缓的方向也能走得和陡峭的方向一样远。于是不论斜率多大，步长都约等于 lr：损失整体放大并不改变什么；到了最低点附近，只有调小学习率才能走得更细。',
    },
    schedule: {
      name: '学习率调度',
      text: () =>
        '学习率按事先定好的方式逐轮变化：逐渐降低，使结尾平稳；开头先升高（预热），因为起点太陡，经不起完整的学习率；或者两者兼有。运行设置里的小曲线画的就是它。',
    },
    gradientNoise: {
      name: '梯度噪声',
      text: () =>
        '网络每次只看一批样本而不是全部数据，所以梯度带有偶然误差。这里按你选的标准差把随机数加到梯度上。学习率不变时，损失降到某个底就不再下降，学习率越小这个底越低；学习率逐渐降低则可以继续下降。同一个种子给出同样的随机数。',
    },
    clipping: {
      name: '梯度裁剪',
      text: () =>
        '给梯度设的上限：可以限制它的长度，方向不变；也可以分别限制每个分量。这样在悬崖边上迈出的一步也和别处一样长，不会飞出画面。',
    },
    condition: {
      name: '狭长的碗与条件数 κ',
      text: ({ bowl }) =>
        `最陡方向的曲率是最平方向的多少倍。在 ${bowl.formula} 上，曲率是 ${bowl.curvatures[0]} 和 ${bowl.curvatures[1]}，所以 κ = ${bowl.condition}。陡的方向定下上限 ${bowl.edge}，平的方向只能等：学习率 ${bowl.gentle.rate} 每一步沿谷底还剩 ${bowl.gentle.leaves}% 的距离，而不论学习率取多少，每一步至少还剩 ${bowl.best.leaves}%（取 ${bowl.best.rate} 时）。`,
    },
    saddle: {
      name: '鞍点与局部最低点',
      text: () =>
        '这两处的斜率都是零，普通梯度下降会停在那里。在鞍点，损失沿某些方向仍会下降，稍有偏离就会离开，只是起初很慢；局部最低点比四周都低，却不一定是全局最低，最后停在哪一个，要看初值和学习率。',
    },
    everyRate: {
      name: '全部学习率与范围测试',
      text: () =>
        '“全部学习率”的曲线画出每一个学习率在所有轮次之后的损失：每个点都是一次运行。范围测试只用一次运行来猜这条曲线，它的学习率边走边增大，并建议下降最陡处，或损失猛增之前的谷。',
    },
    outcomeMap: {
      name: '结果图',
      text: () =>
        '每个像素都是一次运行：横向是学习率，纵向是另一个量，颜色表示多早到达或怎样发散。在抛物线上，分界是一条直线；在别的损失函数上，分界可以无论放大多少倍都参差不齐，极小的改变就决定了结果。',
    },
    float32: {
      name: 'float32（单精度浮点数）',
      text: ({ swinging, rounded, minimum }) =>
        `有效数字较少，TensorFlow 和显卡常用；float64 的位数是它的两倍多。学习率为 ${swinging.rate} 时，float32 从第 ${rounded.epoch} 轮起把 w 舍入为 ${minimum}，而那里的精确损失是 ${rounded.exactLoss}。这是舍入，并不是真的到了 0。`,
    },
    parameter: {
      name: '参数与超参数',
      text: () =>
        '参数由训练得出：这里是 w，网络里是所有权重和偏置。超参数在训练之前由人选定：学习率、轮数、批大小。',
    },
    batchSize: {
      name: '批大小',
      text: () =>
        '一次更新所用的样本数。批越大，梯度越平稳，占用的内存（显存）也越多，上限往往由此决定；批越小，一轮里更新的次数越多。本页的损失不需要样本，所以没有批大小。',
    },
    neuron: {
      name: '神经元',
      text: () =>
        '神经细胞通过树突收集信号，再沿轴突传出一个信号。网络里的神经元是对它的模仿：输入乘以权重，加上偏置求和，再经过激活函数。',
    },
    network: {
      name: '为什么用网络',
      text: () =>
        '规则可以手写，例如“花瓣长过多少就是哪一种鸢尾花”，这就是判别式。但得有人知道规则，而且每个问题都要另写一条。网络的形式能容纳许多种规则，其中的数由它从样本里自己找到。',
    },
    backpropagation: {
      name: '反向传播',
      text: () => '网络求梯度的方法：用链式法则，从损失开始一层层往回算，一遍就得到每个权重应分担的斜率。',
      slip: () => '笔记写作“从前向后”。预测（前向传播）是从前向后，反向传播则是从后向前。',
    },
  },
};
