import type { TaskCatalog } from './task.en';

/** 出题界面的简体中文文案，与该界面一起加载。 */
export const taskZhCN: TaskCatalog = {
  choices: '题目',
  way: {
    label: '作答方式',
    names: {
      word: '会怎样？',
      order: '谁先到？',
      landing: '下一步在哪？',
      sketch: '画曲线',
      rate: '找学习率',
    },
  },
  run: { label: '针对', rate: (rate) => `lr ${rate}` },
  steps: '步数',
  options: { label: '选项', hint: '不选则给出容易与正确答案混淆的几个词。' },
  goal: {
    label: '目标',
    names: {
      arrivesWithin: '限定轮数内到达',
      largestArriving: '能到达的最大值',
      neverSettles: '永不停下',
      bounces: '等幅振荡',
      sameLossCurve: '损失曲线相同于',
      lossAbove: '最终损失大于',
    },
  },
  epochs: '轮数',
  rate: '学习率',
  loss: '损失',
  text: { label: '题目', placeholder: '用默认的问法，随读者的语言' },
  right: { label: '答对时', placeholder: '只显示结果' },
  notYet: { label: '未答对时', placeholder: '只显示结果' },
  left: (letters) => `还可输入 ${letters} 个字符`,
  why: { label: '另外问', line: '用一句话说明理由' },
  hidden: {
    label: '隐藏',
    note: '在作答或跳过之前，结果一律隐藏。这里选中的内容之后也不显示；但题目所问的结果总会显示。',
    parts: { track: '滑轨上的结果', words: '各运行的结果词' },
  },
  locked: { label: '锁定', note: '作答时要移动学习率，所以学习率不能锁定。' },
  answer: { label: '正确答案', never: '永远不到', searching: '正在寻找学习率……' },
  anyRate: (rate) => `任何满足目标的学习率，例如 ${rate}`,
  noRightSketch: '草图不判对错，只与真实曲线比较形状',
  between: '，然后是 ',
  problem: {
    noRuns: '没有可以提问的运行。请先在页面上添加一个。',
    oneRun: '只有一个运行，谈不上先后。请在页面上再添加一个。',
    notAmongWords: (word) => `所选的词都不对，会自动给读者加上“${word}”。`,
    oneWord: '只有一个词，无从选择。请多选几个，或者都不选。',
    fewEpochs: (epochs) => `总共只有 ${epochs} 轮，最多只能问这么多步。`,
    noMinimum:
      '这个损失函数没有已知或能找到的最低点，无从判断运行是否到达。请换一种提问方式，或换一个损失函数。',
    twoWeights: '落点是曲线上的点，这种方式只适用于一个权重的损失函数，而这里有两个。请换一种提问方式。',
    allArrive: (least, greatest) =>
      `从 ${least} 到 ${greatest} 的学习率都能到达，其中没有最大的一个。请换一个目标，或者减少轮数。`,
    noRate: '没有找到满足这个目标的学习率。请换一个目标，或者更改实验。',
  },
  kinds: '发给学生',
  link: '链接',
  output: (kind) => `题目：${kind}`,
  hint: '题目就写在链接里，不在任何地方保存；作答结果只告诉嵌入它的网页。',
  tryIt: '以学生身份试做',
  startOver: '重新开始',
};
