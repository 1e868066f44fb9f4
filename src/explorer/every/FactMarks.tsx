import { Fragment, useMemo } from 'react';
import type { EveryCatalog } from '../../locales/every.en';
import type { Frame } from '../charts/frame';
import { type LabelRequest, placeLabels } from '../charts/labels';
import marks from '../charts/marks.module.css';
import type { Box, Polyline } from '../charts/polyline';
import { estimateTextWidth } from '../charts/textWidth';
import { formatNumber } from '../numbers';
import styles from './FactMarks.module.css';
import { nameFacts } from './factLabels';
import { nameSettings } from './nameSettings';
import { nearestPoint } from './nearestPoint';
import type { OutcomeProps } from './OutcomeChart';
import { lossPx, placeCurve, placeLosses } from './outcomeLine';
import { groupColors } from './subjects';
import { useEveryWords } from './words';

const LABEL_HEIGHT_PX = 14;

/** A text beside the point that it names. */
interface Named extends LabelRequest {
  readonly text: string;
  readonly fill: string;
  /** `line`: from the bottom of the plot to its top; `dot`: on the curve; none where the text names a curve. */
  readonly sign: 'line' | 'dot' | 'diamond' | 'stretch' | null;
  /** Ends of a `stretch`, in pixels. */
  readonly ends?: readonly [from: number, to: number];
}

/** Best, fastest and largest stable rate of the curve that is looked at; names of curves; what the range test suggests. */
export function FactMarks(props: OutcomeProps & { frame: Frame; startLoss: number }) {
  const words = useEveryWords();
  const { frame, settled, groups, focused, startLoss } = props;
  const { named, places } = useMemo(
    () => placeNames({ frame, settled, groups, focused, startLoss }, words),
    [frame, settled, groups, focused, startLoss, words],
  );
  const { top, height } = frame.plot;
  return named.map(({ key, anchor, text, fill, sign, ends }) => {
    const place = places.find((candidate) => candidate.key === key);
    return (
      <Fragment key={key}>
        {anchor && sign === 'line' && <path className={styles.border} d={`M${anchor[0]},${top}v${height}`} />}
        {anchor && ends && (
          <path
            className={styles.stretch}
            d={`M${ends[0]},${anchor[1] - 4}v4H${ends[1]}v-4`}
            style={{ stroke: fill }}
          />
        )}
        {anchor && sign === 'dot' && <circle className={styles.dot} cx={anchor[0]} cy={anchor[1]} r={3.5} />}
        {anchor && sign === 'diamond' && (
          <path className={styles.diamond} d={`M${anchor[0]},${anchor[1]}m0,-5l5,5l-5,5l-5,-5Z`} />
        )}
        {place?.leader && (
          <path
            className={marks.leader}
            d={`M${place.leader[0]},${place.leader[1]}L${place.leader[2]},${place.leader[3]}`}
          />
        )}
        {place && (
          <text
            data-part="fact"
            data-fact={key}
            className={styles.label}
            style={{ fill }}
            x={place.x}
            y={place.y + LABEL_HEIGHT_PX / 2}
          >
            {text}
          </text>
        )}
      </Fragment>
    );
  });
}

function placeNames(
  {
    frame,
    settled,
    groups,
    focused,
    startLoss,
  }: Omit<OutcomeProps, 'curves'> & { frame: Frame; startLoss: number },
  words: EveryCatalog,
) {
  const { plot, x } = frame;
  const lines: Polyline[] = [];
  const named: Named[] = [];
  const add = (
    key: string,
    text: string,
    rest: Omit<Named, keyof LabelRequest | 'text'> & Partial<LabelRequest>,
  ) =>
    named.push({
      key,
      text,
      widthPx: estimateTextWidth(text),
      heightPx: LABEL_HEIGHT_PX,
      curve: -1,
      ...rest,
    });

  const shown = groups.flatMap((group) => {
    const curve = settled.curves.get(group.key)?.answer;
    return curve ? [{ group, curve }] : [];
  });
  for (const { curve } of shown) lines.push(placeCurve(curve.points, frame).line);
  const curve = settled.curves.get(focused.key)?.answer;
  const own = groupColors(focused).text;
  for (const { key, rate, text, stretch } of curve ? nameFacts(curve.facts, words) : []) {
    const at = nearestPoint(curve!.points.learningRates, rate);
    const y = key === 'limit' ? plot.top + 8 : lossPx(curve!.points.endLosses[at]!, frame);
    add(key, text, {
      anchor: [x.toPx(rate), y],
      fill: own,
      sign: key === 'limit' ? 'line' : stretch ? 'stretch' : 'dot',
      ...(stretch && { ends: [x.toPx(stretch[0]), x.toPx(stretch[1])] }),
    });
  }
  const test = settled.rangeTest?.answer;
  if (test) lines.push(placeLosses(test.learningRates, test.smoothed, frame).line);
  for (const key of ['valley', 'steepest'] as const) {
    const rate = test?.[key] ?? null;
    if (!test || rate === null) continue;
    const y = lossPx(test.smoothed[nearestPoint(test.learningRates, rate)]!, frame);
    add(key, words[key](formatNumber(rate)), {
      anchor: [x.toPx(rate), y],
      fill: 'var(--soft)',
      sign: 'diamond',
    });
  }
  if (shown.length > 1) {
    for (const [curve, { group }] of shown.entries()) {
      add(group.key, nameSettings(group.settings, words), {
        curve,
        fill: groupColors(group).text,
        sign: null,
      });
    }
  }
  add('start', words.start(formatNumber(startLoss)), {
    anchor: [plot.left + 4, lossPx(startLoss, frame)],
    fill: 'var(--soft)',
    sign: null,
  });
  const taken = takenBoxes(frame, settled, groups);
  const places = placeLabels(plot, lines, named, taken);
  // what finds no place beside the curves stands on them; the name of a curve is left out, which its card has too
  const left = named.filter(({ key, sign }) => sign !== null && !places.some((place) => place.key === key));
  const boxes = named.flatMap(({ key, widthPx: width, heightPx: height }) => {
    const place = places.find((candidate) => candidate.key === key);
    return place ? [{ left: place.x, top: place.y, width, height }] : [];
  });
  return { named, places: [...places, ...placeLabels(plot, [], left, [...taken, ...boxes], lines)] };
}

/** Where the runs stand. */
function takenBoxes(
  frame: Frame,
  { curves }: OutcomeProps['settled'],
  groups: OutcomeProps['groups'],
): readonly Box[] {
  const { left, width } = frame.plot;
  return groups.flatMap(({ key, runs }) => {
    const points = curves.get(key)?.answer.points;
    return runs.flatMap(({ hidden, learningRate: { value } }) => {
      if (!points || hidden) return [];
      const x = Math.min(Math.max(frame.x.toPx(value), left), left + width);
      const y = lossPx(points.endLosses[nearestPoint(points.learningRates, value)]!, frame);
      return [{ left: x - 8, top: y - 8, width: 16, height: 16 }];
    });
  });
}
