import { use } from 'react';
import { KeptBackContext, useIsOutcomeHidden } from '../../asking/asking';
import { useSettledResults } from '../../charts/useSettledResults';
import { useCatalog } from '../../language';
import { formatCount, formatNumber } from '../../numbers';
import { nameRun } from '../../runs/runMethod';
import { usePreferences } from '../../session';
import { useNetworkWords } from '../words';
import { findTrainingState, type TrainingView } from './trainingView';

/** A chart in words: for each visible run its word, and how far it came. */
export function TrainingSummary({ view }: { view: TrainingView }) {
  const { charts, methods, explanation } = useCatalog();
  const { charts: words, words: outcomes } = useNetworkWords();
  const isHidden = useIsOutcomeHidden();
  const isKeptBack = use(KeptBackContext).words;
  const showWords = usePreferences((state) => state.showWords) && !isKeptBack;
  const { byId, experiment } = useSettledResults();
  const runs = experiment?.runs ?? [];
  const told = runs.flatMap((run) => {
    const result = byId.get(run.id);
    const from = result && findTrainingState(result, 0);
    const to = result && findTrainingState(result, result.epochs);
    if (!result?.training || !from || !to || run.hidden) return [];
    const [start, end] =
      view === 'loss'
        ? [formatNumber(from.trainLoss), formatNumber(to.trainLoss)]
        : [formatShare(from.trainAccuracy), formatShare(to.trainAccuracy)];
    const word = showWords ? outcomes[result.training.word] : '';
    return charts.run(nameRun(run, runs, methods), word, start, end);
  });
  const introduction = words.summaries[view](formatCount(experiment?.epochs ?? 1));
  const none = isHidden ? ` ${explanation.asked}` : charts.noRuns;
  return introduction + (told.length > 0 ? told.join('') : none);
}

function formatShare(share: number): string {
  return `${formatNumber(100 * share)} %`;
}
