import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatLoss, formatNumber } from '../numbers';
import { nameRun } from '../runs/runMethod';
import { usePreferences } from '../session';
import { findState } from './runState';
import { useSettledResults } from './useSettledResults';

/** A chart in words: `introduction`, then for each visible run its word and how far its loss, or w, came. */
export function Summary({ introduction, value }: { introduction: string; value: 'loss' | 'parameter' }) {
  const { charts, words, explanation, methods } = useCatalog();
  const isHidden = useIsOutcomeHidden();
  const showWords = usePreferences((state) => state.showWords);
  const { byId, experiment } = useSettledResults();
  const runs = experiment?.runs ?? [];
  const told = runs.flatMap((run) => {
    const result = byId.get(run.id);
    if (!result || run.hidden) return [];
    const { diagnosis, pathCurve, epochs } = result;
    const parameters = pathCurve.parameters[0] ?? [];
    const last = findState(result, epochs)?.parameter ?? parameters.at(-1);
    const [from, to] =
      value === 'loss'
        ? [formatNumber(diagnosis.startLoss), formatLoss(diagnosis.endLoss)]
        : [formatNumber(parameters[0] ?? Number.NaN), formatNumber(last ?? Number.NaN)];
    return charts.run(nameRun(run, runs, methods), showWords ? words[diagnosis.word] : '', from, to);
  });
  const none = isHidden ? ` ${explanation.asked}` : charts.noRuns;
  return introduction + (told.length > 0 ? told.join('') : none);
}
