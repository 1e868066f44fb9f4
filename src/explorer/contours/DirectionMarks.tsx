import { useMemo } from 'react';
import { rateOfEpoch } from '../../core/rateOfEpoch';
import { cursorOf } from '../../state/playback';
import { type Frame, isInside } from '../charts/frame';
import type { Box } from '../charts/polyline';
import { findState } from '../charts/runState';
import { estimateTextWidth } from '../charts/textWidth';
import { useLandscape } from '../charts/useLandscape';
import { formatFactor } from '../numbers';
import { useResults, useToldExperiment, useToldPlayback } from '../session';
import { useFocusedRun } from '../useFocusedRun';
import styles from './ContourChart.module.css';
import { placeDirectionLabels } from './directionLabels';
import { type Direction, deriveDirections } from './directions';
import { minimumBoxes } from './minimumPlaces';
import { trailBoxes } from './trailBoxes';
import { useContourWords } from './words';

/** Length of each arm of the cross in pixels, where an arrow stands on it, and the size of its head. */
const ARM_PX = 34;
const NEAR_PX = 12;
const HEAD_PX = { length: 9, half: 4 } as const;

/**
 * At the run under focus the two directions in which the surface bends least and most, with what a step does to the gap
 * in each: the one picture that says why a stretched bowl forces a small step. Arrows point in where a step shortens the
 * gap, out where it lengthens it.
 *
 * @param props.taken what is named on the map, where no other name should stand
 */
export function DirectionMarks({ frame, taken }: { frame: Frame; taken: readonly Box[] }) {
  const words = useContourWords();
  const landscape = useLandscape();
  const focused = useFocusedRun();
  const experiment = useToldExperiment((state) => state.experiment);
  const cursor = useToldPlayback((state) => cursorOf(state, experiment.epochs));
  const byId = useResults((results) => results.byId);
  const result = focused && byId.get(focused.id);
  const run = experiment.runs.find(({ id }) => id === focused?.id);
  const state = result && findState(result, cursor);
  const [x, y] = state?.parameters ?? [];
  const rate = run ? rateOfEpoch(run, cursor, experiment.epochs) : 0;
  const directions = useMemo(
    () =>
      run && x !== undefined && y !== undefined
        ? deriveDirections(experiment.objective, [x, y], run, rate)
        : [],
    [experiment.objective, x, y, run, rate],
  );
  if (x === undefined || y === undefined) return null;
  const place = { x: frame.x.toPx(x), y: frame.y.toPx(y) };
  if (!isInside(frame.plot, place.x, place.y)) return null;
  const isAlike = directions[0]?.kind === 'everyWay';
  const drawn = directions.flatMap((direction, k) => {
    const { kind, factor } = direction;
    if (factor === null) return [];
    const text = isAlike && k > 0 ? '' : words[kind](formatFactor(factor));
    return { arm: armOf(direction, frame), isInward: Math.abs(factor) < 1, text };
  });
  const labels = placeDirectionLabels({
    centre: place,
    arms: drawn.map(({ arm, text }) => ({ direction: arm, widthPx: estimateTextWidth(text) })),
    armPx: ARM_PX,
    plot: frame.plot,
    taken: [...minimumBoxes(landscape, frame, words), ...taken],
    crossed: experiment.runs.flatMap(({ id, hidden }) =>
      hidden ? [] : trailBoxes(byId.get(id), cursor, frame),
    ),
  });
  return (
    <g data-part="directions">
      {drawn.map(({ arm, isInward, text }, k) => {
        const [from, to] = isInward ? [ARM_PX, NEAR_PX] : [NEAR_PX, ARM_PX];
        const neck = isInward ? to + HEAD_PX.length : to - HEAD_PX.length;
        const at = (along: number, aside = 0) =>
          `${round(place.x + along * arm.x - aside * arm.y)},${round(place.y + along * arm.y + aside * arm.x)}`;
        const shaft = (side: number) => `M${at(side * from)}L${at(side * neck)}`;
        const head = (side: number) =>
          `M${at(side * to)}L${at(side * neck, HEAD_PX.half)}L${at(side * neck, -HEAD_PX.half)}Z`;
        const label = labels[k]!;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, always in this order
          <g key={k}>
            <path className={styles.direction} d={shaft(1) + shaft(-1)} />
            <path className={styles.arrow} d={head(1) + head(-1)} />
            {text !== '' && (
              <text className={styles.factor} x={label.x} y={label.y} textAnchor={label.anchor}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A direction in pixels, of length 1, pointing right, or up where it runs upright. */
function armOf({ vector: [dx, dy] }: Direction, { x, y }: Frame): { x: number; y: number } {
  const [px, py] = [x.toPx(dx) - x.toPx(0), y.toPx(dy) - y.toPx(0)];
  const length = Math.hypot(px, py) || 1;
  const isForward = Math.abs(px) > 0.2 * length ? px > 0 : py < 0;
  const sign = isForward ? 1 : -1;
  return { x: (sign * px) / length, y: (sign * py) / length };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
