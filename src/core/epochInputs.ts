import { type DescentOptions, spreadHyperparameters } from './descentOptions';
import type { Dtype, Lanes } from './dtype';
import type { HyperparameterName } from './experiment';
import { fillLanes, roundLanes, spreadLanes } from './laneValues';
import { standardNormal } from './noise';
import { constantLanes } from './objectives/objective';
import type { Hyperparameters } from './optimizer';
import { roundAsStored } from './program/tape';
import { scheduleFactors } from './schedules';
import { CLIPPING_LIMIT, type CompiledDescent, noiseScalar, SCHEDULE_FACTOR, type StepPlan } from './step';

/** What the step of a descent reads beside its lanes and the learning rate. */
export interface EpochInputs {
  readonly plan: StepPlan;
  /** laneConstants, for the programs of `plan`: shape [lanes] each. */
  readonly constantsFor: (compiled: CompiledDescent) => ReadonlyMap<string, Lanes>;
  /** epochScalars of the updates after the epochs `from`, from + 1, …, `count` of each. */
  readonly scalarsFor: (compiled: CompiledDescent, from: number, count: number) => ReadonlyMap<string, Lanes>;
}

const NO_SCALARS: ReadonlyMap<string, Lanes> = new Map();

/**
 * Makes the inputs of a descent of its options: in float64, each rounded once.
 *
 * @throws RangeError when a constant, a number of the optimizer or a limit is outside its interval
 */
export function createEpochInputs(options: DescentOptions): EpochInputs {
  const { objective, optimizer = 'sgd', dtype, learningRates, clipping, noise, epochs } = options;
  const lanes = learningRates.length;
  const given = constantLanes(objective, options.constants ?? {}, dtype, lanes);
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
        made.set(SCHEDULE_FACTOR, roundLanes(dtype, scheduleFactors(schedule, from, count)));
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
