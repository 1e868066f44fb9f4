import type { TrainingWord } from '../core/network/trainingWords';
import type { Language } from '../state/language';

/** The words for what the training of a network does, loaded with networks and with questions. */
export const TRAINING_WORDS_IN: Readonly<Record<Language, Readonly<Record<TrainingWord, string>>>> = {
  en: {
    standsStill: 'stands still',
    crawls: 'crawls',
    converges: 'converges',
    jumps: 'fast, jumpy',
    thrownOff: 'thrown off, stuck',
    diverges: 'diverges',
  },
  'zh-CN': {
    standsStill: '原地不动',
    crawls: '爬行',
    converges: '收敛',
    jumps: '快，但跳动',
    thrownOff: '被甩开，卡住',
    diverges: '发散',
  },
};
