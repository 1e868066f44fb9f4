/** Where each learning rate sits on a slider: places run from 0 (left end) to 1 (right end). */
export interface RateScale {
  /** The rates at place 0 and place 1. */
  readonly least: number;
  readonly greatest: number;
  /** The largest stable rate e, where one is known. */
  readonly edge: number | null;
  /** Place of a rate in [0, ∞); a rate beyond either end is pinned to it. */
  placeOf(rate: number): number;
  /** Rate at a place in [0, 1]; the inverse of `placeOf`. */
  rateAt(place: number): number;
  /** How far a rate is from what its part of the scale counts from: 0, or e right of the middle. In (0, ∞). */
  distanceOf(rate: number): number;
}

/** Both ends, and the stretch on each side of e that is linear, as shares of e. */
const NEAREST = 0.002;
const BEYOND = 0.25;

/** The place of e: what diverges is all alike, and gets the rest. */
const EDGE_PLACE = 0.84;

/**
 * The scale on which rates that draw the same curve are mirror images about e/2.
 *
 *     0.002e          e/2          0.998e  e   1.002e      1.25e
 *       |———————————————|———————————————|———|———|————————————|
 *        ln(r / (e − r)), odd about e/2  linear   ln(r − e)
 *
 * The log-odds are, to within ln 2, the logarithm of the distance from 0 on the left half and of the distance from e
 * on the right half; unlike the two logarithms put together they have no flat spot at e/2, where the fastest runs are.
 *
 * @param edge the largest stable rate e, in (0, ∞)
 * @throws RangeError when `edge` is not a positive number
 */
export function mirrorScale(edge: number): RateScale {
  if (!(edge > 0 && edge < Infinity)) throw new RangeError(`edge must be a number in (0, ∞); got ${edge}`);
  const logOddsEnd = Math.log((1 - NEAREST) / NEAREST);
  // the straight stretch below e continues the log-odds with the same slope
  const stretch = 1 / (1 - NEAREST);
  const span = 2 * logOddsEnd + stretch;
  const spanBeyond = 1 + Math.log(BEYOND / NEAREST);

  function placeOf(rate: number): number {
    const share = rate / edge;
    if (!(share > NEAREST)) return 0;
    if (share <= 1 - NEAREST) return (EDGE_PLACE * (logOddsEnd + Math.log(share / (1 - share)))) / span;
    if (share <= 1) return EDGE_PLACE * (1 - (stretch * (1 - share)) / NEAREST / span);
    const excess = (share - 1) / NEAREST;
    return Math.min(
      1,
      EDGE_PLACE + ((1 - EDGE_PLACE) * (excess <= 1 ? excess : 1 + Math.log(excess))) / spanBeyond,
    );
  }

  function rateAt(place: number): number {
    const offset = (Math.max(0, place) / EDGE_PLACE) * span;
    if (offset <= 2 * logOddsEnd) return edge / (1 + Math.exp(logOddsEnd - offset));
    if (offset <= span) return edge * (1 - (NEAREST * (span - offset)) / stretch);
    const beyond = ((Math.min(1, place) - EDGE_PLACE) / (1 - EDGE_PLACE)) * spanBeyond;
    return edge * (1 + NEAREST * (beyond <= 1 ? beyond : Math.exp(beyond - 1)));
  }

  return {
    least: NEAREST * edge,
    greatest: (1 + BEYOND) * edge,
    edge,
    placeOf,
    rateAt,
    distanceOf: (rate) => Math.max(rate <= edge / 2 ? rate : Math.abs(rate - edge), (NEAREST / 2) * edge),
  };
}

/**
 * A plain logarithmic scale, for a loss whose largest stable rate is not known.
 *
 * @throws RangeError unless 0 < least < greatest < ∞
 */
export function logarithmicScale(least = 1e-4, greatest = 10): RateScale {
  if (!(least > 0 && least < greatest && greatest < Infinity)) {
    throw new RangeError(`ends must satisfy 0 < least < greatest < ∞; got ${least} and ${greatest}`);
  }
  const span = Math.log(greatest / least);
  const clamp = (rate: number) => Math.min(greatest, Math.max(least, rate));
  return {
    least,
    greatest,
    edge: null,
    placeOf: (rate) => Math.log(clamp(rate) / least) / span,
    rateAt: (place) => clamp(least * Math.exp(place * span)),
    distanceOf: (rate) => Math.max(rate, least),
  };
}

/**
 * A plain scale, for a few rates looked at closely.
 *
 * @throws RangeError unless 0 ≤ least < greatest < ∞
 */
export function linearScale(least: number, greatest: number, edge: number | null): RateScale {
  if (!(least >= 0 && least < greatest && greatest < Infinity)) {
    throw new RangeError(`ends must satisfy 0 ≤ least < greatest < ∞; got ${least} and ${greatest}`);
  }
  const span = greatest - least;
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  return {
    least,
    greatest,
    edge,
    placeOf: (rate) => clamp((rate - least) / span),
    rateAt: (place) => least + clamp(place) * span,
    distanceOf: (rate) => Math.max(edge === null ? rate : Math.abs(rate - edge), span / 20),
  };
}

/** Scales by e, so that all cards share one object for as long as the loss stays. */
const scales = new Map<number | null, RateScale>();

/** The scale for a loss whose largest stable rate is `edge`, or null where none is known; the same object each time. */
export function scaleForEdge(edge: number | null): RateScale {
  const known = scales.get(edge);
  if (known) return known;
  const scale = edge === null ? logarithmicScale() : mirrorScale(edge);
  scales.set(edge, scale);
  return scale;
}
