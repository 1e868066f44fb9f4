import type { TeacherCatalog } from './teacherTexts';

/** 教师页的简体中文文案。 */
export const teachersZhCN: TeacherCatalog = {
  title: '教师用页',
  pageName: '学习率探索器',
  about: '课堂脚本，附答案；导学的每一站都有可直接嵌入的代码。文中的数都在打开页面时现算。',
  explorer: '打开探索器',
  otherLanguage: 'English',
  print: '打印',
  lectureMode: (key) =>
    `在探索器里按 ${key} 进入讲课模式：字大、线粗，答案先隐藏，并显示供全班扫描的二维码。再按 ${key} 显示答案，按 Esc 退出。`,
  local: '网页目前只在这台电脑上运行，别人打不开这里的链接和代码。请从探索器所在的网址打开本页。',
  fiveMinutes: '五分钟',
  twentyMinutes: '二十分钟',
  tenMore: '再加十分钟：从一个权重到网络',
  minutes: (count) => `${count} 分钟`,
  ask: '提问',
  answer: '答案',
  listenFor: '留意这种说法',
  open: '就问这一题',
  lesson: '导学中的这一站',
  paste: '嵌入代码',
  pasteInto: '放到哪里',
  copy: '复制',
  copied: '已复制',
  copyFailed: '请按 Ctrl+C 或 ⌘C',
  openPage: '打开学习率探索器',
  five: {
    race: {
      ask: () => '三个学习率沿同一条曲线下山：0.6、0.2 和 0.01。请举手：谁先到？',
      answer: ({ fast, middle, slow }) =>
        `${fast.rate}，第 ${fast.arrival} 轮到达，尽管它每步都越过最低点；其次是 ${middle.rate}（第 ${middle.arrival} 轮）和 ${slow.rate}（第 ${slow.arrival} 轮）。走一步分别还剩 ${fast.leaves}%、${middle.leaves}%、${slow.leaves}% 的距离。`,
      listenFor: '“越小越保险。”确实保险，但可能慢得没有用。',
    },
    riddle: {
      ask: () => '这是 0.01 的损失曲线。还有一个学习率画出完全相同的一条，是哪个？',
      answer: ({ slow, wild }) =>
        `${wild.rate}：偏差每步 ${slow.factor} 或 ${wild.factor}，平方后符号消失。看“w 的轨迹”图，两者完全不同。`,
      listenFor: '“学习率大，只是抖一抖。”只看损失曲线分不出来。',
    },
    edge: {
      ask: () => '到哪里就不行了？找出从哪个学习率起再也到不了。',
      answer: ({ edge, single, beyond, epochs }) =>
        `${edge}。在那里 w 永远来回重复；${beyond.rate} 在 ${epochs} 轮后损失为 ${beyond.loss}；取它的一半 ${single}，则一步到位。`,
      listenFor: '“数值爆炸，是工具坏了。”发散也是一种结果，而且说得出发生在第几轮。',
    },
  },
  stops: {
    weight: {
      title: '一个权重',
      ask: () => '假设网络只有一个权重，L 表示它错了多少。w 取何值时损失最小？',
      answer: ({ minimum, leastLoss }) => `w = ${minimum} 时损失为 ${leastLoss}，那里的斜率也是 0。`,
      listenFor: '“斜率最小的地方。”那里斜率是 0，并不是最小。',
    },
    step: {
      title: '走一步',
      ask: ({ startSlope, leftSlope, left }) =>
        `lr = 0.2，斜率为 ${startSlope}：第一步落在哪里？再从 w = ${left} 出发，斜率为 ${leftSlope}：往左还是往右？`,
      answer: ({ start, startSlope, lands, left, leftSlope, leftLands }) =>
        `${start} − 0.2 · ${startSlope} = ${lands}；${left} − 0.2 · (${leftSlope}) = ${leftLands}。每步走“lr × 斜率”，方向与斜率相反。`,
      listenFor: '“每步下降 lr。”其实是横着走“lr × 斜率”。',
    },
    rates: {
      title: '三个学习率',
      ask: () => '把 0.6、0.2 和 0.01 按到达的先后排序。',
      answer: ({ fast, middle, slow }) =>
        `${fast.rate} 越过最低点却仍然最快：${fast.arrival} 轮，另外两个是 ${middle.arrival} 轮和 ${slow.arrival} 轮。走一步分别还剩 ${fast.leaves}%、${middle.leaves}%、${slow.leaves}% 的距离。`,
      listenFor: '“越过去就慢了。”不一定，要看还剩多少距离。',
    },
    small: {
      title: '太小',
      ask: ({ epochs }) => `学习率为 0.01 时，${epochs} 轮的损失曲线是什么样？请画出来。`,
      answer: ({ slow, halving, epochs }) =>
        `每步还剩 ${slow.leaves}%：距离减半要 ${halving} 轮，${epochs} 轮后损失还有 ${slow.loss}。方向对，步子太小。`,
      listenFor: '“卡住了。”没有，轮数多了就会到。',
    },
    large: {
      title: '太大',
      ask: () => 'lr = 0.99：前三步落在哪里？之后呢？',
      answer: ({ wild, edge }) =>
        `${wild.landings.join('、')}。分界在 ${edge}：小于它摆幅缩小，等于它永远重复，大于它越摆越大。${wild.rate} 在第 ${wild.arrival} 轮到达。`,
      listenFor: '“无法收敛。”其实能，只是慢。',
    },
    curve: {
      title: '同一条曲线',
      ask: () => '这是 0.1 的损失曲线，还有哪个学习率画出同一条？',
      answer: ({ twin, gentle }) =>
        `${twin.rate}：偏差每步 ${gentle.factor} 与 ${twin.factor}，只差一个符号，平方后就没有了。一般地，是 lr 与 1 − lr。`,
      listenFor: '“损失一样，过程就一样。”看“w 的轨迹”图。',
    },
    reason: {
      title: '原因',
      ask: () => '哪个学习率一步到位？山谷陡一倍，0.6 还最快吗？',
      answer: ({ single, steep, epochs }) =>
        `${single}：偏差乘以 0。不是最快了：现在偏差每步 ${steep.factor}，${epochs} 轮后损失为 ${steep.loss}。此时分界是 ${steep.edge}，一步到位的是 ${steep.single}；一般地，是 2/L″ 与 1/L″。`,
      listenFor: '“一个好的学习率到处都能用。”',
    },
    own: {
      title: '动手试',
      ask: ({ soon, high, epochs }) =>
        `找出学习率：最多 ${soon.epochs} 轮到达；与 0.2 的损失曲线相同；${epochs} 轮后损失大于 ${high.loss}；不更近、不更远，却一直在动。`,
      answer: ({ soon, high, edge, middleTwin }) =>
        `${soon.least} 到 ${soon.most}；${middleTwin}；${high.least} 及以上；${edge}。`,
      listenFor: '“溢出是因为学习率太小。”正好相反。',
    },
    neuron: {
      title: '神经元',
      ask: ({ neuron: { weight, bias, answers, saturated } }) =>
        `一个神经元 w = ${weight}，b = ${bias}，f = tanh：输入 ${answers.map(({ input }) => input).join('、')} 时输出多少？再让它学四个点：0.03、5 和 1 谁先到？从 w = ${saturated.start[0]}，b = ${saturated.start[1]} 出发，1 又会怎样？`,
      answer: ({ neuron: { answers, wildLoss, saturated } }) =>
        `${answers.map(({ output }) => output).join('、')}。1 先到，然后是 0.03；5 被来回抛动，损失 ${wildLoss}。换了初值，1 爬行：那里的梯度是 ${saturated.slopes[1]}，原来是 ${saturated.slopes[0]}。`,
      listenFor: '“卡住了，所以学习率太小。”神经元饱和时，多大的学习率都不够大。',
    },
    network: {
      title: '换成网络',
      ask: ({ neuron: { epochs } }) =>
        `鸢尾花，4 个输入、3 个输出，${epochs} 轮：1、0.1 和 10，谁先降到起点损失的四分之一以下？300 会怎样？输入不缩放时，三者的先后又如何？`,
      answer: () =>
        '先是 10，然后是 1；0.1 还没到。300 被甩开，卡住：softmax 不会发散。输入不缩放时 0.1 先到，1 和 10 都到不了。',
      listenFor: '“10 太大了。”要看曲率：起作用的是学习率乘以 λ。',
    },
  },
};
