import type { EveryCatalog } from '../../locales/every.en';
import { formatCount, formatNumber } from '../numbers';
import { nameFacts } from './factLabels';
import { nameSettings } from './nameSettings';
import type { CurveGroup } from './subjects';
import type { SettledCurves } from './useSettledCurves';

/** The curves in words: of each what has a name; then what the range test suggests. */
export function summarize(
  { curves, rangeTest, experiment }: SettledCurves,
  groups: readonly CurveGroup[],
  words: EveryCatalog,
): string {
  const told = groups.flatMap(({ key, settings }) => {
    const curve = curves.get(key)?.answer;
    if (!curve) return [];
    const facts = nameFacts(curve.facts, words).map(({ text }) => text);
    return words.summaryCurve(nameSettings(settings, words), facts.length > 0 ? facts : [words.allDiverge]);
  });
  const { valley, steepest } = rangeTest?.answer ?? {};
  const suggested =
    !rangeTest || valley === undefined || steepest === undefined
      ? ''
      : valley === null || steepest === null
        ? words.testNothing
        : words.testSummary(formatNumber(valley), formatNumber(steepest));
  return words.summary(formatCount(experiment.epochs)) + told.join('') + suggested;
}
