import type { RunResult } from '../../../worker/messages';
import { type Axis, deriveLossAxis } from '../../charts/domains';
import { listMultiples } from '../../charts/ticks';

/** Decades that a logarithmic loss axis has at most, and at least. */
const MOST_DECADES = 8;
const FEWEST_DECADES = 1.5;

/** What the loss axes are made of, each the same for small changes of the runs. */
export interface LossExtent {
  /** The start's, or the equal guess's where that is higher: runs that leave upward are cut. */
  readonly highest: number;
  /** Below which no finite loss above 0 lies; on the 1-2-5 scale. */
  readonly lowest: number;
}

/**
 * What the axes of a training have to show.
 *
 * @param guess the loss of an equal guess
 */
export function measureLosses(runs: Iterable<RunResult>, guess: number): LossExtent {
  let highest = guess;
  let lowest = Infinity;
  for (const { lossCurve, training, diagnosis } of runs) {
    if (!training) continue;
    if (Number.isFinite(diagnosis.startLoss)) highest = Math.max(highest, diagnosis.startLoss);
    for (const losses of [lossCurve.losses, training.testLosses ?? []]) {
      for (const loss of losses) if (loss > 0 && loss < lowest) lowest = loss;
    }
  }
  const bottom = Math.min(lowest, highest / 10 ** FEWEST_DECADES);
  return { highest, lowest: floorNice(Math.max(bottom, highest / 10 ** MOST_DECADES)) };
}

/** The linear axis from 0 to a round number above the highest loss. */
export function deriveTrainingAxis({ highest }: LossExtent): Axis {
  return deriveLossAxis(highest, 0);
}

/** The logarithmic axis, from 1, 2 or 5 · 10ⁿ to another; ticks at each of them, or at decades where these are many. */
export function deriveLogTrainingAxis({ highest, lowest }: LossExtent): Axis {
  const top = ceilNice(1.1 * highest);
  const ticks = listNice(lowest, top);
  const isWide = Math.log10(top / lowest) > 3.2;
  const shown = isWide ? ticks.filter((tick) => /^1(e|0*$)|^0?\.?0*1$/.test(String(tick))) : ticks;
  return { kind: 'log', domain: [lowest, top], ticks: shown };
}

/** From none to all, in percent, with a little room for the balls. */
export const ACCURACY_AXIS: Axis = {
  kind: 'linear',
  domain: [0, 104],
  ticks: listMultiples(50, 0, 100),
};

function listNice(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(from)) - 1; exponent <= Math.log10(to) + 1; exponent++) {
    for (const digit of [1, 2, 5]) {
      const tick = Number(`${digit}e${exponent}`);
      if (tick >= from * (1 - 1e-12) && tick <= to * (1 + 1e-12)) ticks.push(tick);
    }
  }
  return ticks;
}

/** The largest of 1, 2, 5 · 10ⁿ that is at most `size`. */
function floorNice(size: number): number {
  return listNice(size / 10, size).at(-1)!;
}

function ceilNice(size: number): number {
  return listNice(size, 10 * size)[0]!;
}
