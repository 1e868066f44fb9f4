import { WORDS } from '../../core/diagnose';
import type { Track } from '../../worker/messages';
import type { RateScale } from './rateScale';

/** A stretch of a painted track, as shares [from, to) of its length. */
export interface TrackStretch {
  readonly from: number;
  readonly to: number;
  /** In [0, 1]: how soon the run arrives there, 1 for at once; 0 where it does not arrive within N. */
  readonly strength: number;
  readonly diverges: boolean;
}

/** Strengths are told apart in this many steps; finer ones cannot be seen. */
const STRENGTHS = 40;
const FAINTEST = 0.3;
const DIVERGES = WORDS.indexOf('diverges');

/**
 * Rates at the middles of `count` equal stretches of a slider, ascending, with those of `exact` among them: a rate that
 * lands in one step is a single point, which no grid of samples meets.
 */
export function sampleRates(
  scale: RateScale,
  count: number,
  exact: readonly number[] = [],
): Float64Array<ArrayBuffer> {
  const middles = Array.from({ length: count }, (_, index) => scale.rateAt((index + 0.5) / count));
  return Float64Array.from(new Set([...middles, ...exact])).sort();
}

/**
 * Turns the outcome at each rate into stretches that look alike, from the left end to the right. Each outcome reaches
 * half way to the next; the strength falls with the logarithm of the epoch of arrival, to a visible least at N.
 */
export function deriveTrackStretches(
  track: Track,
  scale: RateScale,
  epochs: number,
): readonly TrackStretch[] {
  const { learningRates, words, arrivals } = track;
  const stretches: TrackStretch[] = [];
  let from = 0;
  for (const [index, rate] of learningRates.entries()) {
    const next = learningRates[index + 1];
    const to = next === undefined ? 1 : (scale.placeOf(rate) + scale.placeOf(next)) / 2;
    const arrival = arrivals[index] ?? -1;
    const strength = arrival < 0 ? 0 : strengthOf(arrival, epochs);
    const diverges = words[index] === DIVERGES;
    const last = stretches.at(-1);
    if (last && last.strength === strength && last.diverges === diverges) {
      stretches[stretches.length - 1] = { ...last, to };
    } else {
      stretches.push({ from, to, strength, diverges });
    }
    from = to;
  }
  return stretches;
}

/** A CSS mask that lets a colour through with the strength of each stretch. */
export function trackMask(stretches: readonly TrackStretch[]): string {
  const stops = stretches.map(
    ({ from, to, strength }) => `rgb(0 0 0 / ${strength}) ${percent(from)} ${percent(to)}`,
  );
  return stops.length === 0
    ? 'linear-gradient(transparent, transparent)'
    : `linear-gradient(to right, ${stops.join(', ')})`;
}

/** A share of the track as CSS writes it. */
export function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}

/** How strongly an arrival is painted: 1 for at once, falling with the logarithm of its epoch to a visible least at N. */
export function strengthOf(arrival: number, epochs: number): number {
  const soonness = arrival <= 1 ? 1 : Math.max(0, 1 - Math.log(arrival) / Math.log(epochs));
  return Math.round((FAINTEST + (1 - FAINTEST) * soonness) * STRENGTHS) / STRENGTHS;
}
