import type { Size } from '../useElementSize';
import { type Frame, isInside } from './frame';
import type { Landscape } from './landscape';
import type { Motion } from './motion';
import { paintBalls } from './paintBalls';
import { MOST_HELD_POINTS } from './paintLoss';
import { createTrails, paintTrail } from './paintTrails';
import { type Parts, setAttribute, setLine } from './parts';
import { findState } from './runState';
import type { Scene } from './scene';
import { deriveSeries, thinSeries } from './series';
import type { Painter } from './usePainting';

// Long enough to be told from the curve, short enough not to cross the whole chart.
const TANGENT_SHARE = 0.22;

/**
 * Makes the painter of the landscape: each run's trail up to the cursor, its ball, and for the run under focus the
 * parts of its next step and the guides to the other views.
 *
 * @param isLossShared whether the loss chart beside it has the same linear axis, so that a guide can run across
 * @param boldSteps how many of its first steps a trail draws boldly; null: none
 */
export function createLandscapePainter(
  frame: Frame,
  landscape: Landscape,
  chartPx: Size,
  isLossShared: boolean,
  boldSteps: number | null,
): Painter {
  const trailOf = createTrails(frame, boldSteps, (run, held) => {
    const whole = deriveSeries(run, run.pathCurve);
    const series = held ? thinSeries(whole, whole.parameters, MOST_HELD_POINTS) : whole;
    return { series, ys: series.losses };
  });
  return {
    paintCurves: () => {},
    paintCursor(scene, parts, motion) {
      const { x, y } = frame;
      const places = paintBalls({ scene, parts, motion, frame }, ({ parameter, loss }) => ({
        x: x.toPx(parameter),
        y: y.toPx(loss),
      }));
      for (const run of scene.runs)
        paintTrail(parts, run, trailOf(run, scene.held), scene, places.get(run.id));
      const ball = scene.focus && places.get(scene.focus.id);
      setLine(
        parts.find('guideAcross'),
        ball && isLossShared ? [ball.x, ball.y, chartPx.widthPx, ball.y] : null,
      );
      setLine(parts.find('guideDown'), ball ? [ball.x, ball.y, ball.x, chartPx.heightPx] : null);
      paintStep(parts, scene, frame, landscape, motion);
    },
  };
}

/** The next step in three parts, as the arithmetic tells it: the tangent, the level step to wₖ₊₁, the drop to L(wₖ₊₁). */
function paintStep(
  parts: Parts,
  scene: Scene,
  { plot, x, y }: Frame,
  landscape: Landscape,
  motion: Motion,
): void {
  const { focus, cursor } = scene;
  const state = focus && findState(focus, cursor);
  const from = state && { x: x.toPx(state.parameter), y: y.toPx(state.loss) };
  const isShown = state && from && isInside(plot, from.x, from.y, 2) && !motion.isUnderWay();
  for (const part of ['tangent', 'level', 'drop']) {
    if (!isShown) setLine(parts.find(part), null);
    if (focus) setAttribute(parts.find(part), 'stroke', `var(--run-${focus.id})`);
  }
  if (!isShown) return;

  const slope = state.gradient ?? landscape.slopeAt(state.parameter);
  // pixels along y for one pixel along x, on the drawn tangent
  const unit = x.fromPx(from.x + 1) - x.fromPx(from.x);
  const rise = y.toPx(state.loss + slope * unit) - from.y;
  const half = (TANGENT_SHARE * plot.height) / Math.hypot(1, rise);
  setLine(parts.find('tangent'), [from.x - half, from.y - half * rise, from.x + half, from.y + half * rise]);

  const found = findState(focus, cursor + 1);
  const known = found?.isExact ? found : null;
  const next = known?.parameter ?? state.parameter - focus.learningRate * slope;
  const nextX = x.toPx(next);
  const nextY = y.toPx(known?.loss ?? landscape.lossAt(next));
  const isDrawable = Number.isFinite(nextX) && Number.isFinite(nextY);
  setLine(parts.find('level'), isDrawable ? [from.x, from.y, clampFar(nextX), from.y] : null);
  setLine(
    parts.find('drop'),
    isDrawable ? [clampFar(nextX), from.y, clampFar(nextX), clampFar(nextY)] : null,
  );
}

function clampFar(px: number): number {
  return Math.min(Math.max(px, -20_000), 20_000);
}
