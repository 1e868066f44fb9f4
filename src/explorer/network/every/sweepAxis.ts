import type { TrainingSweep } from '../../../core/network/trainingSweep';
import type { Axis } from '../../charts/domains';
import { SWEEP_RATES } from '../jobs/sweeps';

/** The learning rates of every sweep. */
export const SWEEP_AXIS: Axis = {
  kind: 'log',
  domain: [SWEEP_RATES.from, SWEEP_RATES.to],
  ticks: [1e-3, 1e-2, 0.1, 1, 10, 100, 1000],
};

/** Decades that a loss axis has at most. */
const MOST_DECADES = 5;

/** A logarithmic axis in thirds of a decade around the losses that are known, without those that went far off. */
export function deriveSweepLossAxis({ losses, low, high }: TrainingSweep): Axis {
  const known = [...losses, ...low, ...high].filter((loss) => loss > 0 && Number.isFinite(loss));
  if (known.length === 0) return { kind: 'log', domain: [0.01, 1], ticks: [0.01, 0.1, 1] };
  known.sort((a, b) => a - b);
  const middle = known[known.length >> 1]!;
  const largest = Math.min(known.at(-1)!, middle * 30);
  const smallest = Math.max(known[0]!, largest / 10 ** MOST_DECADES);
  const steps = [1, 2, 5];
  const ladder = Array.from({ length: 3 * 24 }, (_, k) => steps[k % 3]! * 10 ** (Math.floor(k / 3) - 16));
  const bottom = ladder.findLast((rung) => rung <= smallest) ?? ladder[0]!;
  const top = ladder.find((rung) => rung >= largest) ?? ladder.at(-1)!;
  const inside = ladder
    .filter((rung) => rung >= bottom && rung <= top)
    .map((rung) => Number(rung.toPrecision(3)));
  const stride = Math.ceil(inside.length / 8);
  const ticks = stride > 1 ? inside.filter((rung) => /^1/.test(rung.toExponential())) : inside;
  return { kind: 'log', domain: [inside[0]!, inside.at(-1)!], ticks };
}
