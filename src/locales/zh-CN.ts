import type { Catalog } from './en';
import { allowed, limit, shorten } from './wording';

/** The Simplified Chinese catalog. */
export const zhCN: Catalog = {
  shell: {
    title: '学习率探索器',
    view: '导学或自由探索',
    lesson: '导学',
    freePlay: '自由探索',
    lessonFailed: '导学加载失败。请检查网络后再试。',
    invitation: '拖动学习率，看谁先到底。',
    otherLanguage: 'EN',
    switchLanguage: 'EN：切换到英文',
    theme: { system: '主题：跟随系统', light: '主题：浅色', dark: '主题：深色' },
    lossFunction: (text) => `损失函数 ${text}：换一个`,
    share: '分享',
    shareFailed: '分享功能未能加载。请检查网络后再按一次。',
    loadFailed: '这部分未能加载。请检查网络后再试。',
    skipToCharts: '跳到图表',
    controls: '学习率与设置',
    charts: '图表',
    lowerChart: { label: '曲线下方显示', path: '轨迹', loss: '损失' },
    undo: '撤销',
    redo: '重做',
    corrections: '链接中的内容已更正',
    dismiss: '关闭',
    failed: '计算中断，图中保留最后一次正确的结果。请刷新页面继续。',
  },
  embed: {
    open: '打开',
    openLabel: '在新标签页中打开完整页面，并带上当前实验',
    otherKind: '这个框架打开时是另一类实验。要看这个实验，请以链接打开。',
    mapElsewhere: '两个权重的等高线图，要以链接打开本实验才画出来。',
  },
  words: {
    standsStill: '原地不动',
    crawls: '爬行',
    onTheWay: '还在路上',
    slidesIn: '单侧收敛',
    oneStep: '一步到位',
    swingsIn: '摆动收敛',
    oscillates: '振荡',
    bouncesForEver: '等幅振荡',
    diverges: '发散',
  },
  runs: {
    list: '运行',
    card: (run) => `运行 ${run}`,
    rate: (run) => `运行 ${run} 的学习率`,
    rateSlider: (run) => `运行 ${run} 的学习率滑块`,
    smaller: (run) => `减小运行 ${run} 的学习率`,
    larger: (run) => `增大运行 ${run} 的学习率`,
    rateAndWord: (rate, word) => `${rate}，${word}`,
    arrival: (epoch) => `${epoch}`,
    needs: (epoch) => ({ before: '需', epoch: epoch === null ? '> 10000' : `${epoch}` }),
    gap: (factor) => `偏差每步 ${factor}`,
    gapInTheLongRun: (factor) => `长期每步 ${factor}`,
    bothWays: (factor) => `两个方向每步 ${factor}`,
    slowerWay: (factor) => `较慢方向每步 ${factor}`,
    worseWay: (factor) => `发散方向每步 ${factor}`,
    distance: (factor) => `距离每步 ${factor}`,
    lossAfter: (epochs) => `${epochs} 轮后损失`,
    arrived: (epoch, tolerance) => `已结束：第 ${epoch} 轮到达，此后与最低点的距离不超过 ${tolerance}。`,
    outOfEpochs: (epochs) => `已结束：${epochs} 轮用完，尚未到达。`,
    diverged: (epochs) => `已结束：发散。${epochs} 轮后比起点更远。`,
    overflowed: (epoch) => `已结束：发散。第 ${epoch} 轮的数值超出了计算机能表示的范围。`,
    undefined: (epoch) => `已结束：第 ${epoch} 轮走到了损失函数没有定义的地方。`,
    hide: (run) => `隐藏运行 ${run}`,
    show: (run) => `显示运行 ${run}`,
    actions: (run) => `隐藏、复制、移除运行 ${run} 等操作`,
    duplicate: (run) => `复制运行 ${run}`,
    remove: (run) => `删除运行 ${run}`,
    settings: (run) => `运行 ${run} 的优化器与学习率调度`,
    add: '添加学习率',
    addNote: (rate) => `添加课程笔记中的学习率 ${rate}`,
    full: (most) => `最多 ${most} 个。删除一个后才能再添加。`,
    empty: '还没有学习率。请添加一个，或选用课程笔记中的值。',
  },
  methods: {
    optimizers: {
      sgd: '梯度下降',
      momentum: '动量法',
      nesterov: 'Nesterov',
      adagrad: 'AdaGrad',
      rmsprop: 'RMSprop',
      adam: 'Adam',
      adamw: 'AdamW',
      exact: '精确步长',
      newton: '牛顿法',
    },
    schedules: {
      constant: '恒定',
      step: '阶梯衰减',
      exponential: '指数衰减',
      inverse: '1/t 衰减',
      cosine: '余弦',
      restarts: '余弦热重启',
      warmup: '线性预热',
      oneCycle: '单周期',
    },
    numbers: { beta: 'β', beta1: 'β₁', beta2: 'β₂', alpha: 'α', epsilon: 'ε', weightDecay: '权重衰减' },
    forReference: '仅供对照',
    clipped: {
      norm: (limit) => `梯度范数裁剪到 ${limit}`,
      value: (limit) => `梯度裁剪到 ±${limit}`,
    },
    from: (start) => `初值 ${start}`,
    change: (rate, epoch) => `第 ${epoch} 轮起 ${rate}`,
    refused: (epochs) => `${epochs} 轮未走步`,
    comma: '，',
  },
  settings: {
    region: '设置',
    start: '初值',
    startField: (weight) => `初值 ${weight}₀`,
    epochs: '轮数 N',
    epochsField: '轮数 N',
    epochsSlider: '轮数滑块',
    epochsText: (epochs) => `${epochs} 轮`,
    more: '更多：浮点精度、撤销…',
    steepness: '陡度 a，L = a(w + 1)²',
    steepnessField: '损失函数 a(w + 1)² 的陡度 a',
    precision: '浮点精度',
    showTrack: '在滑轨上显示结果',
    showWords: '显示每次运行的结果词',
    undo: '撤销',
    redo: '重做',
    reset: '恢复课程笔记的实验',
    glossary: '术语表',
    teachers: '教师用页',
    lecture: '讲课模式',
    lectureHint: (key) => `用于投影：放大显示，再按一次 ${key} 才显示答案`,
  },
  charts: {
    landscape: {
      title: (weight) => `损失函数 L(${weight})`,
      caption: '每一步落在曲线的哪里',
      start: '初值 w₀',
      startValue: (start, loss) => `${start}，损失 ${loss}`,
      table: '损失函数：w 与 L(w)',
      summary: (start, minima, isKnown) => {
        const place = `，${isKnown ? '最低点' : '所见最低处'}在 w = ${minima}`;
        return `曲线 L(w)${minima === null ? '' : place}。各次运行都从 w = ${start} 出发。`;
      },
      minimum: '最低点',
      lowestSeen: '所见最低',
    },
    loss: {
      title: '损失曲线',
      caption: (start, minimum, isKnown) => {
        const lowest = `，${isKnown ? '最小值' : '所见最低'} ${minimum}`;
        return `初值处 ${start}${minimum === null ? '' : lowest}`;
      },
      seeds: (seeds) => `虚线：${seeds} 个种子的平均；色带：其中八成`,
      scale: '损失坐标轴',
      linear: '线性',
      log: '对数',
      table: '各学习率在各轮次的损失',
      summary: (epochs) => `各次运行在 ${epochs} 轮中的损失。`,
    },
    path: {
      title: (weight) => `${weight} 的轨迹`,
      caption: (weight) => `时间向下，与上图共用 ${weight} 轴`,
      extent: '显示的轮次',
      first: (epochs) => `前 ${epochs} 轮`,
      all: '全部',
      table: (weight) => `各学习率在各轮次的 ${weight}`,
      summary: (weight, epochs) => `各次运行在 ${epochs} 轮中的权重 ${weight}，时间向下。`,
    },
    epoch: (epoch) => `第 ${epoch} 轮`,
    epochHeading: '轮次',
    lossHeading: '损失',
    gradient: '梯度',
    step: '步',
    rateHeading: '此轮 lr',
    and: ' 与 ',
    run: (rate, word, from, to) => `学习率 ${rate}，${word}：从 ${from} 到 ${to}。`,
    noRuns: '没有显示任何运行。',
    leaves: (size, epoch) => `第 ${epoch} 轮为 ${size}`,
    leavesPath: (weight, size, epoch) => `第 ${epoch} 轮 ${weight} = ${size}`,
    exactlyZero: (epoch) => `第 ${epoch} 轮恰为 0`,
    belowZero: (epoch) => `第 ${epoch} 轮降到 0 以下`,
    notFinite: (epoch) => `第 ${epoch} 轮超出有限数`,
  },
  transport: {
    region: '播放',
    play: '播放',
    pause: '暂停',
    stepBack: '后退一轮',
    stepForward: '前进一轮',
    scrub: '轮次',
    epoch: '轮次',
    epochOf: (epoch, epochs) => `第 ${epoch} 轮，共 ${epochs} 轮`,
    count: { before: '第', between: '/', after: '轮' },
    speed: (epochsPerSecond) => `每秒 ${epochsPerSecond} 轮`,
    speedLabel: (epochsPerSecond) => `速度：每秒 ${epochsPerSecond} 轮。按下可更改。`,
  },
  explanation: {
    title: '你看到的',
    views: '说明、全部学习率、结果图或日志',
    between: '',
    words: '说明',
    neuron: '神经元',
    neuronTitle: '一个神经元',
    every: '全部学习率',
    everyTitle: '全部学习率',
    map: '结果图',
    mapTitle: '结果图',
    log: '日志',
    ruler: '不同学习率的结果',
    factor: (curvature) => `倍数 1 − ${curvature}·lr`,
    rulerDot: (rate, word) => `lr ${rate}：${word}`,
    empty: '图中没有曲线。请添加一个学习率，或显示已隐藏的。',
    asked: '运行之后揭晓。',
    tolerance: (tolerance) => `“到达”指距最低点不超过 ${tolerance}`,
    says: (rate, sentence) => `lr ${rate}：${sentence}`,
    standsStill: {
      atMinimum: '起点就是最低点：斜率为 0，每一步都不动。',
      zeroRate: '原地不动：学习率为 0，每一步都是 0。',
      refused: '原地不动：曲率不为正，这种方法走不出一步。',
      tooSmall: '原地不动：步子太小，float32 察觉不到。',
    },
    oneStep: '一步落到最低点：偏差乘以 0。',
    oneSide: (leaves, arrival) =>
      arrival === null
        ? `从一侧一点点靠近：每步还剩 ${leaves}%。`
        : `从一侧滑入：每步还剩 ${leaves}%，第 ${arrival} 轮到达。`,
    changingSides: (leaves, arrival) =>
      arrival === null ? `每步跳到谷的另一侧，还剩 ${leaves}%。` : `每步越过最低点，只剩 ${leaves}% 的距离。`,
    slowArrival: (leaves, isChangingSides) =>
      isChangingSides ? `每步跳到谷的另一侧，还剩 ${leaves}%。` : `从一侧一点点靠近：每步还剩 ${leaves}%。`,
    bouncesForEver: (leaves) =>
      leaves === null
        ? '在两侧之间来回跳，不更近，也不更远。'
        : `在两侧之间来回跳，每步还剩 ${leaves}%，摆幅几乎不变。`,
    unevenSteps: (leaves, isChangingSides, arrival) =>
      `后期${isChangingSides ? '来回越过最低点' : '停在一侧'}，每步还剩 ${leaves}% 的距离。${arrival === null ? '' : `第 ${arrival} 轮到达。`}`,
    grown: { loss: '损失', height: '高出最低点的损失', slope: '斜率' },
    unevenGrowth: (grown, growth, loss, epoch, isLossNamed) =>
      `最后比起点更远：后期每轮${grown} × ${growth}，第 ${epoch} 轮${isLossNamed ? '损失' : ''}为 ${loss}。`,
    ownStep: (method) => `${method}的一步，以及它出发处的斜率`,
    slope: '斜率',
    meanOf: (seeds) => `梯度带噪声：这里的判断依据 ${seeds} 个种子的平均；轨迹与损失函数图显示第一个种子。`,
    oneSeed: '梯度带噪声，只用一个种子。',
    overflowsAtStart: '起点的损失已超出计算机能表示的范围。',
    grows: (grown, growth, loss, epoch, isFarOff, isLossNamed) =>
      `每步都落得更远：${grown}每轮 × ${growth}，第 ${epoch} 轮${isLossNamed ? '损失' : ''}为 ${loss}${isFarOff ? '，远超出图外' : ''}。`,
    overflows: (epoch) => `每步都落得更远，到第 ${epoch} 轮，数值已超出计算机能表示的范围。`,
    undefined: (epoch) => `第 ${epoch} 轮走到了损失函数没有定义的地方。`,
    arrivesLater: (epoch, timesAsMany, fastest) =>
      timesAsMany === null
        ? `也能到，在第 ${epoch} 轮。`
        : `也能到，在第 ${epoch} 轮，是 ${fastest} 的 ${timesAsMany} 倍。`,
    arrivesBeyondLimit: '要到达最低点，需要 10,000 轮以上。',
    roundedToMinimum: (epoch, point, exactLoss) =>
      `第 ${epoch} 轮起 float32 把 ${point.names} 舍入为 ${point.values}（精确损失约 ${exactLoss}）。`,
    stopped: (loss) => `停在 ${loss}：下一步太小，float32 无法表示。`,
    sameCurve: (first, second) => ({
      claim: `${first} 与 ${second} 的损失曲线相同。`,
      reason: '只看损失，分不出单侧靠近和来回跳动；看“w 的轨迹”图。',
    }),
    overtakes: (later, earlier, epoch) => ({
      claim: `${later} 在第 ${epoch} 轮超过 ${earlier}。`,
      reason: '第一步的快慢，并不能决定谁先到底。',
    }),
    leftChart: (rate, epoch, isPlain) => ({
      claim: `${rate} 在第 ${epoch} 轮离开图外。`,
      reason: isPlain ? '这不是出错：每一步越过的比前进的还多。' : '这不是出错：它的步子把它带得越来越远。',
    }),
    step: (rate) => `学习率 ${rate} 的一步`,
    stepParts: { gradient: '斜率：切线', step: '水平的一步', next: '落到曲线上' },
    finished: (rate, word, arrival) =>
      arrival === null ? `lr ${rate}：${word}。` : `lr ${rate}：${word}，第 ${arrival} 轮到达。`,
  },
  log: {
    title: '日志',
  },
  problems: {
    correction: (correction, range) => {
      const { used } = correction;
      switch (correction.code) {
        case 'clamped':
          return `超出范围，已改用 ${used}${allowed(range, (least, most) => `${least} 到 ${most}`)}。`;
        case 'rounded':
          return `不是整数，已改用 ${used}。`;
        case 'unreadable':
          return `无法识别，${used === '' ? '已略去' : `已改用 ${used}`}${allowed(range, (least, most) => `${least} 到 ${most} 的数字，如 0.2、1e-3 或 3/10`)}。`;
        case 'tooMany':
          return `数量过多，只用前 ${used} 个。`;
        case 'shortened':
          return used === '' ? '不能使用，已略去。' : `已改为“${used}”。`;
        case 'notFinite':
          return `损失在那里没有有限的值，已改用 ${used}。`;
        case 'noSuchConstant':
          return '函数里没有这个常数，已忽略。';
        case 'unknown':
          return '不是本页的参数，已忽略。';
        case 'repeated':
          return `重复出现，已改用 ${used}。`;
        case 'noSuchRun':
          return '没有这条曲线，已略去。';
        case 'colourTaken':
          return '颜色已被占用，已换用另一种。';
        case 'notOfNetworks':
          return '不能针对网络来问，已略去。可用 word、order、sketch、rate:within、rate:unsettled 或 rate:above。';
        case 'newerVersion':
          return '来自更新的版本，已使用能识别的部分。';
      }
    },
    field: (problem) => {
      switch (problem.code) {
        case 'empty':
          return '还没有输入。请写一个数，例如 0.2、1e-3 或 3/10。';
        case 'notANumber':
          return `“${shorten(problem.found)}”不是数。请写一个数，例如 0.2、1e-3 或 3/10。`;
        case 'decimalComma':
          return `“${shorten(problem.found)}”里有逗号。请用小数点，写成 ${problem.suggestion}。`;
        case 'divisionByZero':
          return '除数为 0。请把斜线后面换成别的数。';
        case 'notFinite':
          return `“${shorten(problem.found)}”超出了计算机能表示的范围。请写小一些的数。`;
        case 'outOfRange':
          return `“${shorten(problem.found)}”超出范围。请写 ${limit(problem.least)} 到 ${limit(problem.greatest)} 之间的数。`;
        case 'notWhole':
          return `“${shorten(problem.found)}”不是整数。请写整数，例如 ${problem.suggestion}。`;
      }
    },
  },
};
