import type { TrainingAskingCatalog } from './askingTrainings.en';
import { TRAINING_WORDS_IN } from './trainingWords';

/** The Simplified Chinese catalog of what questions about networks say otherwise. */
export const askingTrainingsZhCN: TrainingAskingCatalog = {
  words: TRAINING_WORDS_IN['zh-CN'],
  gloss: {
    standsStill: '损失从不变化',
    crawls: '步子很小，到最后还没学完',
    converges: '降下去，并留在那里',
    jumps: '降下去，却忽上忽下',
    thrownOff: '头几步太大，之后再也推不动',
    diverges: '损失越来越大',
  },
  neverSettles: '找一个太大的学习率：训练会跳动、被甩开或发散。',
  losses: (start, end) => `训练损失：起点 ${start}，最后 ${end}。`,
  reached: (epoch, share) =>
    epoch === null ? `未能一直低于起点的 ${share}%。` : `从第 ${epoch} 轮起一直低于起点的 ${share}%。`,
  awaited: '还在训练。一训练完就公布结果。',
  run: '训练中……',
  arrivalNote: (share) => `从某一轮起，训练损失一直低于起点的 ${share}%，就算到达。`,
};
