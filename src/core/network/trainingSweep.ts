import type { DescentOptions } from '../descentOptions';
import { type InitialisationName, initialParameters } from './initialise';
import type { NetworkDescent } from './networkDescent';
import { networkObjective } from './networkObjective';
import { type OpenedNetwork, workOf } from './openNetwork';
import { createPasses } from './passes';
import { countSamples } from './samples';

/** What a sweep trains at every rate, beside the network. */
export interface TrainingSweepOptions
  extends Pick<
    DescentOptions,
    'optimizer' | 'hyperparameters' | 'schedule' | 'clipping' | 'dtype' | 'epochs'
  > {
  /** Ascending. */
  readonly learningRates: Float64Array<ArrayBuffer>;
  readonly initialisation: InitialisationName;
  /** Of weights and order of batches; the other starts have those after it. */
  readonly seed: number;
  /** How many other starts there are. */
  readonly otherStarts: number;
}

/** Loss after N epochs at every rate: of what tests, or of what was trained on where nothing does. */
export interface TrainingSweep {
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** From the network's own start; NaN where it is not known yet, ∞ where it is not finite. */
  readonly losses: Float64Array<ArrayBuffer>;
  /** Share of samples told right, in [0, 1]; NaN where it is not known yet. */
  readonly accuracies: Float64Array<ArrayBuffer>;
  /** A tenth of the other starts has less loss. NaN where none is known yet. */
  readonly low: Float64Array<ArrayBuffer>;
  readonly median: Float64Array<ArrayBuffer>;
  /** A tenth of the other starts has more. */
  readonly high: Float64Array<ArrayBuffer>;
  /** Starts that all rates have been trained from: the own one, then others. */
  readonly starts: number;
}

/** A sweep while it is made. */
export interface TrainingSweepMaker {
  readonly isDone: boolean;
  /** Trains on for so many weights of single samples and lanes; says whether there is something new to be told. */
  readonly advance: (work: number) => boolean;
  /** What is known; a copy. */
  readonly sweep: () => TrainingSweep;
}

/** Rates that are trained side by side: a power of two. */
const LANES = 16;

/**
 * Prepares a sweep: the own start first, coarse and then fine, then one start after another. What one start gives is one
 * spiky line where training is thrown off by luck; only many tell what a rate is good for.
 */
export function createTrainingSweep(
  network: OpenedNetwork,
  options: TrainingSweepOptions,
): TrainingSweepMaker {
  const { learningRates, initialisation, seed, otherStarts, ...descent } = options;
  const { shape, train, test, objective } = network;
  const count = learningRates.length;
  const judged = test ?? train;
  const passes = createPasses(shape, LANES);
  const [losses, right] = [new Float64Array(LANES), new Float64Array(LANES)];
  const found = Array.from({ length: 1 + otherStarts }, () => new Float64Array(count).fill(Number.NaN));
  const accuracies = new Float64Array(count).fill(Number.NaN);
  // every fourth rate, then those between
  const order = [...learningRates.keys()].sort((a, b) => Number(a % 4 !== 0) - Number(b % 4 !== 0) || a - b);
  let start = 0;
  let next = 0;
  let block: { readonly places: readonly number[]; readonly running: NetworkDescent } | null = null;

  function begin(): NonNullable<typeof block> {
    const places = order.slice(next, next + LANES);
    // the last ones are filled up with one of them
    while (places.length < LANES) places.push(places[0]!);
    const isOwn = start === 0;
    const weights = isOwn ? network.start : initialParameters(shape, initialisation, seed + start);
    const task = { ...objective.task, seed: seed + start };
    const ofStart = isOwn ? objective : networkObjective(task);
    const running = ofStart.createWatchedDescent(
      {
        ...descent,
        objective: ofStart,
        learningRates: places.map((place) => learningRates[place]!),
        starts: Array.from(weights, (value) => places.map(() => value)),
        keep: 'outcome',
      },
      {},
    );
    return { places, running };
  }

  function finish({ places, running }: NonNullable<typeof block>): void {
    passes.measure(Float64Array.from(running.snapshot().parameters), judged, losses, right);
    places.forEach((place, lane) => {
      const loss = losses[lane]!;
      found[start]![place] = Number.isFinite(loss) ? loss : Infinity;
      if (start === 0) accuracies[place] = right[lane]! / countSamples(judged);
    });
    next += LANES;
    if (next < count) return;
    next = 0;
    start += 1;
  }

  return {
    get isDone() {
      return start > otherStarts;
    },
    advance(work) {
      if (start > otherStarts) return false;
      block ??= begin();
      block.running.advance(Math.max(1, Math.floor(work / (workOf(network) * LANES))));
      if (block.running.epoch < descent.epochs) return false;
      finish(block);
      block = null;
      return true;
    },
    sweep() {
      const quantile = (share: number) =>
        learningRates.map((_, place) =>
          quantileOf(
            found.slice(1).map((values) => values[place]!),
            share,
          ),
        );
      return {
        learningRates: learningRates.slice(),
        losses: found[0]!.slice(),
        accuracies: accuracies.slice(),
        low: quantile(0.1),
        median: quantile(0.5),
        high: quantile(0.9),
        starts: start,
      };
    },
  };
}

/** The value below which a share of the known ones lies; NaN where none is known. */
function quantileOf(values: readonly number[], share: number): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return Number.NaN;
  known.sort((a, b) => a - b);
  return known[Math.round(share * (known.length - 1))]!;
}
