import type { Word } from '../../core/diagnose';
import type { TrainingWord } from '../../core/network/trainingWords';
import type { AskingCatalog } from '../../locales/asking.en';
import type { Catalog } from '../../locales/en';
import type { OutcomeWord } from '../../state/question';

/**
 * A word as the page has it.
 *
 * @param isTraining whether it is a network's: both may crawl, in words of their own
 */
export function nameWord(
  word: OutcomeWord,
  isTraining: boolean,
  { words }: Pick<Catalog, 'words'>,
  { training }: AskingCatalog,
): string {
  return isTraining ? training.words[word as TrainingWord] : words[word as Word];
}
