import type { AskingCatalog } from './asking.en';

/** The Simplified Chinese catalog of questions. */
export const askingZhCN: AskingCatalog = {
  region: '问题',
  usual: {
    word: (rate, epochs) => `学习率 ${rate} 在 ${epochs} 轮里会怎样？`,
    order: '谁最先到达，谁随后？',
    landing: (rate, steps) =>
      steps === 1 ? `学习率 ${rate} 的第一步落在哪里？` : `学习率 ${rate} 的前 ${steps} 步落在哪里？`,
    sketch: (rate, epochs) => `学习率 ${rate} 的损失在 ${epochs} 轮里是什么样子？`,
  },
  goal: (goal, epochs) => {
    switch (goal.kind) {
      case 'arrivesWithin':
        return goal.epochs === 1
          ? '找一个一步就到的学习率。'
          : `找一个至多 ${goal.epochs} 轮就到达的学习率。`;
      case 'largestArriving':
        return `找出在 ${epochs} 轮内仍能到达的最大学习率。`;
      case 'neverSettles':
        return '找一个永远停不下来的学习率。';
      case 'bounces':
        return '找一个既不更近也不更远、却一直在动的学习率。';
      case 'sameLossCurve':
        return `再找一个学习率，画出与 ${goal.as.text} 相同的损失曲线。`;
      case 'lossAbove':
        return `找一个学习率，使 ${epochs} 轮后的损失大于 ${goal.loss}。`;
    }
  },
  arrivalNote: (tolerance, kind) => {
    switch (kind) {
      case 'distance':
        return `与最低点的距离小于 ${tolerance} 就算到达。`;
      case 'loss':
        return `损失高出最低点的部分，其平方根保持在 ${tolerance} 以内，就算到达。`;
      case 'slope':
        return `最低点未知：斜率保持在起点处的 ${tolerance} 倍以内，就算到达。`;
    }
  },
  word: {
    label: '选一个词',
    gloss: {
      standsStill: '一步也不动',
      crawls: '在一侧，步子很小',
      onTheWay: '越来越近，还没到',
      slidesIn: '从一侧到达',
      oneStep: '一下就到',
      swingsIn: '左右摆动着到达',
      oscillates: '左右摆动，慢慢靠近',
      bouncesForEver: '左右摆动，从不靠近',
      diverges: '一步比一步远',
    },
  },
  order: {
    label: '按你猜的先后，依次点一下',
    hint: '点过之后，可用方向键上移或下移。',
    again: '重排',
    first: (rate, place) => (place === null ? `学习率 ${rate}，尚未排` : `学习率 ${rate}，第 ${place} 位`),
    arrived: (epoch, within) =>
      epoch !== null ? `第 ${epoch} 轮` : within !== null ? `${within} 轮内未到达` : '永不到达',
  },
  landing: {
    twoWeights: '只有一个权重的损失函数才能放点，而这里有两个。请直接运行，看结果如何。',
    label: (steps) => (steps === 1 ? '在曲线上放一个点' : `在曲线上放 ${steps} 个点`),
    hint: '在损失函数图上点按或拖动；也可在十字上用方向键和回车。',
    takeBack: (place) => `撤回 ${place}`,
    next: '下一个',
    at: (w) => `w = ${w}`,
    apart: (distance) => `相差 ${distance}`,
    cross: (place) => `第 ${place} 个点的十字：方向键移动，回车放点`,
    crossDone: '各点都已放好',
    crossAt: (w, loss) => `w = ${w}，损失 ${loss}`,
  },
  sketch: {
    label: '在损失曲线图上画',
    hint: '从起点拖到最后一轮；也可在铅笔上用方向键：向右到下一轮，上下改损失。',
    again: '擦掉',
    title: '画一画',
    drag: (epochs) => `从起点拖到第 ${epochs} 轮`,
    pencil: '铅笔：右方向键到下一轮，上下方向键改损失',
    pencilAt: (epoch, loss) => `第 ${epoch} 轮，损失 ${loss}`,
    reached: (epoch, epochs) => `已画到第 ${epoch} 轮，共 ${epochs} 轮`,
    yours: '你画的',
    compare: (epoch, loss, drawn) => `第 ${epoch} 轮：损失 ${loss}，你画的是 ${drawn}`,
  },
  rate: {
    label: (run) => (run === null ? '设定学习率' : `设定运行 ${run} 的学习率`),
    hint: '用它的滑块或输入框；颜色和结果词在运行之后出现。',
    now: (rate) => `学习率 ${rate}`,
  },
  why: '为什么？愿意的话写一句',
  whyLabel: '为什么？（可不填）',
  run: (epochs) => `运行 ${epochs} 轮`,
  missing: {
    word: '还差一个词',
    order: (runs) => `还差 ${runs} 个`,
    landing: (points) => `还差 ${points} 个点`,
    sketch: '还差曲线，要画到最后一轮',
    rate: '还差学习率：先动一动它',
  },
  skip: '不猜，直接运行',
  running: '运行中…',
  guessAgain: '再猜一次',
  runAgain: '再运行一次',
  yourGuess: '你的猜测',
  theRun: '实际运行',
  itDid: '实际',
  told: {
    right: '和你说的一样。',
    word: (outcome) => `实际：${outcome}。`,
    order: (list) => `到达的先后：${list}。`,
    orderItem: (rate, arrived) => `${rate}（${arrived}）`,
    comma: '、',
    landing: (points) => `各步落在 w = ${points}。`,
    landingOne: (point) => `这一步落在 w = ${point}。`,
    sketch: (truth, drawn, isSame) => {
      if (drawn === null) return `损失${truth}。`;
      return isSame ? `你画的曲线${drawn}，损失也${truth}。` : `你画的曲线${drawn}，损失${truth}。`;
    },
    goalMet: '达到目标。',
    goalNotYet: '还没有达到目标。',
    lossAfter: (loss, epochs) => `${epochs} 轮后损失：${loss}。`,
  },
  shape: {
    falls: '下降',
    rises: '上升',
    fallsAndRises: '先降后升',
    risesAndFalls: '先升后降',
    flat: '持平',
    sawTooth: '上下起伏',
  },
  tries: {
    title: '你的尝试',
    hint: '点一行再看一次',
    rate: '学习率',
    said: '你说',
    did: '实际',
    factor: '偏差 ×',
    loss: (epochs) => `${epochs} 轮后损失`,
    nothing: '–',
    show: (rate) => `再看学习率 ${rate} 的尝试`,
    all: '全部',
    more: '改学习率再运行：每次运行都会加到这里。',
  },
};
