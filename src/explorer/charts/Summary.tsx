import { use } from 'react';
import { KeptBackContext, useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatLoss, formatNumber } from '../numbers';
import { nameRun } from '../runs/runMethod';
import { usePreferences } from '../session';
import { findState } from './runState';
import { useSettledResults } from './useSettledResults';

/**
 * A chart in words: `introduction`, then for each visible run its word and how far its loss, or what is made of its
 * weights, came.
 */
export function Summary(props: {
  introduction: string;
  value: 'loss' | ((point: readonly number[]) => number);
}) {
  const { introduction, value } = props;
  const { charts, words, explanation, methods } = useCatalog();
  const isHidden = useIsOutcomeHidden();
  const isKeptBack = use(KeptBackContext).words;
  const showWords = usePreferences((state) => state.showWords) && !isKeptBack;
  const { byId, experiment } = useSettledResults();
  const runs = experiment?.runs ?? [];
  const told = runs.flatMap((run) => {
    const result = byId.get(run.id);
    if (!result || run.hidden) return [];
    const { diagnosis, pathCurve, epochs } = result;
    const pointAt = (place: number) => pathCurve.parameters.map((values) => values.at(place) ?? Number.NaN);
    const last = findState(result, epochs)?.parameters ?? pointAt(-1);
    const [from, to] =
      value === 'loss'
        ? [formatNumber(diagnosis.startLoss), formatLoss(diagnosis.endLoss)]
        : [formatNumber(value(pointAt(0))), formatNumber(value(last))];
    return charts.run(nameRun(run, runs, methods), showWords ? words[diagnosis.word] : '', from, to);
  });
  const none = isHidden ? ` ${explanation.asked}` : charts.noRuns;
  return introduction + (told.length > 0 ? told.join('') : none);
}
