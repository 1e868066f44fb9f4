import { askUsually } from '../asking/usualText';
import { useAskingCatalog } from '../asking/words';
import { useLessonCatalog } from './lesson';
import { isOwnQuestion, type Part } from './stops';
import { useNetworkStops } from './useNetworkStops';

/** The question of a part as it stands on the page, in the reader's language. */
export function useQuestionText({ asks, experiment }: Part): string {
  const words = useAskingCatalog();
  const catalog = useLessonCatalog();
  const networks = useNetworkStops(asks.way === 'outputs');
  if (!isOwnQuestion(asks)) return askUsually(asks, experiment, words);
  if (asks.way === 'outputs') return networks?.words.outputs.question ?? '';
  return catalog[asks.way].question;
}
