import { askUsually } from '../asking/usualText';
import { useAskingCatalog } from '../asking/words';
import { useLessonCatalog } from './lesson';
import type { Part } from './stops';

/** The question of a part as it stands on the page, in the reader's language. */
export function useQuestionText({ asks, experiment }: Part): string {
  const words = useAskingCatalog();
  const { lowest, shares } = useLessonCatalog();
  if (asks.way === 'lowest') return lowest.question;
  return asks.way === 'shares' ? shares.question : askUsually(asks, experiment, words);
}
