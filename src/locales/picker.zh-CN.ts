import { describeObjectiveProblem } from './objectiveProblem.zh-CN';
import type { PickerCatalog } from './picker.en';

/** 选择损失函数的简体中文文案。 */
export const pickerZhCN: PickerCatalog = {
  title: '选择损失函数',
  close: '关闭',
  sections: '从哪里选',
  gallery: '实验',
  networks: {
    name: '网络',
    sets: {
      iris: { title: '鸢尾花', question: '一朵花的四个长度，三个品种。抛物线上的说法还成立吗？' },
      moons: { title: '双月', question: '没有直线能把它们分开。八个隐藏单元会怎么做？' },
      circles: { title: '同心圆', question: '一类在另一类里面：哪些学习率能绕过去？' },
      spiral: { title: '螺旋', question: '三条旋臂缠在一起。是学习率的问题，还是网络太小？' },
      blobs: { title: '团簇', question: '三团点。容易的时候，学习率可以多大？' },
    },
    neuron: {
      title: '一个神经元',
      question: '权重、偏置和激活函数：它们怎样处理一个输入，又怎样学会几个点？',
    },
    tensors: {
      title: '张量',
      question: '网络里的数存放在什么里面？像在 TensorFlow 中一样创建、转换、组合张量。',
    },
  },
  source: '出处',
  sourceOf: (name) => `${name}的出处，在新标签页打开`,
  own: {
    field: 'L =',
    label: '损失函数，用 w，或用 x 和 y 写',
    hint: '用 w，或用 x 和 y 来写。其他名字都是常数，各有一个滑块。边输入，页面边更新。',
    functions: '可以使用',
    operators: '加、减、乘、除、乘方、绝对值',
    applied: '页面正显示这个函数。',
    clamped: (least, greatest, used) =>
      `这条抛物线的系数须在 ${least} 到 ${greatest} 之间：页面显示的是 ${used}。`,
    called: (name, most) => (most > 1 ? `${name}(a, b, …)` : `${name}(a)`),
  },
  constant: (name) => `常数 ${name}`,
  constantSlider: (name) => `常数 ${name}，滑块`,
  constants: '损失函数的常数',
  problem: describeObjectiveProblem,
  experiments: {
    courseNote: {
      title: '课程笔记',
      question: '同一条抛物线上的四个学习率：谁先到底？谁停不下来？',
    },
    sameLoss: {
      title: '损失相同，轨迹不同',
      question: '0.01 和 0.99 画出同一条损失曲线。它们做的是同一件事吗？',
    },
    stretched: {
      title: '拉长的碗与动量',
      question: '一个方向比另一个方向陡 50 倍。有了动量，会早到多少？',
    },
    adamOnRosenbrock: {
      title: '弯曲山谷里的 Adam',
      question: '普通梯度下降沿着谷底爬行。Adam 有什么不同？',
    },
    twoStarts: {
      title: '同一学习率，两个起点',
      question: '同样的学习率，从 2 出发可行。为什么从 2.3 出发就发散？',
    },
    noiseFloor: {
      title: '噪声下限与衰减',
      question: '梯度有噪声时，固定的学习率停不下来。能不能先快后稳？',
    },
    warmup: {
      title: '为什么要预热？',
      question: '这个学习率在开始时太大，后来却正合适。二十轮的缓步起头改变了什么？',
    },
  },
};
