import type { RateLimit } from './curveFacts';
import { type CurvePoints, divergesAt } from './curvePoints';
import { createDescent, type Descent } from './descend';
import type { Lanes } from './dtype';
import { LIMITS } from './experiment';
import type { SweepOptions } from './sweep';
import { lengthsOf } from './tally';

/** Rates that are tried side by side: each round leaves a seventeenth of the bracket. */
const TRIED = 16;

/** Epochs that a trial runs, since a growth of a thousandth a step shows late; with a schedule, which is made for N, N. */
const TRIAL_EPOCHS = LIMITS.epochs[1];

/** Epochs of one step of the search. */
const STRIDE = 500;

/** Epochs over which the farthest point counts, half-way and at the end: a method with a memory swings. */
const WINDOW = 50;

/** A bracket this narrow, as a ratio, is the answer. */
const NARROW = 1 + 1e-6;

/**
 * Looks for the largest stable rate, between the last rate of a curve before the first that diverges and that one. Whether
 * a rate diverges is asked over many epochs, not over N: it left finite numbers, or is at the end farther out
 * than at the start and than half-way. Where the lower end of the bracket does so as well, lower rates are tried.
 *
 * Yields after each small step. @returns the largest rate that was seen not to diverge; null where no rate of the curve
 * diverges, or where all do
 */
export function* searchLimit(
  options: Omit<SweepOptions, 'learningRates'>,
  points: CurvePoints,
): Generator<undefined, RateLimit | null> {
  const first = points.learningRates.findIndex((_, at) => divergesAt(points, at));
  if (first < 1) return null;
  let [low, high] = [points.learningRates[first - 1]!, points.learningRates[first]!];

  const lower = Float64Array.from({ length: TRIED }, (_, i) => low / 2 ** i);
  const isTooHigh = yield* tryRates(options, lower);
  const settled = isTooHigh.indexOf(false);
  if (settled < 0) return null;
  [low, high] = [lower[settled]!, lower[settled - 1] ?? high];

  while (high / low > NARROW) {
    const ratio = (high / low) ** (1 / (TRIED + 1));
    const between = Float64Array.from({ length: TRIED }, (_, i) => low * ratio ** (i + 1));
    const diverges = yield* tryRates(options, between);
    const border = diverges.indexOf(true);
    const [below, above] = [border < 0 ? TRIED - 1 : border - 1, border < 0 ? TRIED : border];
    [low, high] = [between[below] ?? low, between[above] ?? high];
  }
  return { rate: low, isKnown: false };
}

/** Runs a trial of each rate, lanes side by side. @returns which of them diverge */
function* tryRates(
  { start, epochs, minimumLoss, ...shared }: Omit<SweepOptions, 'learningRates'>,
  learningRates: Float64Array<ArrayBuffer>,
): Generator<undefined, boolean[]> {
  const lanes = learningRates.length;
  const hasSchedule = (shared.schedule?.name ?? 'constant') !== 'constant';
  const trialEpochs = hasSchedule ? epochs : TRIAL_EPOCHS;
  const window = Math.min(WINDOW, trialEpochs >> 1);
  const starts = Array.from(start, (value) => new Float64Array(lanes).fill(value));
  const descent = createDescent({ ...shared, learningRates, starts, epochs: trialEpochs, keep: 'outcome' });
  const measure = ({ losses, gradients }: ReturnType<Descent['outcome']>): Lanes =>
    minimumLoss === null ? lengthsOf(gradients) : losses;

  function* farthestAt(epoch: number): Generator<undefined, number[]> {
    while (descent.epoch < epoch - window) {
      descent.advance(Math.min(STRIDE, epoch - window - descent.epoch));
      yield undefined;
    }
    let farthest: number[] = Array.from(measure(descent.outcome()));
    while (descent.epoch < epoch) {
      descent.advance(1);
      const now = measure(descent.outcome());
      farthest = farthest.map((value, lane) => Math.max(value, now[lane]!));
    }
    return farthest;
  }

  const atStart = Array.from(measure(descent.outcome()));
  const before = yield* farthestAt(trialEpochs >> 1);
  const late = yield* farthestAt(trialEpochs);
  const { nonFiniteEpochs } = descent.outcome();
  return late.map(
    (value, lane) => nonFiniteEpochs[lane]! >= 0 || (value > before[lane]! && value > atStart[lane]!),
  );
}
