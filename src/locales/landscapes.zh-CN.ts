import type { LandscapesCatalog } from './landscapes.en';

/** 损失地形的简体中文文案。 */
export const landscapesZhCN: LandscapesCatalog = {
  groups: { oneWeight: '一个权重', twoWeights: '两个权重', own: '自定义' },
  presets: {
    parabola: { name: '抛物线', sentence: '斜率随距离成比例地变小，所以每一步都留下同样比例的距离。' },
    steep: { name: '陡抛物线', sentence: '陡十倍，所以每个学习率的表现都像原来的十倍学习率。' },
    shallow: { name: '缓抛物线', sentence: '只有十分之一陡，要大十倍的学习率才有同样的效果。' },
    absolute: { name: '尖角', sentence: '斜率从不变小，所以固定的学习率会在谷底永远来回跳动。' },
    doubleWell: { name: '双势阱', sentence: '小学习率停在最近的阱里，较大的会跳进更深的那个。' },
    quartic: { name: '平底', sentence: '谷底太平，最后一段走不完；陡壁又不允许用大学习率。' },
    plateau: {
      name: '平台',
      sentence: '远离最小值处梯度消失：小学习率几乎不动，跳得太远又会卡在另一边。',
    },
    cliff: { name: '悬崖', sentence: '在悬崖上走一步就会被抛到很远，裁剪梯度可以避免。' },
    wavy: {
      name: '波浪碗',
      sentence: '小学习率停在遇到的第一个坑里，大学习率越过坑，却在哪个坑里都停不住。',
    },
    roundBowl: { name: '圆碗', sentence: '各个方向一样陡，相当于两条抛物线：两个权重各走各的，快慢相同。' },
    stretchedBowl: {
      name: '拉长的碗',
      sentence: '陡的方向只允许小步，平的方向于是爬得很慢：κ 越大越糟。',
    },
    saddle: {
      name: '鞍点',
      sentence: '沿 x 方向坡往里走，沿 y 方向往外走，起初很慢：离开之前会停留很久。',
    },
    monkeySaddle: {
      name: '猴鞍',
      sentence: '三条谷从一个各方向都平坦的点伸出，在那里曲率什么也说明不了。',
    },
    rosenbrock: {
      name: 'Rosenbrock 山谷',
      sentence: '找到弯曲的山谷很容易，沿着平坦的谷底走才花去大部分轮次。',
    },
    himmelblau: { name: 'Himmelblau 函数', sentence: '四个最小值一样低：到达哪一个由起点和学习率决定。' },
    beale: {
      name: 'Beale 函数',
      sentence: '陡峭的角落之间是一片近乎平坦的长谷底：在角落里安全的学习率，到谷底就爬得很慢。',
    },
    booth: {
      name: 'Booth 函数',
      sentence: '一只斜放的拉长的碗，所以虽然只有一个方向陡，两个权重都会摆动。',
    },
    rastrigin: { name: 'Rastrigin 函数', sentence: '碗里布满鸡蛋盒一样整齐的坑：梯度下降停在最近的坑里。' },
    ackley: {
      name: 'Ackley 函数',
      sentence: '一片近乎平坦、坑坑洼洼的平原围着一个深漏斗：在远处几乎看不出它在哪儿。',
    },
  },
};
