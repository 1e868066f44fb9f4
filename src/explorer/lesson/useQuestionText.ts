import { askUsually } from '../asking/usualText';
import { useAskingCatalog } from '../asking/words';
import { useLessonCatalog } from './lesson';
import { isOwnQuestion, type Part } from './stops';

/** The question of a part as it stands on the page, in the reader's language. */
export function useQuestionText({ asks, experiment }: Part): string {
  const words = useAskingCatalog();
  const catalog = useLessonCatalog();
  return isOwnQuestion(asks) ? catalog[asks.way].question : askUsually(asks, experiment, words);
}
