import { type Axis, shareOf } from '../../core/axis';
import { formatDecade, formatTick, listMultiples, niceStep } from '../charts/ticks';
import { withMinus } from '../numbers';

/** A tick of a map's axis: where, as a share of its length, and what stands there. */
export interface MapTick {
  readonly share: number;
  readonly label: string;
}

/** More digits than this do not fit beside an axis: labels then count from a number that is told once. */
const MOST_DIGITS = 6;

/** Ticks of an axis, about `count` of them. @returns with `base`, from which all labels count; '' where they count from 0 */
export function deriveMapTicks(
  axis: Axis,
  count: number,
): { readonly ticks: readonly MapTick[]; readonly base: string } {
  const place = (values: readonly number[], label: (value: number) => string) => ({
    ticks: values.map((value) => ({ share: shareOf(axis, value), label: label(value) })),
    base: '',
  });
  if (axis.scale === 'log' && axis.to / axis.from > 20) return place(listDecades(axis, count), formatDecade);
  if (axis.scale === 'complement' && (1 - axis.from) / (1 - axis.to) > 5) {
    const inView = ROUND_COMPLEMENTS.filter((value) => value >= axis.from && value <= axis.to);
    return place(inView, (value) => String(value));
  }
  const step = niceStep((axis.to - axis.from) / count);
  const largest = Math.max(Math.abs(axis.from), Math.abs(axis.to));
  if (Math.log10(largest / step) < MOST_DIGITS) {
    return place(listMultiples(step, axis.from, axis.to), (value) => formatTick(value, step));
  }
  // far in: from the middle, in steps
  const digits = Math.min(17, Math.ceil(Math.log10(largest / step)) + 1);
  const base = Number(((axis.from + axis.to) / 2).toPrecision(digits));
  const steps = Array.from({ length: 2 * count + 1 }, (_, k) => k - count);
  const ticks = steps.flatMap((k) => {
    const share = shareOf(axis, base + k * step);
    const label = k === 0 ? '0' : withMinus(`${k > 0 ? '+' : ''}${Number((k * step).toPrecision(2))}`);
    return share >= 0 && share <= 1 ? [{ share, label }] : [];
  });
  return { ticks, base: withMinus(String(base)) };
}

const ROUND_COMPLEMENTS = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999];

function listDecades({ from, to }: Axis, count: number): number[] {
  const [low, high] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
  const stride = Math.max(1, Math.ceil((high - low + 1) / count));
  const decades: number[] = [];
  for (let decade = low; decade <= high; decade += stride) decades.push(Number(`1e${decade}`));
  return decades;
}

/** A value at a map's pixel in as few digits as tell it from its neighbours: at least `least`. */
export function roundToPixel(value: number, spacing: number, least = 3): number {
  if (value === 0 || !(spacing > 0)) return value;
  const digits = Math.ceil(Math.log10(Math.abs(value) / spacing)) + 1;
  return Number(value.toPrecision(Math.min(17, Math.max(least, digits))));
}
