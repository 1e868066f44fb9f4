import { createDescent, type Descent, type DescentOptions } from './descend';
import { judge, WORDS, type Word } from './diagnose';
import type { MinimumLoss } from './minimumLoss';
import type { Trajectory } from './trajectory';

/** What to sweep: one start, many learning rates. */
export interface SweepOptions
  extends Omit<DescentOptions, 'learningRates' | 'starts' | 'epochs' | 'keep' | 'tally'> {
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** One value for each parameter, shared by all rates. */
  readonly start: ArrayLike<number>;
  /** N */
  readonly epochs: number;
  /** L*, or null where none is known. */
  readonly minimumLoss: MinimumLoss;
}

/** Outcomes for a range of learning rates, filled from the first rate to the last. */
export interface Sweep {
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** Index into `WORDS`, one for each rate. */
  readonly words: Uint8Array<ArrayBuffer>;
  /** Epoch of arrival within N, or −1. */
  readonly arrivals: Int32Array<ArrayBuffer>;
  /** ρ: what a late step leaves of the distance to the minimum. */
  readonly stepFactors: Float64Array<ArrayBuffer>;
  /** L after N epochs. */
  readonly endLosses: Float64Array<ArrayBuffer>;
  /** The highest L of the last {@link LATE_EPOCHS} epochs: how low a run can be relied on to be. */
  readonly lateLosses: Float64Array<ArrayBuffer>;
  /** Rates answered so far. */
  readonly filled: number;
  /**
   * Answers at most `budget` (at least one) further rates and says whether all are answered.
   *
   * @param work epochs of single rates that this may take, at least one of each that it goes on with. Default: no limit
   */
  advance(budget?: number, work?: number): boolean;
}

/** Epochs, the last among them, over which the worst loss counts: more than a swing of usual momentum takes. */
export const LATE_EPOCHS = 8;

/** Values of one array of the trajectories that a sweep holds at a time: memory does not grow with the epochs. */
const HELD_VALUES = 1 << 19;

const WORD_INDEX = Object.fromEntries(WORDS.map((word, index) => [word, index])) as Record<Word, number>;

/** Prepares a sweep; nothing runs before `advance`. */
export function createSweep(options: SweepOptions): Sweep {
  const { learningRates, start, epochs, minimumLoss, ...descent } = options;
  const words = new Uint8Array(learningRates.length);
  const arrivals = new Int32Array(learningRates.length).fill(-1);
  const stepFactors = new Float64Array(learningRates.length);
  const endLosses = new Float64Array(learningRates.length);
  const lateLosses = new Float64Array(learningRates.length);
  const blockLanes = Math.max(1, Math.floor(HELD_VALUES / (epochs + 1)));
  let filled = 0;
  let block: Descent | null = null;

  function startBlock(lanes: number): Descent {
    return createDescent({
      ...descent,
      learningRates: learningRates.subarray(filled, filled + lanes),
      starts: Array.from(start, (value) => new Float64Array(lanes).fill(value)),
      epochs,
      keep: 'trajectory',
    });
  }

  function judgeBlock(trajectory: Trajectory): void {
    const { lanes } = trajectory;
    for (let lane = 0; lane < lanes; lane++) {
      const { word, arrival, stepFactor } = judge(trajectory, lane, minimumLoss);
      words[filled + lane] = WORD_INDEX[word];
      arrivals[filled + lane] = arrival ?? -1;
      stepFactors[filled + lane] = stepFactor;
      endLosses[filled + lane] = trajectory.losses[epochs * lanes + lane]!;
      lateLosses[filled + lane] = highestLateLoss(trajectory, lane);
    }
    filled += lanes;
  }

  return {
    learningRates,
    words,
    arrivals,
    stepFactors,
    endLosses,
    lateLosses,
    get filled() {
      return filled;
    },
    advance(budget = learningRates.length, work = Infinity) {
      const until = Math.min(learningRates.length, filled + Math.max(1, budget));
      let left = work;
      while (filled < until) {
        block ??= startBlock(Math.min(blockLanes, until - filled));
        const stride = Math.max(1, Math.min(epochs - block.epoch, Math.floor(left / block.lanes)));
        block.advance(stride);
        left -= stride * block.lanes;
        if (block.epoch === epochs) {
          judgeBlock(block.trajectory());
          block = null;
        }
        if (left < 1) break;
      }
      return filled === learningRates.length;
    },
  };
}

/** The highest of the last losses of one lane, NaN and ∞ where one of them is. */
function highestLateLoss({ lanes, losses, epochs }: Trajectory, lane: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = Math.max(0, epochs + 1 - LATE_EPOCHS); k <= epochs; k++) {
    highest = Math.max(highest, losses[k * lanes + lane]!);
  }
  return highest;
}
