import type { ScheduleName } from './experiment';

/** A number of a schedule. */
export interface ScheduleNumber {
  /** As PyTorch has it, in camel case. */
  readonly name: string;
  /** The usual value, for a run of so many epochs. */
  readonly usual: (epochs: number) => number;
  /** Ends included. */
  readonly range: readonly [least: number, most: number];
  readonly isInteger?: boolean;
}

/** How the learning rate changes from epoch to epoch. */
export interface ScheduleRule {
  /** In the order of links and files. */
  readonly numbers: readonly ScheduleNumber[];
  /**
   * What the learning rate of a run is multiplied with in the update after epoch k; k may go beyond `epochs`.
   *
   * @param numbers one for each of `numbers`
   * @param epochs of the whole run
   */
  readonly factor: (k: number, numbers: readonly number[], epochs: number) => number;
}

/** A schedule with plain numbers. */
export interface Schedule {
  readonly name: ScheduleName;
  /** In the order of {@link ScheduleRule.numbers}; missing ones are the usual. */
  readonly numbers?: readonly (number | undefined)[];
  /** Epochs that the schedule is laid out for. */
  readonly epochs: number;
}

const POSITIVE = [1e-9, 1e9] as const;
const SHARE = [0, 1] as const;
const EPOCHS = [1, 1e6] as const;

/**
 * Every schedule, by the name of links, files and the public call. Definitions are those of torch.optim.lr_scheduler
 * in closed form; where PyTorch takes a learning rate (eta_min) this takes its share of the run's own rate.
 */
export const SCHEDULES: Readonly<Record<ScheduleName, ScheduleRule>> = {
  constant: { numbers: [], factor: () => 1 },

  /** γ^⌊k / stepSize⌋. @see StepLR, which has no usual stepSize; here a third of the run */
  step: {
    numbers: [
      {
        name: 'stepSize',
        usual: (epochs) => Math.max(1, Math.ceil(epochs / 3)),
        range: EPOCHS,
        isInteger: true,
      },
      { name: 'gamma', usual: () => 0.1, range: SHARE },
    ],
    factor: (k, [stepSize = 1, gamma = 1]) => gamma ** Math.floor(k / stepSize),
  },

  /** γᵏ. @see ExponentialLR, which has no usual γ */
  exponential: {
    numbers: [{ name: 'gamma', usual: () => 0.95, range: SHARE }],
    factor: (k, [gamma = 1]) => gamma ** k,
  },

  /** 1 / (1 + decay · k). @see LambdaLR, with which one writes it; in Keras InverseTimeDecay */
  inverse: {
    numbers: [{ name: 'decay', usual: () => 0.1, range: [0, 1e6] }],
    factor: (k, [decay = 0]) => 1 / (1 + decay * k),
  },

  /** From 1 down to endFactor in tMax epochs, and, as there, up again after them. @see CosineAnnealingLR */
  cosine: {
    numbers: [
      { name: 'tMax', usual: (epochs) => epochs, range: EPOCHS, isInteger: true },
      { name: 'endFactor', usual: () => 0, range: SHARE },
    ],
    factor: (k, [tMax = 1, endFactor = 0]) => anneal(1, endFactor, k / tMax),
  },

  /** From 1 down to endFactor again and again, in t0, t0 · tMult, t0 · tMult², … epochs. @see CosineAnnealingWarmRestarts */
  restarts: {
    numbers: [
      { name: 't0', usual: (epochs) => Math.max(1, Math.ceil(epochs / 4)), range: EPOCHS, isInteger: true },
      { name: 'tMult', usual: () => 1, range: [1, 100], isInteger: true },
      { name: 'endFactor', usual: () => 0, range: SHARE },
    ],
    factor: (k, [t0 = 1, tMult = 1, endFactor = 0]) => {
      let [since, period] = [tMult === 1 ? k % t0 : k, t0];
      while (since >= period) [since, period] = [since - period, period * tMult];
      return anneal(1, endFactor, since / period);
    },
  },

  /** From startFactor up to 1 along a line, in totalIters epochs. @see LinearLR */
  warmup: {
    numbers: [
      { name: 'totalIters', usual: () => 5, range: EPOCHS, isInteger: true },
      { name: 'startFactor', usual: () => 1 / 3, range: SHARE },
    ],
    factor: (k, [totalIters = 1, startFactor = 1]) =>
      startFactor + (1 - startFactor) * Math.min(1, k / totalIters),
  },

  /**
   * From 1 / divFactor up to 1 in the share pctStart of the run, then down to 1 / (divFactor · finalDivFactor), along
   * cosines; the run's learning rate is max_lr. The rate alone: momentum stays. After the run it stays at its end.
   *
   * @see OneCycleLR
   */
  oneCycle: {
    numbers: [
      { name: 'pctStart', usual: () => 0.3, range: SHARE },
      { name: 'divFactor', usual: () => 25, range: POSITIVE },
      { name: 'finalDivFactor', usual: () => 1e4, range: POSITIVE },
    ],
    factor: (k, [pctStart = 1, divFactor = 1, finalDivFactor = 1], epochs) => {
      const [peak, last] = [pctStart * epochs - 1, epochs - 1];
      const start = 1 / divFactor;
      if (k >= last && peak < last) return start / finalDivFactor;
      if (k >= last) return 1;
      if (k < peak) return anneal(start, 1, k / peak);
      return k === peak ? 1 : anneal(1, start / finalDivFactor, (k - peak) / (last - peak));
    },
  },
};

/** From `start` at 0 to `end` at 1 along half a cosine. */
function anneal(start: number, end: number, progress: number): number {
  return end + ((start - end) / 2) * (1 + Math.cos(Math.PI * progress));
}

/** The numbers of a schedule, the usual ones where it has none. */
export function scheduleNumbers({ name, numbers = [], epochs }: Schedule): number[] {
  return SCHEDULES[name].numbers.map(({ usual }, place) => numbers[place] ?? usual(epochs));
}

/** Factors of `count` updates from the one after epoch `from` on, in float64. */
export function scheduleFactors(schedule: Schedule, from: number, count: number): Float64Array<ArrayBuffer> {
  const numbers = scheduleNumbers(schedule);
  const { factor } = SCHEDULES[schedule.name];
  return Float64Array.from({ length: count }, (_, k) => factor(from + k, numbers, schedule.epochs));
}

/** lrₖ in float64 for k = 0 … epochs − 1: the learning rate of the update after epoch k. */
export function learningRatesOf(
  schedule: Schedule,
  learningRate: number,
  epochs: number,
): Float64Array<ArrayBuffer> {
  return scheduleFactors(schedule, 0, epochs).map((factor) => learningRate * factor);
}
