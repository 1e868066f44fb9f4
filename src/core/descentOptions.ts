import type { Clipping } from './clipping';
import type { Dtype } from './dtype';
import { type HyperparameterName, LIMITS } from './experiment';
import { checkLanes, spreadLanes } from './laneValues';
import type { Noise } from './noise';
import type { Constants, Objective } from './objectives/objective';
import { HYPERPARAMETER_RANGES, OPTIMIZERS, type OptimizerName } from './optimizers';
import type { BackEnd } from './program/backEnd';
import { SCHEDULES, type Schedule } from './schedules';
import type { TallyOptions } from './tally';

export interface DescentOptions {
  readonly objective: Objective;
  /** Of the objective: one number for all lanes, or one for each lane. */
  readonly constants?: Constants | undefined;
  /** Default 'sgd'. */
  readonly optimizer?: OptimizerName | undefined;
  /**
   * Numbers of the optimizer that differ from its usual ones: one for all lanes, or one for each lane. β₁ and β₂ are one
   * for all.
   */
  readonly hyperparameters?:
    | Readonly<Partial<Record<HyperparameterName, number | ArrayLike<number>>>>
    | undefined;
  /** Default: the learning rate stays. Its `epochs`, for which it is laid out, are by default those of the descent. */
  readonly schedule?: (Omit<Schedule, 'epochs'> & Partial<Pick<Schedule, 'epochs'>>) | undefined;
  /** Default: no gradient is clipped. The limit is one for all lanes, or one for each lane. */
  readonly clipping?: (Pick<Clipping, 'by'> & { readonly limit: number | ArrayLike<number> }) | undefined;
  /** Added to every gradient before it is clipped, the same in every lane. Default: none. */
  readonly noise?: Noise | undefined;
  readonly dtype: Dtype;
  /** One for each lane, in [0, 1e6]; rounded to the dtype. */
  readonly learningRates: ArrayLike<number>;
  /** One array for each parameter, one finite value for each lane; rounded to the dtype. */
  readonly starts: readonly ArrayLike<number>[];
  /** The most epochs that will be run: an integer in [1, 100 000]. */
  readonly epochs: number;
  /** Whole trajectories, or only where each lane is now: the latter needs no memory for the past, and is faster. */
  readonly keep: 'trajectory' | 'outcome';
  /** Counts for each lane how long it has been near the minimum, or far beyond its start. Only where outcomes are kept. */
  readonly tally?: TallyOptions;
  /** Runs the descent where that pays: outcomes of many lanes and epochs. Default: none, the interpreter runs all. */
  readonly backEnd?: BackEnd | null;
}

/** @throws RangeError when a value is outside its interval, or their numbers do not match */
export function checkOptions(options: DescentOptions): void {
  const { objective, learningRates, starts, epochs, schedule, noise, clipping, keep, tally } = options;
  if (tally && keep !== 'outcome') {
    throw new RangeError(`a tally needs keep: 'outcome'; got '${keep}'`);
  }
  const [least, most] = LIMITS.coreEpochs;
  if (!(Number.isInteger(epochs) && epochs >= least && epochs <= most)) {
    throw new RangeError(`epochs must be an integer in [${least}, ${most}]; got ${epochs}`);
  }
  checkLearningRates(learningRates);
  checkStarts(objective.parameterNames, starts, learningRates.length);
  if (schedule) checkSchedule(schedule);
  if (noise) {
    const [lowest, highest] = LIMITS.seed;
    checkNumber('noise.deviation', noise.deviation, [0, Number.MAX_VALUE]);
    checkNumber('noise.seed', noise.seed, [lowest, highest], true);
  }
  if (clipping && clipping.by !== 'norm' && clipping.by !== 'value') {
    throw new RangeError(`clipping.by must be "norm" or "value"; got ${JSON.stringify(clipping.by)}`);
  }
}

/** @throws RangeError when `epochs` is not an integer ≥ 0 */
export function checkAdvance(epochs: number): void {
  if (Number.isInteger(epochs) && epochs >= 0) return;
  throw new RangeError(`epochs to advance must be an integer ≥ 0; got ${epochs}`);
}

/** @throws RangeError when there is not one rate for each lane, or one is outside its interval */
export function checkNewRates(learningRates: ArrayLike<number>, lanes: number): void {
  if (learningRates.length !== lanes) {
    throw new RangeError(
      `learningRates must have one value for each lane, ${lanes}; got ${learningRates.length}`,
    );
  }
  checkLearningRates(learningRates);
}

/** @throws RangeError when a rate is outside its interval */
function checkLearningRates(learningRates: ArrayLike<number>): void {
  const [lowest, highest] = LIMITS.learningRate;
  checkLanes(learningRates, learningRates.length, {
    name: 'learningRates',
    wanted: `a number in [${lowest}, ${highest}]`,
    isAllowed: (rate) => rate >= lowest && rate <= highest,
  });
}

function checkStarts(
  parameterNames: readonly string[],
  starts: DescentOptions['starts'],
  lanes: number,
): void {
  if (starts.length !== parameterNames.length) {
    const wanted = `one array for each parameter (${parameterNames.join(', ') || 'none'})`;
    throw new RangeError(`starts must have ${wanted}; got ${starts.length}`);
  }
  starts.forEach((values, p) => {
    if (values.length !== lanes) {
      const wanted = `as many values as there are learning rates, ${lanes}`;
      throw new RangeError(`starts[${p}] must have ${wanted}; got ${values.length}`);
    }
    const isAllowed = (value: number) => Number.isFinite(value);
    checkLanes(values, lanes, { name: `starts[${p}]`, wanted: 'a finite number', isAllowed });
  });
}

function checkSchedule({ name, numbers = [], epochs }: NonNullable<DescentOptions['schedule']>): void {
  if (!Object.hasOwn(SCHEDULES, name)) {
    const known = Object.keys(SCHEDULES).join(', ');
    throw new RangeError(`schedule.name must be one of ${known}; got ${JSON.stringify(name)}`);
  }
  const allowed = SCHEDULES[name].numbers;
  if (numbers.length > allowed.length) {
    const names = allowed.map((number) => number.name).join(', ') || 'none';
    throw new RangeError(`schedule ${name} has the numbers ${names}; got ${JSON.stringify(numbers)}`);
  }
  numbers.forEach((number, place) => {
    const { name: numberName, range, isInteger } = allowed[place]!;
    if (number !== undefined) checkNumber(`schedule.${numberName}`, number, range, isInteger);
  });
  if (epochs !== undefined) checkNumber('schedule.epochs', epochs, LIMITS.coreEpochs, true);
}

/** @throws RangeError when `value` is not a number in the interval, ends included */
export function checkNumber(
  name: string,
  value: unknown,
  [least, most]: readonly [least: number, most: number],
  isInteger = false,
): void {
  const isAllowed = typeof value === 'number' && value >= least && value <= most;
  if (isAllowed && (!isInteger || Number.isInteger(value))) return;
  const wanted = `${isInteger ? 'an integer' : 'a number'} in [${least}, ${most}]`;
  const got = typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new RangeError(`${name} must be ${wanted}; got ${got}`);
}

/**
 * All numbers of the optimizer, in float64: each an array of one value for each lane, or of one for all.
 *
 * @throws RangeError when a number is outside its interval, is none of the optimizer's, or differs from lane to lane
 * though it must not
 */
export function spreadHyperparameters({
  optimizer = 'sgd',
  hyperparameters = {},
  learningRates,
}: DescentOptions): Readonly<Partial<Record<HyperparameterName, Float64Array>>> {
  const { hyperparameters: usual, shared = [] } = OPTIMIZERS[optimizer];
  for (const name of Object.keys(hyperparameters)) {
    if (Object.hasOwn(usual, name)) continue;
    const known = Object.keys(usual).join(', ') || 'none';
    throw new RangeError(`hyperparameters of ${optimizer} are ${known}; got ${JSON.stringify(name)}`);
  }
  const lanesOf = (name: HyperparameterName) => {
    const [least, most] = HYPERPARAMETER_RANGES[name];
    const given = hyperparameters[name] ?? usual[name]!;
    const values = spreadLanes(given, typeof given === 'number' ? 1 : learningRates.length, {
      name: `hyperparameters.${name}`,
      wanted: `a number in [${least}, ${most}]`,
      isAllowed: (value) => value >= least && value <= most,
    });
    if (shared.includes(name) && values.some((value) => value !== values[0])) {
      throw new RangeError(`hyperparameters.${name} of ${optimizer} must be one number for all lanes`);
    }
    return values;
  };
  const names = Object.keys(usual) as HyperparameterName[];
  return Object.fromEntries(names.map((name) => [name, lanesOf(name)]));
}
