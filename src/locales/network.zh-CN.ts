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
};
