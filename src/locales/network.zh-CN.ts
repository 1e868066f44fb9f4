import type { NetworkCatalog } from './network.en';

/** The Chinese catalog of networks. */
export const networkZhCN: NetworkCatalog = {
  words: {
    standsStill: '原地不动',
    crawls: '爬行',
    converges: '收敛',
    jumps: '快，但跳动',
    thrownOff: '被甩开，卡住',
    diverges: '发散',
  },
  facts: {
    test: (right, all) => `测试 ${right} / ${all}`,
    train: (right, all) => `训练 ${right} / ${all}`,
    testLossAfter: (epochs) => `第 ${epochs} 轮后的测试损失：`,
    trainLossAfter: (epochs) => `第 ${epochs} 轮后的训练损失：`,
  },
  every: {
    caption: (of, epochs) => `每个学习率训练 ${epochs} 轮后的${of === 'test' ? '测试' : '训练'}损失`,
    ownStart: '当前初值',
    otherStarts: (starts) => `另外 ${starts} 个初值中的八成`,
    edge: (rate) => `2/λ₀ = ${rate}`,
    edgeHint: 'λ₀：初值处的锐度。超过它，第一步就会越过在那里贴合的抛物线。',
    best: (rate) => `最佳：${rate}`,
    loading: '正在逐个学习率训练……',
    table: '各学习率训练后的损失',
    rate: '学习率',
    loss: '损失',
    others: '其他初值',
    range: (low, high) => `${low} 到 ${high}`,
    summary: (best, loss, known) =>
      `从 0.001 到 1,000 的学习率中，${best} 最可靠：十个初值中有九个的最终损失不超过 ${loss}。已知 ${known} 个初值。`,
  },
  sharpness: {
    caption: 'lr · λ，λ 是训练损失的锐度',
    edge: '越过边缘：λ > 2/lr',
    epoch: '轮次',
    loading: '正在测量……',
    table: '若干轮次的 lr · λ，按运行',
    run: (run) => `lr ${run}`,
    summary: (over) =>
      over === '' ? '最后一轮没有运行越过边缘 2。' : `最后一轮越过边缘 2 的有：lr ${over}。`,
    explain:
      '在抛物线上，一步之后还剩偏差的 1 − lr·λ；lr·λ 超过 2，偏差就增大。网络的 λ 会随学习而变：普通梯度下降常常升到边缘并停在附近，损失却继续下降。',
    notPlain: '这条规律属于普通梯度下降；动量法和自适应步长各有自己的边缘。',
  },
  cause: {
    title: '是学习率的问题吗？',
    run: (rate, word) => `lr ${rate}：${word}`,
    tryRate: (rate) => `试试 lr ${rate}`,
    signs: {
      notFinite: (epoch) => `从第 ${epoch} 轮起，有权重不再是有限的数。`,
      deadUnits: (dead, units) =>
        `${units} 个隐藏 relu 中有 ${dead} 个对每个样本都输出 0：梯度再也传不到它们。`,
      flatUnits: (share) => `隐藏单元的输出有 ${share} 落在两端，那里的斜率接近 0。`,
      sureWrong: (share) => `${share} 的样本被判错，而且十分肯定：那里输出的斜率接近 0。`,
      equalGuess: (loss, classes) => `损失是 ${loss}，等于对 ${classes} 个类别平均猜测：什么也没学到。`,
      gradientGrows: (times) => `梯度增大到 ${times} 倍。`,
      gradientDies: (share) => `梯度只剩 ${share}，而损失仍然很高：没有什么再推动它。`,
      zeros: '所有权重都从 0 开始，同层的单元始终一模一样。请换一种初始化。',
    },
    advice: {
      fine: '训练正常，无需调整。',
      unknown: '正在逐个学习率训练，看哪一个合适……',
      none: (loss) =>
        `不是学习率的问题：从这个初值出发，最好的学习率最终损失也有 ${loss}。请改网络、初始化或输入。`,
      rate: (rate, loss, isLower) =>
        `是学习率的问题，扫描表明它太${isLower ? '大' : '小'}：用 ${rate}，从这个初值出发最终损失为 ${loss}。`,
    },
  },
};
