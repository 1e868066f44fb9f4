import { type Ball, deriveBallLooks, formatArc } from './coincidence';
import { type Frame, isInside } from './frame';
import type { Motion, Point } from './motion';
import { moveTo, type Parts, setAttribute, setShown } from './parts';
import { findState, type RunState } from './runState';
import type { Scene } from './scene';

/** Distance of the half rings from the middle of the dot they surround. */
const RING_PX = 8;

/** Places the balls of all runs at the cursor, and hollow marks where they are at the hovered epoch. */
export function paintBalls(
  { scene, parts, motion, frame }: { scene: Scene; parts: Parts; motion: Motion; frame: Frame },
  locate: (state: RunState, epoch: number) => Point,
): ReadonlyMap<number, Point> {
  const balls: Ball[] = [];
  for (const run of scene.runs) {
    const state = findState(run, scene.cursor);
    const target = state && locate(state, scene.cursor);
    const isOnChart = target !== null && isInside(frame.plot, target.x, target.y, 2);
    const place = motion.place(`ball ${run.id}`, isOnChart ? target : null);
    if (place) balls.push({ id: run.id, ...place });
    else hideBall(parts, run.id);
    paintHoverMark(parts, scene, run, frame, locate);
  }
  const places = new Map(balls.map(({ id, x, y }) => [id, { x, y }]));
  for (const look of deriveBallLooks(balls)) {
    const isDot = look.kind === 'dot';
    // each at its own place, so that it is in line with its point in the other views
    moveTo(parts.find('ball', look.id), places.get(look.id) ?? null);
    setShown(parts.find('dot', look.id), isDot);
    setShown(parts.find('ring', look.id), !isDot);
    if (!isDot) setAttribute(parts.find('ring', look.id), 'd', formatArc(RING_PX, look.from, look.to));
  }
  return places;
}

function hideBall(parts: Parts, id: number): void {
  moveTo(parts.find('ball', id), null);
  setShown(parts.find('dot', id), false);
  setShown(parts.find('ring', id), false);
}

function paintHoverMark(
  parts: Parts,
  { hover, cursor }: Scene,
  run: Scene['runs'][number],
  frame: Frame,
  locate: (state: RunState, epoch: number) => Point,
): void {
  const state = hover === null || hover === cursor ? null : findState(run, hover);
  const target = state && hover !== null ? locate(state, hover) : null;
  moveTo(parts.find('hover', run.id), target && isInside(frame.plot, target.x, target.y, 2) ? target : null);
}
