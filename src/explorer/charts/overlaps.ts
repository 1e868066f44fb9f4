import type { Curve, RunResult } from '../../worker/messages';
import { RUN_DASHES } from '../palette';
import { isSameLossCurve } from '../sameCurve';

/** How the line of one run is dashed, so that runs on one curve can all be seen. */
export interface Stroke {
  readonly dash: string;
  readonly offset: number;
  /** Ids of the runs on this curve in drawing order, this one among them. */
  readonly group: readonly number[];
}

// Length of one run's share of a line that several runs lie on.
const SHARE_PX = 6;

/** Sorts runs into groups that draw the same curve; a run that shares its curve with none is a group of its own. */
export function groupRuns<T>(runs: readonly T[], isSame: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const run of runs) {
    const group = groups.find(([first]) => first !== undefined && isSame(first, run));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/**
 * Strokes for each run: alone, a run has its own dash; on one curve, the first is solid and the others lie over it in
 * turn, so that each has an equal share.
 *
 * @param ownDash the dash of a run that is alone, by id
 */
export function deriveStrokes(
  runs: readonly RunResult[],
  isSame: (a: RunResult, b: RunResult) => boolean,
  ownDash: (id: number) => string = (id) => RUN_DASHES[id] ?? 'none',
): ReadonlyMap<number, Stroke> {
  const strokes = new Map<number, Stroke>();
  for (const members of groupRuns(runs, isSame)) {
    const group = members.map(({ id }) => id);
    for (const [place, id] of group.entries()) {
      if (group.length === 1) strokes.set(id, { dash: ownDash(id), offset: 0, group });
      else if (place === 0) strokes.set(id, { dash: 'none', offset: 0, group });
      else
        strokes.set(id, {
          dash: `${SHARE_PX} ${SHARE_PX * (group.length - 1)}`,
          offset: -SHARE_PX * place,
          group,
        });
    }
  }
  return strokes;
}

/** Whether two runs lie on one loss curve; 0.01 and 0.99 do, though their paths differ completely. */
export function hasSameLosses(a: RunResult, b: RunResult): boolean {
  return isSameLossCurve(a.lossCurve, b.lossCurve);
}

/** Whether two runs go the same way: the same parameter at every epoch that both curves keep, to a thousandth of the way from start to end. */
export function hasSamePath(a: RunResult, b: RunResult): boolean {
  const [pathA, pathB] = [a.pathCurve, b.pathCurve];
  if (pathA.epochs.length !== pathB.epochs.length) return false;
  return pathA.parameters.every((values, p) => isSameWay(values, pathB.parameters[p] ?? [], pathA, pathB));
}

function isSameWay(
  parametersA: ArrayLike<number>,
  parametersB: ArrayLike<number>,
  pathA: Curve,
  pathB: Curve,
): boolean {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const parameter of Array.from(parametersA)) {
    lowest = Math.min(lowest, parameter);
    highest = Math.max(highest, parameter);
  }
  const tolerance = 1e-3 * (highest - lowest);
  return pathA.epochs.every(
    (epoch, k) =>
      epoch === pathB.epochs[k] && Math.abs((parametersA[k] ?? 0) - (parametersB[k] ?? 0)) <= tolerance,
  );
}
