import { WORDS, type Word } from '../core/diagnose';
import type { WordQuestion } from './question';

/** Words that are easily taken for one another; the true one stands among those of its own row. */
const EASILY_TAKEN: Record<Word, readonly Word[]> = {
  standsStill: ['standsStill', 'crawls', 'oneStep', 'bouncesForEver'],
  crawls: ['standsStill', 'crawls', 'slidesIn', 'oscillates'],
  onTheWay: ['crawls', 'onTheWay', 'slidesIn', 'oscillates'],
  slidesIn: ['crawls', 'slidesIn', 'oneStep', 'swingsIn'],
  oneStep: ['slidesIn', 'oneStep', 'swingsIn', 'diverges'],
  swingsIn: ['slidesIn', 'swingsIn', 'oscillates', 'diverges'],
  oscillates: ['swingsIn', 'oscillates', 'bouncesForEver', 'diverges'],
  bouncesForEver: ['swingsIn', 'oscillates', 'bouncesForEver', 'diverges'],
  diverges: ['swingsIn', 'oscillates', 'bouncesForEver', 'diverges'],
};

/** The words to pick from, in the order of their bands, the true one always among them. */
export function listWordOptions({ options }: Pick<WordQuestion, 'options'>, truth: Word): readonly Word[] {
  const offered = new Set<Word>([...(options.length > 0 ? options : EASILY_TAKEN[truth]), truth]);
  return WORDS.filter((word) => offered.has(word));
}
