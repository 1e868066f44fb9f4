import type { CurvePoints } from '../../core/curvePoints';
import type { Dtype } from '../../core/dtype';
import { CURVE_RATES } from '../../core/outcomeCurve';
import type { Axis } from '../charts/domains';
import { niceStep } from '../charts/ticks';

/** The learning rates of every curve. */
export const RATE_AXIS: Axis = {
  kind: 'log',
  domain: [CURVE_RATES.from, CURVE_RATES.to],
  ticks: [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10],
};

/** Decades above the start's loss: room to see a curve leave. */
const DECADES_ABOVE = 2;

/** The most decades below it: a little under the smallest loss but 0 that rounding leaves. */
const DECADES_BELOW: Record<Dtype, number> = { float32: 18, float64: 36 };

/**
 * The loss axis: logarithmic, whole decades from two above the start's loss to the lowest loss but 0 that a curve has.
 * Linear where losses are negative.
 *
 * @param startLoss of the curve that is looked at
 */
export function deriveOutcomeAxis(curves: readonly CurvePoints[], startLoss: number, dtype: Dtype): Axis {
  const losses = curves.flatMap(({ endLosses }) => [...endLosses].filter(Number.isFinite));
  if (startLoss <= 0 || losses.some((loss) => loss < 0)) return deriveLinearAxis(losses, startLoss);
  const top = clampDecade(Math.ceil(Math.log10(startLoss)) + DECADES_ABOVE);
  const lowest = losses.reduce((least, loss) => (loss > 0 && loss < least ? loss : least), startLoss);
  const floor = clampDecade(top - DECADES_ABOVE - DECADES_BELOW[dtype]);
  const bottom = Math.min(top - 4, Math.max(Math.floor(Math.log10(lowest)), floor));
  const stride = Math.max(1, Math.ceil((top - bottom) / 6));
  const decades = Array.from({ length: Math.floor((top - bottom) / stride) + 1 }, (_, k) => top - k * stride);
  return {
    kind: 'log',
    domain: [10 ** bottom, 10 ** top],
    ticks: decades.map((decade) => Number(`1e${decade}`)),
  };
}

/** From a little below the lowest loss, but not farther below the start's than it is meaningful, to a little above it. */
function deriveLinearAxis(losses: readonly number[], startLoss: number): Axis {
  const start = Number.isFinite(startLoss) ? startLoss : 0;
  const reachable = losses.filter((loss) => loss <= start && loss > start - 1e3 * (Math.abs(start) + 1));
  const lowest = Math.min(start, ...reachable);
  const step = niceStep(Math.max((start - lowest) / 4, 1e-9 * (Math.abs(start) + 1)));
  const [bottom, top] = [Math.floor(lowest / step) - 0, Math.ceil(start / step) + 1];
  const ticks = Array.from({ length: top - bottom + 1 }, (_, k) =>
    Number(((bottom + k) * step).toPrecision(12)),
  );
  return { kind: 'linear', domain: [bottom * step, top * step], ticks };
}

function clampDecade(decade: number): number {
  return Math.min(Math.max(decade, -300), 308);
}
