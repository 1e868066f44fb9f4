import { type Axis, pointValues } from './axis';
import { createDescent, type DescentOptions } from './descend';

/** A run whose learning rate grows a little every epoch. */
export interface RangeTestOptions
  extends Omit<DescentOptions, 'learningRates' | 'starts' | 'epochs' | 'keep' | 'tally' | 'schedule'> {
  /** One value for each parameter. */
  readonly start: readonly number[];
  /** The first and the last rate; logarithmic. */
  readonly rates: Axis;
  /** Epochs, at least 2. Default 100, as fastai's `num_it`. */
  readonly epochs?: number;
}

/** What a learning-rate range test saw, one entry an epoch. */
export interface RangeTest {
  /** The rate of each epoch's step, ascending; as far as the test went. */
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** L before that step. */
  readonly losses: Float64Array<ArrayBuffer>;
  /** The same, smoothed; see {@link SMOOTHING}. */
  readonly smoothed: Float64Array<ArrayBuffer>;
  /** Whether it was broken off, {@link STOP_ABOVE}. */
  readonly isStopped: boolean;
  /** Where in the longest fall of the smoothed loss fastai's `valley` points; null where it never falls. */
  readonly valley: number | null;
  /** Where the smoothed loss falls most steeply, as fastai's `steep`; null where it never falls. */
  readonly steepest: number | null;
}

/** Share of the average so far in the smoothed loss: fastai's `AvgSmoothLoss`, corrected as there for its beginning at 0. */
export const SMOOTHING = 0.98;

/** The test ends where the smoothed loss is this many times its lowest. */
export const STOP_ABOVE = 4;

/** Of the epochs that the test has, the share at its beginning that suggestions ignore, and how many at its end. */
const IGNORED_SHARE = 0.1;
const IGNORED_AT_END = 5;

/**
 * Runs a learning-rate range test: one descent with a rate that grows exponentially. So cheap that it is what people do
 * who cannot run every rate.
 *
 * Smoothing, the end of the test and the suggestions are those of fastai's learning-rate finder. Its losses are of batches,
 * ours of the one loss there is; a loss that may be negative never ends the test, as there.
 *
 * @see Smith, Cyclical Learning Rates for Training Neural Networks, 2017, arXiv:1506.01186
 * @see https://docs.fast.ai/callback.schedule.html#lrfinder
 * @see https://docs.fast.ai/learner.html#avgsmoothloss
 */
export function runRangeTest({ start, rates, epochs = 100, ...shared }: RangeTestOptions): RangeTest {
  const learningRates = pointValues(rates, epochs);
  const descent = createDescent({
    ...shared,
    learningRates: learningRates.subarray(0, 1),
    starts: start.map((value) => [value]),
    epochs,
    keep: 'outcome',
  });
  const losses = new Float64Array(epochs);
  const smoothed = new Float64Array(epochs);
  let average = 0;
  let lowest = Infinity;
  let length = 0;
  let isStopped = false;
  while (length < epochs && !isStopped) {
    const loss = descent.outcome().losses[0]!;
    average = SMOOTHING * average + (1 - SMOOTHING) * loss;
    losses[length] = loss;
    smoothed[length] = average / (1 - SMOOTHING ** (length + 1));
    lowest = Math.min(lowest, smoothed[length]!);
    isStopped = !(smoothed[length]! <= STOP_ABOVE * lowest || lowest < 0);
    descent.setLearningRates(learningRates.subarray(length, length + 1));
    descent.advance(1);
    length += 1;
  }
  const seen = {
    learningRates: learningRates.slice(0, length),
    losses: losses.slice(0, length),
    smoothed: smoothed.slice(0, length),
  };
  return { ...seen, isStopped, ...suggestRates(seen.learningRates, seen.smoothed, epochs) };
}

/**
 * fastai's suggestions, from the smoothed losses of a test but for its first tenth and its last five epochs.
 *
 * @param epochs that the test would have had, had it not been stopped
 */
export function suggestRates(
  learningRates: Float64Array<ArrayBuffer>,
  smoothed: Float64Array<ArrayBuffer>,
  epochs: number,
): Pick<RangeTest, 'valley' | 'steepest'> {
  const from = Math.floor(epochs * IGNORED_SHARE);
  const to = smoothed.length - IGNORED_AT_END;
  const losses = smoothed.slice(from, Math.max(from, to));
  const rateAt = (at: number | null) => (at === null ? null : learningRates[from + at]!);
  return { valley: rateAt(findValley(losses)), steepest: rateAt(findSteepest(losses)) };
}

/**
 * The place half-way through the middle third of the longest falling subsequence: fastai's `valley`. Counted as there, the
 * first of equally long ones.
 */
function findValley(losses: Float64Array): number | null {
  const lengths = losses.map(() => 1);
  let end = 0;
  for (let i = 1; i < losses.length; i++) {
    for (let j = 0; j < i; j++) {
      if (losses[i]! < losses[j]! && lengths[i]! <= lengths[j]!) lengths[i] = lengths[j]! + 1;
    }
    if (lengths[i]! > lengths[end]!) end = i;
  }
  const longest = lengths[end] ?? 1;
  if (longest < 2) return null;
  const third = longest / 3;
  return Math.max(0, end - longest + Math.floor(third) + Math.floor(third / 2));
}

/** The place before the steepest fall; the rates have equal gaps on a logarithmic axis, so differences are slopes. */
function findSteepest(losses: Float64Array): number | null {
  let steepest: number | null = null;
  let fall = 0;
  for (let at = 0; at + 1 < losses.length; at++) {
    const change = losses[at + 1]! - losses[at]!;
    if (change < fall) [steepest, fall] = [at, change];
  }
  return steepest;
}
