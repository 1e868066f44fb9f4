import type { ContoursCatalog } from './contours.en';

/** 两个权重的视图用语。 */
export const contoursZhCN: ContoursCatalog = {
  title: (first = 'x', second = 'y') => `曲面 L(${first}, ${second})`,
  rings: (levels, isOneScale) => `等高线 L = ${levels} …${isOneScale ? '，两轴同一比例' : ''}`,
  level: (level) => `L = ${level}`,
  start: (first = 'x', second = 'y') => `初值 (${first}, ${second})`,
  startWord: '起点',
  startValue: ([first = 'x', second = 'y'], x, y, loss) => `${first} ${x}，${second} ${y}，损失 ${loss}`,
  startKeys: '用方向键移动',
  minimum: '最低点',
  lowestSeen: '所见最低',
  summary: (weights, start, minima, isKnown) => {
    const place = `，${isKnown ? '最低点' : '所见最低处'}在 ${minima}`;
    return `L(${weights}) 的等高线图${minima === null ? '' : place}。各次运行从 ${start} 出发。`;
  },
  run: (rate, word, from, to) => `学习率 ${rate}，${word}：从 ${from} 到 ${to}。`,
  table: (first = 'x', second = 'y') => `各学习率在各轮次的 ${first}、${second} 与损失`,
  column: (rate, value) => `学习率 ${rate}：${value}`,
  loss: '损失',
  along: (factor) => `沿谷底 ${factor}`,
  across: (factor) => `横穿山谷 ${factor}`,
  everyWay: (factor) => `各个方向 ${factor}`,
  bentDown: (factor) => `向下弯的方向 ${factor}`,
  path: {
    view: '每轮显示',
    distance: '距离',
    title: '到最低点的距离',
    caption: (isKnown, minima) =>
      `${minima > 1 ? '最近的一个，' : ''}${isKnown ? '' : '所见最低处，'}时间向下`,
    downward: '时间向下',
    summary: (epochs) => `各次运行在 ${epochs} 轮中离最低点的距离，时间向下。`,
    table: '各学习率在各轮次到最低点的距离',
  },
};
