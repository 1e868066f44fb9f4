import type { Experiment } from '../../core/experiment';
import type { ContoursCatalog } from '../../locales/contours.en';
import { type Frame, isInside } from '../charts/frame';
import type { Motion } from '../charts/motion';
import { paintBalls } from '../charts/paintBalls';
import { createTrails, paintTrail } from '../charts/paintTrails';
import { type Parts, setAttribute, setShown } from '../charts/parts';
import { findState } from '../charts/runState';
import type { Scene } from '../charts/scene';
import { deriveSeries } from '../charts/series';
import { stepRate } from '../charts/stepRate';
import type { Painter } from '../charts/usePainting';
import { formatFactor } from '../numbers';
import { deriveDirections } from './directions';

/** From the middle of a ball to the arrow beside it, and how long that is. */
const GAP_PX = 11;
const ARROW_PX = 18;
const HEAD_PX = 4;

/**
 * Makes the painter of the contour map: each run's trail up to the cursor and its ball, momentum's velocity at the
 * hovered epoch, and for the run under focus what a step does along the two directions in which the surface bends.
 */
export function createContourPainter(
  frame: Frame,
  words: ContoursCatalog,
  readExperiment: () => Experiment,
  boldSteps: number | null,
): Painter {
  const trailOf = createTrails(frame, boldSteps, (run) => {
    const series = deriveSeries(run, run.pathCurve);
    return { series, ys: series.seconds ?? new Float64Array() };
  });
  const place = ([x = Number.NaN, y = Number.NaN]: readonly number[]) => ({
    x: frame.x.toPx(x),
    y: frame.y.toPx(y),
  });
  return {
    paintCurves: () => {},
    paintCursor(scene, parts, motion) {
      const places = paintBalls({ scene, parts, motion, frame }, ({ parameters }) => place(parameters));
      for (const run of scene.runs)
        paintTrail(parts, run, trailOf(run, scene.held), scene, places.get(run.id));
      paintVelocities(parts, scene, readExperiment(), place);
      paintDirections(parts, scene, frame, words, readExperiment(), motion);
    },
  };
}

/** Where the velocity alone would carry a run with momentum from the hovered epoch: β times the step that led there. */
function paintVelocities(
  parts: Parts,
  scene: Scene,
  { runs }: Experiment,
  place: (point: readonly number[]) => { readonly x: number; readonly y: number },
): void {
  for (const result of scene.runs) {
    const arrow = parts.find('hoverVelocity', result.id);
    const run = runs.find(({ id }) => id === result.id);
    const hasVelocity = run?.optimizer?.name === 'momentum' || run?.optimizer?.name === 'nesterov';
    const { hover } = scene;
    const now = hasVelocity && hover !== null && hover > 0 ? findState(result, hover) : null;
    const before = now && findState(result, hover! - 1);
    const isKnown = now?.isExact && before?.isExact;
    setShown(arrow, Boolean(isKnown));
    if (!now || !before || !isKnown) continue;
    const beta = run?.optimizer?.hyperparameters.beta?.value ?? 0.9;
    const from = place(now.parameters);
    const to = place(now.parameters.map((value, p) => value + beta * (value - before.parameters[p]!)));
    setAttribute(arrow, 'd', formatArrow(from.x, from.y, to.x, to.y));
  }
}

function paintDirections(
  parts: Parts,
  scene: Scene,
  frame: Frame,
  words: ContoursCatalog,
  experiment: Experiment,
  motion: Motion,
): void {
  const { focus, cursor } = scene;
  const run = focus && experiment.runs.find(({ id }) => id === focus.id);
  const state = focus && findState(focus, cursor);
  const x = state ? frame.x.toPx(state.parameters[0]!) : Number.NaN;
  const y = state ? frame.y.toPx(state.parameters[1]!) : Number.NaN;
  const isShown = run && state && isInside(frame.plot, x, y, 0) && !motion.isUnderWay();
  const directions = isShown
    ? deriveDirections(
        experiment.objective,
        state.parameters,
        run,
        stepRate(run, Math.min(cursor, experiment.epochs - 1), experiment),
      )
    : [];
  const [unitX, unitY] = [frame.x.toPx(1) - frame.x.toPx(0), frame.y.toPx(1) - frame.y.toPx(0)];
  for (const k of [0, 1]) {
    const direction = directions[k];
    const arrows = parts.find(`direction${k}`);
    const label = parts.find(`directionLabel${k}`);
    const factor = direction?.factor ?? null;
    const isTold = factor !== null && Number.isFinite(factor);
    setShown(arrows, isTold);
    setShown(label, isTold && !(k === 1 && direction?.kind === 'everyWay'));
    if (!direction || factor === null || !isTold) continue;
    const [across, down] = [direction.vector[0] * unitX, direction.vector[1] * unitY];
    const length = Math.hypot(across, down);
    // rightwards, or downwards
    const turn = Math.abs(across) > Math.abs(down) ? Math.sign(across) : Math.sign(down);
    const [dx, dy] = [(turn * across) / length, (turn * down) / length];
    const [near, far] = [GAP_PX, GAP_PX + ARROW_PX];
    // inwards where the gap shrinks
    const [tail, head] = Math.abs(factor) < 1 ? [far, near] : [near, far];
    const ends = [1, -1].map((side) =>
      formatArrow(x + side * tail * dx, y + side * tail * dy, x + side * head * dx, y + side * head * dy),
    );
    setAttribute(arrows, 'd', ends.join(''));
    placeLabel(label, x + (far + 6) * dx, y + (far + 6) * dy, dx, frame);
    const text = words[direction.kind](formatFactor(factor).replace(/[()]/g, ''));
    if (label && label.textContent !== text) label.textContent = text;
  }
}

/** Beside the tip of an arrow, inside the plot. */
function placeLabel(label: SVGElement | undefined, x: number, y: number, dx: number, { plot }: Frame): void {
  const isRight = x < plot.left + 0.62 * plot.width;
  const top = Math.min(Math.max(y, plot.top + 9), plot.top + plot.height - 9);
  setAttribute(label, 'text-anchor', isRight ? 'start' : 'end');
  setAttribute(label, 'x', (isRight ? x : x - (dx > 0.5 ? 2 * (GAP_PX + ARROW_PX + 6) : 12)).toFixed(1));
  setAttribute(label, 'y', top.toFixed(1));
}

/** A line with a head at its second end; just the line where it is too short for one. */
function formatArrow(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const line = `M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}`;
  if (!(length > 1.5 * HEAD_PX)) return line;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const wing = (side: number) =>
    `${(x2 - HEAD_PX * (ux - side * uy)).toFixed(1)},${(y2 - HEAD_PX * (uy + side * ux)).toFixed(1)}`;
  return `${line}M${wing(1)}L${x2.toFixed(1)},${y2.toFixed(1)}L${wing(-1)}`;
}
