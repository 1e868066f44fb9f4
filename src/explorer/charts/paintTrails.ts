import type { RunResult } from '../../worker/messages';
import type { Frame } from './frame';
import { createLineMemory } from './lineMemory';
import type { Point } from './motion';
import { moveTo, type Parts, setAttribute, setLine } from './parts';
import {
  type Box,
  cutAtExit,
  dropFirst,
  type Exit,
  findExit,
  formatDots,
  formatPolyline,
  type Polyline,
  placePoints,
  takeSteps,
} from './polyline';
import type { Scene } from './scene';
import { findPoint, type Series } from './series';

/** The way of one run over a landscape. */
export interface Trail {
  readonly series: Series;
  readonly line: Polyline;
  /** Its points [from, count). */
  readonly reveal: (count: number, from: number) => Revealed;
}

/** A trail up to the cursor, or to where it left the chart for good before. */
interface Revealed {
  readonly count: number;
  readonly exit: Exit | null;
  /** Path data. */
  readonly line: string;
  readonly dots: string;
  /** Of its first steps alone, where these are bold. */
  readonly bold: string;
}

/**
 * Makes a function from a run to its trail; trails of results that have not changed are not made again.
 *
 * @param boldSteps how many of its first steps a trail draws boldly; null: none
 * @param pointsOf the points of a trail: x is the first parameter
 */
export function createTrails(
  frame: Frame,
  boldSteps: number | null,
  pointsOf: (run: RunResult, held: boolean) => { readonly series: Series; readonly ys: ArrayLike<number> },
): (run: RunResult, held: boolean) => Trail {
  return createLineMemory(
    (run) => run.pathCurve,
    (run, held): Trail => {
      const { series, ys } = pointsOf(run, held);
      const line = placePoints(series.parameters, ys, frame.x, frame.y);
      return { series, line, reveal: createReveal(line, frame.plot, boldSteps) };
    },
  );
}

/** Makes a function that shows the points [from, count) of a trail; what was cut last is remembered. */
function createReveal(
  { px }: Polyline,
  plot: Box,
  boldSteps: number | null,
): (count: number, from: number) => Revealed {
  let key = '';
  let revealed: Revealed | null = null;
  return (count, from) => {
    if (revealed && key === `${count} ${from}`) return revealed;
    const line = { px, count };
    const exit = findExit(line, plot);
    const drawn = cutAtExit(line, exit);
    key = `${count} ${from}`;
    const own = dropFirst(drawn, from);
    revealed = {
      count: drawn.count,
      exit,
      line: formatPolyline(own),
      dots: formatDots(own),
      bold: formatPolyline(takeSteps(drawn, boldSteps)),
    };
    return revealed;
  };
}

/** Draws the trail of one run up to the cursor, from where it parts from the run that it shares its past with. */
export function paintTrail(
  parts: Parts,
  run: RunResult,
  { series, line, reveal }: Trail,
  scene: Scene,
  ball: Point | undefined,
): void {
  const reached = Math.min(findPoint(series, scene.cursor) + 1, line.count);
  const from = Math.max(0, findPoint(series, scene.pastOf(run.id)));
  const { count, exit, ...data } = reveal(reached, from);
  setAttribute(parts.find('trail', run.id), 'd', data.line);
  setAttribute(parts.find('dots', run.id), 'd', data.dots);
  setAttribute(parts.find('bold', run.id), 'd', data.bold);
  const [lastX, lastY] = [line.px[2 * count - 2], line.px[2 * count - 1]];
  const isLive = ball !== undefined && lastX !== undefined && lastY !== undefined;
  setLine(parts.find('live', run.id), isLive ? [lastX, lastY, ball.x, ball.y] : null);
  const mark = parts.find('exit', run.id);
  moveTo(mark, exit);
  if (!exit) return;
  const turn = { top: 0, right: 90, bottom: 180, left: 270 }[exit.side];
  setAttribute(mark, 'transform', `translate(${Math.round(exit.x)},${Math.round(exit.y)}) rotate(${turn})`);
}
