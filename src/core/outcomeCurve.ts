import { type Axis, pointValues } from './axis';
import { type CurveFacts, findCurveFacts, type RateLimit } from './curveFacts';
import { bySize, type CurvePoints, mergePoints, ratesToRefine, toPoints } from './curvePoints';
import { searchLimit } from './limitSearch';
import { lowestLossOf } from './minimumLoss';
import { createSweep, type Sweep, type SweepOptions } from './sweep';

/** What a curve is of: one start, the same N, every learning rate. */
export interface CurveOptions extends Omit<SweepOptions, 'learningRates'> {
  /** Default: 1e−5 to 10. */
  readonly rates?: Axis;
  /** Points of the first look, both ends included. Default 97: sixteen a decade. */
  readonly points?: number;
  /** The most points that are added where the curve bends. Default 160. */
  readonly refinements?: number;
  /** The smallest rate that does not settle, where theory knows it. */
  readonly knownLimit?: number | null;
  /** The rate that theory knows to be the fastest: a single one, which no grid would find. */
  readonly knownFastest?: number | null;
}

/** A curve as far as it is computed: points by ascending rate, with what they show. */
export interface OutcomeCurve {
  readonly points: CurvePoints;
  readonly facts: CurveFacts;
}

/** An outcome curve while it is made: the whole range first, then points where it changes quickly, then the limit. */
export interface OutcomeCurveMaker {
  readonly isDone: boolean;
  /** Goes on by about `budget` epochs of single rates. Returns whether there is more to tell than before. */
  advance(budget: number): boolean;
  /** By what is computed so far; null before the first look is complete. */
  curve(): OutcomeCurve | null;
}

/** The rates that people try. */
export const CURVE_RATES: Axis = { from: 1e-5, to: 10, scale: 'log' };

/** Rates that run side by side at least, since a single one takes almost as long. */
const SIDE_BY_SIDE = 8;

/** Points added at a time, so that each look at where the curve bends knows what the one before found. */
const REFINEMENTS_AT_ONCE = 40;

/**
 * Prepares an outcome curve; nothing runs before `advance`. Words, arrivals and step factors are those of `judge`, so that
 * a run marked on the curve says what its card says.
 */
export function createOutcomeCurve(options: CurveOptions): OutcomeCurveMaker {
  const {
    rates = CURVE_RATES,
    points: first = 97,
    refinements = 160,
    knownLimit = null,
    knownFastest = null,
    ...shared
  } = options;
  const exact =
    knownFastest !== null && knownFastest > rates.from && knownFastest < rates.to ? [knownFastest] : [];
  const lowestLoss = lowestLossOf(shared.minimumLoss);
  let points: CurvePoints | null = null;
  let sweep: Sweep | null = createSweep({
    ...shared,
    learningRates: bySize([...pointValues(rates, first), ...exact]),
  });
  let search: Generator<undefined, RateLimit | null> | null = null;
  let limit: RateLimit | null = knownLimit === null ? null : { rate: knownLimit, isKnown: true };
  let left = refinements;

  /** What comes after a sweep: another where the curve bends, else the search for the limit. */
  function goOn(known: CurvePoints): void {
    const most = Math.min(left, REFINEMENTS_AT_ONCE);
    const wanted = most > 0 ? ratesToRefine(known, lowestLoss, most) : [];
    left -= wanted.length;
    sweep = wanted.length > 0 ? createSweep({ ...shared, learningRates: bySize(wanted) }) : null;
    if (sweep === null && limit === null) search = searchLimit({ ...shared, minimumLoss: lowestLoss }, known);
  }

  return {
    get isDone() {
      return sweep === null && search === null;
    },
    advance(budget) {
      if (sweep !== null) {
        if (!sweep.advance(Math.max(SIDE_BY_SIDE, Math.floor(budget / shared.epochs)), budget)) return false;
        points = points === null ? toPoints(sweep) : mergePoints(points, toPoints(sweep));
        goOn(points);
        return true;
      }
      const step = search?.next();
      if (!step?.done) return false;
      limit = step.value;
      search = null;
      return limit !== null;
    },
    curve() {
      return (
        points && {
          points,
          facts: findCurveFacts(points, { ...shared, minimumLoss: lowestLoss, limit, knownFastest }),
        }
      );
    },
  };
}
