import type { Word } from '../../core/diagnose';
import type { TrainingWord } from '../../core/network/trainingWords';
import type { Catalog } from '../../locales/en';
import type { OutcomeWord } from '../../state/question';
import { type AskingWords, trainingOf } from './words';

/**
 * A word as the page has it.
 *
 * @param isTraining whether it is a network's: both may crawl, in words of their own
 */
export function nameWord(
  word: OutcomeWord,
  isTraining: boolean,
  { words }: Pick<Catalog, 'words'>,
  asking: AskingWords,
): string {
  return isTraining ? trainingOf(asking).words[word as TrainingWord] : words[word as Word];
}
