import type { WeightsCatalog } from './weights.en';

/** The Chinese catalog of the picture of all weights. */
export const weightsZhCN: WeightsCatalog = {
  caption: (rate, epoch) => `lr ${rate}，第 ${epoch} 轮后 · 每格一个权重`,
  view: '格子显示什么',
  views: { weights: '权重', moved: '离开初值多远' },
  layer: (name, inputs, outputs) => `${name}：${inputs} ↓，${outputs} →`,
  inputs: (count) => `${count} 个输入`,
  units: (count, layer) => `第 ${layer} 隐藏层 ${count} 个`,
  classes: (count) => `${count} 个类别`,
  bias: '偏置',
  biasOf: (unit) => `${unit} 的偏置`,
  weight: (from, to) => `${from} → ${to}`,
  cell: (name, letter, value, start, moved) =>
    `${name}：${letter} = ${value}；初值 ${start}；移动了 ${moved}`,
  hint: '指向一个格子，或用方向键在一层中移动，即可读数。',
  key: '短横表示小于 0，叉表示不是有限的数。各层、各轮用同一色阶。',
  scale: (largest) => `颜色从 −${largest} 到 ${largest}`,
  label: (layer) => `第 ${layer} 层的权重`,
  help: '方向键逐格移动，Home 和 End 到第一列和最后一列。',
  summary: (layer, largest, smallest, moved) =>
    `第 ${layer} 层：最大的权重是 ${largest}；最小的是 ${smallest}；移动最远的是 ${moved}。`,
  summaryNone: (layer) => `第 ${layer} 层：没有一个权重是有限的数。`,
  told: (name, value) => `${name}，${value}`,
  table: (layer) => `第 ${layer} 层：行是输入，列是单元`,
};
