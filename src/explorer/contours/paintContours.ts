import type { Frame } from '../charts/frame';
import { paintBalls } from '../charts/paintBalls';
import { MOST_HELD_POINTS } from '../charts/paintLoss';
import { createTrails, paintTrail } from '../charts/paintTrails';
import { type Parts, setAttribute, setLine } from '../charts/parts';
import { findState, type RunState } from '../charts/runState';
import type { Scene } from '../charts/scene';
import { deriveSeries, thinSeries } from '../charts/series';
import type { Painter } from '../charts/usePainting';
import type { Size } from '../useElementSize';

/**
 * Makes the painter of a map of two weights: each run's trail up to the cursor and its ball; the guide down to the path,
 * where that has the same x axis; and the velocity of a run with momentum.
 */
export function createContourPainter(frame: Frame, { heightPx }: Size, isPathAligned: boolean): Painter {
  const trailOf = createTrails(frame, null, (run, held) => {
    const whole = deriveSeries(run, run.pathCurve);
    const series = held && whole.seconds ? thinSeries(whole, whole.seconds, MOST_HELD_POINTS) : whole;
    return { series, ys: series.seconds ?? series.losses };
  });
  const locate = ({ parameters: [x = Number.NaN, y = Number.NaN] }: RunState) => ({
    x: frame.x.toPx(x),
    y: frame.y.toPx(y),
  });
  return {
    paintCurves: () => {},
    paintCursor(scene, parts, motion) {
      const places = paintBalls({ scene, parts, motion, frame }, locate);
      for (const run of scene.runs)
        paintTrail(parts, run, trailOf(run, scene.held), scene, places.get(run.id));
      const ball = scene.focus && places.get(scene.focus.id);
      setLine(parts.find('guideDown'), ball && isPathAligned ? [ball.x, ball.y, ball.x, heightPx] : null);
      paintVelocity(parts, scene, locate);
    },
  };
}

/** An arrow is at least so long, so that it can be seen where steps are small; and its head. */
const LEAST_ARROW_PX = 22;
const HEAD_PX = { length: 8, half: 3.6 } as const;

/**
 * The velocity of a run with momentum: where it goes from the hovered epoch, or, under focus, from the cursor on. As
 * long as the step, but where that is too short to be seen.
 */
function paintVelocity(
  parts: Parts,
  { focus, hover, hovered, cursor, hasMomentum }: Scene,
  locate: (state: RunState) => { x: number; y: number },
): void {
  const run = hover === null ? focus : (hovered ?? focus);
  const epoch = hover ?? cursor;
  const [shaft, head] = [parts.find('velocity'), parts.find('velocityHead')];
  const isRolling = run !== null && hasMomentum(run.id);
  const from = isRolling ? findState(run, epoch) : null;
  const to = isRolling && from?.isExact ? findState(run, epoch + 1) : null;
  const start = from && locate(from);
  const end = to?.isExact ? locate(to) : null;
  const length = start && end ? Math.hypot(end.x - start.x, end.y - start.y) : 0;
  // a run at rest points nowhere, and one that flies off leaves the map anyway
  if (!run || !start || !end || !(length > 1e-6 && length < 1e5)) {
    setLine(shaft, null);
    setAttribute(head, 'd', '');
    return;
  }
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const tip = Math.max(length, LEAST_ARROW_PX);
  const at = (along: number, aside: number) =>
    `${(start.x + along * ux - aside * uy).toFixed(1)},${(start.y + along * uy + aside * ux).toFixed(1)}`;
  const neck = tip - HEAD_PX.length;
  setLine(shaft, [start.x, start.y, start.x + neck * ux, start.y + neck * uy]);
  setAttribute(head, 'd', `M${at(tip, 0)}L${at(neck, HEAD_PX.half)}L${at(neck, -HEAD_PX.half)}Z`);
  setAttribute(shaft, 'stroke', `var(--run-${run.id})`);
  setAttribute(head, 'fill', `var(--run-${run.id})`);
}
