import { WORDS, type Word } from '../core/diagnose';
import { TRAINING_WORDS, type TrainingWord } from '../core/network/trainingWords';
import type { OutcomeWord, WordQuestion } from './question';

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

/** The words of a formula to pick from, in the order of their bands, the true one always among them. */
export function listWordOptions({ options }: Pick<WordQuestion, 'options'>, truth: Word): readonly Word[] {
  const named = WORDS.filter((word) => options.includes(word));
  const offered = new Set<Word>([...(named.length > 0 ? named : EASILY_TAKEN[truth]), truth]);
  return WORDS.filter((word) => offered.has(word));
}

/**
 * The words to pick from where a network is asked about, in their order. What is true is not needed, since nothing may be
 * trained first: unless the question names words of trainings, at least two, all of them are offered.
 *
 * @param truth once it is told, so that it stands among them in any case; null: still asked
 */
export function listTrainingOptions(
  { options }: Pick<WordQuestion, 'options'>,
  truth: OutcomeWord | null,
): readonly TrainingWord[] {
  const named = TRAINING_WORDS.filter((word) => options.includes(word));
  return named.length < 2
    ? TRAINING_WORDS
    : TRAINING_WORDS.filter((word) => named.includes(word) || word === truth);
}
