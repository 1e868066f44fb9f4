import { pointValues } from '../../core/axis';
import { WORDS, type Word } from '../../core/diagnose';
import { CURVE_RATES } from '../../core/outcomeCurve';
import { formatLoss, formatNumber } from '../numbers';
import { usePreferences } from '../session';
import { nameSettings } from './nameSettings';
import { nearestPoint } from './nearestPoint';
import type { CurveGroup } from './subjects';
import type { SettledCurves } from './useSettledCurves';
import { useEveryWords } from './words';

/** Four rates a decade, which every curve has. */
const ROWS = pointValues(CURVE_RATES, 25);

/** The curves in numbers, for screen readers. */
export function EveryTable(props: {
  settled: SettledCurves;
  groups: readonly CurveGroup[];
  outcomes: Readonly<Record<Word, string>>;
}) {
  const { settled, groups, outcomes } = props;
  const words = useEveryWords();
  const showWords = usePreferences((state) => state.showWords);
  const columns = groups.flatMap(({ key, settings }) => {
    const points = settled.curves.get(key)?.answer.points;
    return points ? [{ key, settings, points }] : [];
  });
  return (
    <table>
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rateHeading}</th>
          {columns.map(({ key, settings }) => (
            <th key={key} scope="col">
              {nameSettings(settings, words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from(ROWS, (rate) => (
          <tr key={rate}>
            <th scope="row">{formatNumber(rate, 4)}</th>
            {columns.map(({ key, points }) => {
              const at = nearestPoint(points.learningRates, rate);
              const word = showWords ? outcomes[WORDS[points.words[at]!]!] : '';
              return (
                <td key={key}>{words.join([formatLoss(points.endLosses[at]!, 5), word].filter(Boolean))}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
