import { type DescentOptions, spreadHyperparameters } from './descentOptions';
import type { Dtype, Lanes } from './dtype';
import type { HyperparameterName } from './experiment';
import { fillLanes, roundLanes, spreadLanes } from './laneValues';
import { standardNormal } from './noise';
import type { Hyperparameters } from './optimizer';
import { roundAsStored } from './program/tape';
import { scheduleFactors } from './schedules';
import { CLIPPING_LIMIT, type CompiledDescent, noiseScalar, SCHEDULE_FACTOR, type StepPlan } from './step';

/** What the step of a descent reads beside its lanes and the learning rate. */
export interface EpochInputs {
  readonly plan: StepPlan;
  /** laneConstants, for the programs of `plan`: shape [lanes] each. */
  readonly constantsFor: (compiled: CompiledDescent) => ReadonlyMap<string, Lanes>;
  /** epochScalars of the updates `from`, from + 1, …, `count` of each; updates are counted from 0 over all epochs. */
  readonly scalarsFor: (compiled: CompiledDescent, from: number, count: number) => ReadonlyMap<string, Lanes>;
}

const NO_SCALARS: ReadonlyMap<string, Lanes> = new Map();

/**
 * Makes the inputs of a descent of its options: in float64, each rounded once.
 *
 * @param constants of the objective, as laneConstants
 * @param updatesPerEpoch a schedule goes on once an epoch, an optimizer counts updates. Default: one
 * @throws RangeError when a number of the optimizer or a limit is outside its interval
 */
export function createEpochInputs(
  options: DescentOptions,
  constants: ReadonlyMap<string, Lanes>,
  updatesPerEpoch = 1,
): EpochInputs {
  const { objective, optimizer = 'sgd', dtype, learningRates, clipping, noise, epochs } = options;
  const lanes = learningRates.length;
  const given = new Map(constants);
  const numbers = spreadHyperparameters(options);
  // a map of thousands of lanes has no time for numbers of each
  const isOneForAll = Object.values(options.hyperparameters ?? {}).every(
    (value) => typeof value === 'number',
  );
  const schedule = { epochs, ...(options.schedule ?? { name: 'constant' }) };
  const noisy = noise && noise.deviation > 0 ? noise : null;
  if (clipping) {
    const isAllowed = (limit: number) => limit > 0 && limit < Infinity;
    const limits = spreadLanes(clipping.limit, lanes, {
      name: 'clipping.limit',
      wanted: 'a number above 0',
      isAllowed,
    });
    given.set(CLIPPING_LIMIT, roundLanes(dtype, limits));
  }

  return {
    plan: {
      optimizer,
      hasDecay: numbers.weightDecay?.some((decay) => decay > 0) ?? false,
      hasSchedule: schedule.name !== 'constant',
      hasNoise: noisy !== null,
      clipsBy: clipping?.by,
    },
    constantsFor({ constants }) {
      if (constants.length === 0) return given;
      const derived = constants.map(({ name, of }) => {
        if (isOneForAll) return [name, fillLanes(dtype, of(numbersOf(numbers, 0)), lanes)] as const;
        const values = new Float64Array(lanes);
        for (let lane = 0; lane < lanes; lane++) values[lane] = of(numbersOf(numbers, lane));
        return [name, roundLanes(dtype, values)] as const;
      });
      return new Map([...given, ...derived]);
    },
    scalarsFor({ scalars }, from, count) {
      if (scalars.length === 0 && schedule.name === 'constant' && !noisy) return NO_SCALARS;
      const shared = numbersOf(numbers, 0);
      const made = new Map(
        scalars.map(({ name, of }) => [name, roundEach(dtype, count, (k) => of(from + k, shared))]),
      );
      if (schedule.name !== 'constant') {
        const first = Math.floor(from / updatesPerEpoch);
        const last = Math.floor((from + count - 1) / updatesPerEpoch);
        const factors = scheduleFactors(schedule, first, last - first + 1);
        const factorOf = (k: number) => factors[Math.floor((from + k) / updatesPerEpoch) - first]!;
        made.set(SCHEDULE_FACTOR, roundEach(dtype, count, factorOf));
      }
      if (noisy) {
        objective.parameterNames.forEach((name, p) => {
          const draw = (k: number) => noisy.deviation * standardNormal(noisy.seed, from + k, p);
          made.set(noiseScalar(name), roundEach(dtype, count, draw));
        });
      }
      return made;
    },
  };
}

function numbersOf(
  numbers: Readonly<Partial<Record<HyperparameterName, Float64Array>>>,
  lane: number,
): Hyperparameters {
  const entries = Object.entries(numbers).map(([name, values]) => [name, values[lane] ?? values[0]]);
  return Object.fromEntries(entries) as Hyperparameters;
}

function roundEach(dtype: Dtype, count: number, valueAt: (k: number) => number): Lanes {
  return Float64Array.from({ length: count }, (_, k) => roundAsStored(dtype, valueAt(k)));
}
