import type { TypedNumber } from '../../core/experiment';
import type { RateScale } from './rateScale';

/** The course note's rates, and the ones between them that teach: all can be landed on exactly. */
const DETENTS = [0.01, 0.1, 0.2, 0.5, 0.6, 0.99, 1] as const;

/** Rates to land on that a scale holds, e among them, ascending. */
export function detentsOf(scale: RateScale): readonly number[] {
  const inside = DETENTS.filter((rate) => rate >= scale.least && rate <= scale.greatest);
  const { edge } = scale;
  return edge === null || inside.some((rate) => rate === edge)
    ? inside
    : [...inside, edge].sort((left, right) => left - right);
}

/**
 * The rate that a thumb dragged to `place` means: a detent nearby, else the rate there with three significant digits
 * of its distance from 0 or e (two where that is under 1 % of e), as short text.
 *
 * @param reach how near a detent attracts, as a share of the slider's length; half of it between two close detents
 */
export function rateAtThumb(scale: RateScale, place: number, reach: number): TypedNumber {
  const detents = detentsOf(scale);
  const places = detents.map(scale.placeOf);
  for (const [index, detent] of detents.entries()) {
    const here = places[index] ?? 0;
    const gap = Math.min(here - (places[index - 1] ?? -1), (places[index + 1] ?? 2) - here);
    if (Math.abs(place - here) <= Math.min(reach, 0.35 * gap)) return typed(detent);
  }
  const rate = scale.rateAt(place);
  const distance = scale.distanceOf(rate);
  const isNearEnd = scale.edge !== null && distance < 0.01 * scale.edge;
  return rateWithDecimals(rate, decimalsFor(distance, isNearEnd ? 2 : 3));
}

/**
 * The next round rate to the left or right: one unit in the second significant digit of the distance from 0 or e
 * (0.6 → 0.61, 0.01 → 0.011, 0.99 → 0.991), or in the first for a coarse step (0.6 → 0.7). A detent between is not
 * stepped over, and the ends of the scale are not passed; a rate beyond them comes back to the nearer one.
 *
 * @param direction −1 to the left, 1 to the right
 */
export function stepRate(
  scale: RateScale,
  rate: number,
  direction: -1 | 1,
  size: 'fine' | 'coarse',
): TypedNumber {
  const [least, greatest] = [endRate(scale, 'least'), endRate(scale, 'greatest')];
  const isOutward = direction > 0 ? rate >= greatest.value : rate <= least.value;
  if (isOutward) return typed(rate);
  if (rate < least.value) return least;
  if (rate > greatest.value) return greatest;
  const from = rate;
  const { distanceOf } = scale;
  // a power of ten belongs to the decade that the step goes into
  const isNearing = distanceOf(from * (1 + direction * 1e-6)) < distanceOf(from);
  const decimals = decimalsFor(distanceOf(from) * (isNearing ? 1 - 1e-9 : 1 + 1e-9), size === 'fine' ? 2 : 1);
  const unit = 10 ** -decimals;
  const unitsFrom = from / unit;
  const units = direction > 0 ? Math.floor(unitsFrom + 1e-6) + 1 : Math.ceil(unitsFrom - 1e-6) - 1;
  const to = Number((units * unit).toFixed(decimals));
  const isBetween = (detent: number) => (detent - from) * direction > 0 && (to - detent) * direction >= 0;
  const between = detentsOf(scale).filter(isBetween);
  const detent = direction > 0 ? between[0] : between.at(-1);
  if (detent !== undefined) return typed(detent);
  if (to <= least.value) return least;
  return to >= greatest.value ? greatest : typed(to);
}

/** The rate at an end of the scale, with three significant digits. */
export function endRate(scale: RateScale, end: 'least' | 'greatest'): TypedNumber {
  return rateWithDecimals(scale[end], decimalsFor(scale.distanceOf(scale[end]), 3));
}

function typed(value: number): TypedNumber {
  return { value, text: String(value) };
}

/** Decimals that write `digits` significant digits of a distance. */
function decimalsFor(distance: number, digits: number): number {
  return Math.min(20, Math.max(0, digits - 1 - Math.floor(Math.log10(distance))));
}

function rateWithDecimals(rate: number, decimals: number): TypedNumber {
  return typed(Number(rate.toFixed(decimals)));
}
