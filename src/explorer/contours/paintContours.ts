import type { Frame } from '../charts/frame';
import { paintBalls } from '../charts/paintBalls';
import { MOST_HELD_POINTS } from '../charts/paintLoss';
import { createTrails, paintTrail } from '../charts/paintTrails';
import { type Parts, setLine } from '../charts/parts';
import { findState, type RunState } from '../charts/runState';
import type { Scene } from '../charts/scene';
import { deriveSeries, thinSeries } from '../charts/series';
import type { Painter } from '../charts/usePainting';
import type { Size } from '../useElementSize';

/**
 * Makes the painter of a map of two weights: each run's trail up to the cursor and its ball; the guide down to the path,
 * which has the same x axis; and from where the run under focus is hovered, the step that it takes there.
 */
export function createContourPainter(frame: Frame, { heightPx }: Size): Painter {
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
      setLine(parts.find('guideDown'), ball ? [ball.x, ball.y, ball.x, heightPx] : null);
      paintStep(parts, scene, locate);
    },
  };
}

/** The step of the run under focus from the hovered epoch to the next: with momentum, its velocity times the rate. */
function paintStep(
  parts: Parts,
  { focus, hover }: Scene,
  locate: (state: RunState) => { x: number; y: number },
): void {
  const from = focus && hover !== null ? findState(focus, hover) : null;
  const to = focus && hover !== null ? findState(focus, hover + 1) : null;
  const start = from?.isExact ? locate(from) : null;
  const end = to?.isExact ? locate(to) : null;
  setLine(parts.find('velocity'), start && end && [start.x, start.y, end.x, end.y]);
}
