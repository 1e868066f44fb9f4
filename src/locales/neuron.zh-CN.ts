import type { NeuronCatalog } from './neuron.en';

/** 一个神经元的用语。 */
export const neuronZhCN: NeuronCatalog = {
  activation: '激活函数',
  activations: { step: '阶跃', linear: '线性', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'relu' },
  mode: '神经元做什么',
  modes: { learns: '学习', byHand: '手动' },
  kind: '学什么',
  kinds: { regression: '数值', classes: '两类' },
  picture: '神经元和它的数',
  of: (rate, epoch) => `学习率 ${rate} · 第 ${epoch} 轮`,
  noRun: '这里没有画出任何运行，所以没有 w 和 b 可显示。',
  gone: (rate) => `学习率 ${rate} 的运行在这一轮已不是有限的数。请把游标往回移。`,
  input: (name) => `输入 ${name}`,
  weight: (name) => `权重 ${name}`,
  bias: '偏置 b',
  inputs: '输入个数',
  summary: (x, z, y) => `${x} 时，和是 ${z}，输出是 ${y}。`,
  plot: '数据点和神经元的回答',
  point: (place) => `点 ${place}`,
  pointValue: (input, target) => `x ${input}，目标 ${target}`,
  classValue: (input, target) => `x ${input}，第 ${target} 类`,
  pointKeys: '用方向键移动，用 Delete 删去',
  add: '添加一个点',
  remove: '删去最后一个点',
  table: '各点、神经元的回答和误差',
  columns: { input: 'x', target: '目标', answer: 'y', error: 'y − 目标' },
  loss: {
    squared: 'L 是各点 (y − t)² 的平均值。',
    crossEntropy: 'L 是平均交叉熵：给正确类别的概率取 −ln。',
  },
  ends: (low, high) => `第 0 类要 ${low}，第 1 类要 ${high}。`,
  noSlope:
    '麦卡洛克和皮茨的神经元（1943）用阶跃函数回答，它两边都是平的，斜率处处为 0，所以无论学习率多大，梯度下降都原地不动。罗森布拉特的感知机（1958）用的是自己的规则：w ← w + lr·(t − y)·x，b ← b + lr·(t − y)。',
};
