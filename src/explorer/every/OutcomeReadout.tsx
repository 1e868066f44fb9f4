import { WORDS } from '../../core/diagnose';
import { ChartReadout } from '../charts/ChartReadout';
import { LEFT_AXIS_PX, MARGIN } from '../charts/chartLayout';
import { createScale } from '../charts/scale';
import { useCatalog } from '../language';
import { formatLoss, formatNumber } from '../numbers';
import { usePreferences } from '../session';
import { nameSettings } from './nameSettings';
import { nearestPoint } from './nearestPoint';
import type { OutcomeProps } from './OutcomeChart';
import { RATE_AXIS } from './outcomeAxes';
import { groupColors } from './subjects';
import { useEveryWords } from './words';

/** Rate, loss and word of every curve where the pointer is. */
export function OutcomeReadout({ curves, groups, widthPx }: OutcomeProps & { widthPx: number }) {
  const words = useEveryWords();
  const { words: outcomes } = useCatalog();
  const showWords = usePreferences((state) => state.showWords);
  const [from, to] = [LEFT_AXIS_PX, widthPx - MARGIN.right];
  const scale = createScale({ ...RATE_AXIS, from, to });
  return (
    <ChartReadout>
      {({ x }) => {
        if (x < from - 1 || x > to + 1) return null;
        const rate = scale.fromPx(x);
        const known = curves.store.getState().curves;
        const rows = groups.flatMap((group) => {
          const points = known.get(group.key)?.answer.points;
          const at = points ? nearestPoint(points.learningRates, rate) : -1;
          return points && at >= 0 ? [{ group, points, at }] : [];
        });
        const [first] = rows;
        if (!first) return null;
        return (
          <table>
            <caption>{words.readoutRate(formatNumber(first.points.learningRates[first.at]!, 4))}</caption>
            <tbody>
              {rows.map(({ group, points, at }) => (
                <tr key={group.key}>
                  <th scope="row" style={{ color: groupColors(group).text }}>
                    {groups.length > 1 ? nameSettings(group.settings, words) : words.lossHeading}
                  </th>
                  <td>{formatLoss(points.endLosses[at]!, 4)}</td>
                  {showWords && <td>{outcomes[WORDS[points.words[at]!]!]}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        );
      }}
    </ChartReadout>
  );
}
