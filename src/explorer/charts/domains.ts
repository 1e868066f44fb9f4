import type { Dtype } from '../../core/dtype';
import { LANDSCAPE_REACH } from '../../state/landing';
import { listMultiples, niceStep } from './ticks';

/** What an axis shows, and where it has ticks. */
export interface Axis {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [min: number, max: number];
  readonly ticks: readonly number[];
}

// Beyond it the two ends of the axis would be further apart than a number can say.
const LARGEST_REACH = 3e307;

// Its axis ends at 1e308; what is higher, infinite losses too, is off the chart.
const LARGEST_HEIGHT = 9e307;

/** Distance from the minimum to the start; 1 where they are the same point. */
export function deriveReach(start: number, minimum: number): number {
  const reach = Math.abs(start - minimum);
  return reach > 1e-9 * Math.max(1, Math.abs(minimum)) ? Math.min(reach, LARGEST_REACH) : 1;
}

/** The w axis: the minimum in the middle, the start and its mirror image one sixth before the ends. */
export function deriveParameterAxis(start: number, minimum: number): Axis {
  const reach = deriveReach(start, minimum);
  return {
    kind: 'linear',
    domain: [minimum - LANDSCAPE_REACH * reach, minimum + LANDSCAPE_REACH * reach],
    ticks: [-1, -0.5, 0, 0.5, 1].map((share) => Number((minimum + share * reach).toPrecision(12))),
  };
}

/** Minima farther from the start than the nearest one by so many times are another valley's, and are left to a wider view. */
const NEAR_MINIMA = 2.5;

/**
 * The axis of one weight of any loss: the view that is given, wide enough for the start; without one, so that start and
 * the nearest minima are at most six sevenths of the way to the ends.
 *
 * @param view what is to be shown at least; null: nothing is said
 * @param minima this weight's values at the minima
 */
export function deriveViewAxis(
  view: readonly [low: number, high: number] | null,
  start: number,
  minima: readonly number[],
): Axis {
  const [low, high] = view ?? frameMinima(start, minima);
  const margin = (high - low) / 12;
  const domain: [number, number] = [
    start < low + margin / 4 ? start - margin : low,
    start > high - margin / 4 ? start + margin : high,
  ];
  const step = niceStep((domain[1] - domain[0]) / 6);
  return { kind: 'linear', domain, ticks: listMultiples(step, ...domain) };
}

function frameMinima(start: number, minima: readonly number[]): [number, number] {
  const distances = minima.map((minimum) => Math.abs(minimum - start));
  const nearest = Math.min(...distances);
  const near = minima.filter((_, k) => distances[k]! <= NEAR_MINIMA * nearest);
  const middle = near.length > 0 ? (Math.min(...near) + Math.max(...near)) / 2 : start;
  const farthest = Math.max(...near.map((minimum) => Math.abs(minimum - middle)), Math.abs(start - middle));
  const usual = near.length > 0 ? 1 : Math.max(1, Math.abs(start));
  const reach = Math.min(farthest > 1e-9 * Math.max(1, Math.abs(middle)) ? farthest : usual, LARGEST_REACH);
  return [middle - LANDSCAPE_REACH * reach, middle + LANDSCAPE_REACH * reach];
}

/**
 * The linear loss axis, from the minimum to a round number above the start.
 *
 * @param startLoss of the start, or of the landscape at the start's distance where the start is the minimum
 * @param steps between ticks, at most about so many
 */
export function deriveLossAxis(startLoss: number, minimumLoss: number, steps = 4): Axis {
  const height = Math.min(startLoss - minimumLoss, LARGEST_HEIGHT);
  const span = height > 0 ? height : 1;
  const step = niceStep((1.05 * span) / steps);
  const low = Math.floor(minimumLoss / step + 1e-9) * step;
  const count = Math.ceil((minimumLoss - low + 1.05 * span) / step - 1e-9);
  const ticks = listMultiples(step, low, low + count * step);
  return { kind: 'linear', domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

// Decades below the start: a little under the smallest loss but 0 that rounding lets a parabola reach.
const DECADES: Record<Dtype, number> = { float32: 18, float64: 36 };

/**
 * The logarithmic loss axis: fixed decades from the start's loss down, whatever the runs do; no lower than a minimum that
 * lies above 0.
 */
export function deriveLogLossAxis(startLoss: number, dtype: Dtype, minimumLoss = 0): Axis {
  const top = startLoss > 0 ? Math.min(Math.ceil(Math.log10(startLoss)), 308) : 0;
  const highest = Math.max(top, -280);
  const floor = minimumLoss > 0 ? highest - Math.floor(Math.log10(minimumLoss)) : Infinity;
  if (floor < DECADES[dtype]) {
    const exponents = Array.from({ length: floor + 1 }, (_, k) => highest - floor + k);
    const each = Math.ceil(floor / 6);
    return {
      kind: 'log',
      domain: [10 ** (highest - floor), 10 ** highest],
      ticks: exponents.filter((_, k) => (floor - k) % each === 0).map((exponent) => Number(`1e${exponent}`)),
    };
  }
  const decades = DECADES[dtype];
  const step = decades / 6;
  return {
    kind: 'log',
    domain: [10 ** (highest - decades), 10 ** highest],
    ticks: Array.from({ length: 7 }, (_, k) => Number(`1e${highest - k * step}`)),
  };
}

/** The epochs that the path shows: all where each has 4 px or more, or where all are asked for; else the first ones. */
export function derivePathEpochs(epochs: number, heightPx: number, isAllAskedFor: boolean): number {
  const fitting = Math.max(1, Math.floor(heightPx / 4));
  return isAllAskedFor ? epochs : Math.min(epochs, fitting);
}
