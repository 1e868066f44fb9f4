import {
  type ClippingSetting,
  type HyperparameterName,
  LIMITS,
  type NoiseSetting,
  type OptimizerName,
  type OptimizerSetting,
  type RateChange,
  type ScheduleSetting,
  type TypedNumber,
} from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { HYPERPARAMETER_RANGES, OPTIMIZERS } from '../core/optimizers';
import { SCHEDULES } from '../core/schedules';
import { correctTypedNumber } from './typedNumber';

/** The numbers that an optimizer may have, in the order of links and cards. */
export const HYPERPARAMETERS = ['beta', 'beta1', 'beta2', 'alpha', 'epsilon', 'weightDecay'] as const;

/** Most changes of the learning rate in one run. */
export const MOST_CHANGES = 16;

/** Where a number of an optimizer may lie. */
export function hyperparameterRange(name: HyperparameterName): NumberRange {
  return rangeOf(HYPERPARAMETER_RANGES[name]);
}

/** The usual value of an optimizer's number; undefined where it has none of that name. */
export function usualHyperparameter(optimizer: OptimizerName, name: HyperparameterName): number | undefined {
  return OPTIMIZERS[optimizer].hyperparameters[name];
}

/** Limits of a gradient's length, above 0. */
export const CLIPPING_RANGE = rangeOf([1e-9, 1e9]);

/** Standard deviations of noise; 0 is no noise. */
export const DEVIATION_RANGE = rangeOf([0, 1e6]);

const RATE_RANGE = rangeOf(LIMITS.learningRate);

/**
 * The nearest legal optimizer, with its own numbers only, and of them those that are not the usual ones.
 *
 * @returns null for plain gradient descent
 */
export function correctOptimizer({ name, hyperparameters }: OptimizerSetting): OptimizerSetting | null {
  if (!Object.hasOwn(OPTIMIZERS, name)) return null;
  const kept: Partial<Record<HyperparameterName, TypedNumber>> = {};
  for (const own of HYPERPARAMETERS) {
    const given = hyperparameters[own];
    const usual = usualHyperparameter(name, own);
    const near = given && usual !== undefined ? correctTypedNumber(given, hyperparameterRange(own)) : null;
    if (near && near.value !== usual) kept[own] = near;
  }
  return name === 'sgd' && Object.keys(kept).length === 0 ? null : { name, hyperparameters: kept };
}

/** The nearest legal schedule, its numbers up to the first that says nothing; null for a constant rate. */
export function correctSchedule({ name, numbers }: ScheduleSetting): ScheduleSetting | null {
  if (name === 'constant' || !Object.hasOwn(SCHEDULES, name)) return null;
  const kept: TypedNumber[] = [];
  for (const [place, { range, isInteger }] of SCHEDULES[name].numbers.entries()) {
    const given = numbers[place];
    const rounded = given && isInteger ? { ...given, value: Math.round(given.value) } : given;
    const near = rounded ? correctTypedNumber(rounded, rangeOf(range)) : null;
    if (near === null) break;
    kept.push(near);
  }
  return { name, numbers: kept };
}

/** The nearest legal clipping; null where there is none. */
export function correctClipping({ by, limit }: ClippingSetting): ClippingSetting | null {
  const near = correctTypedNumber(limit, CLIPPING_RANGE);
  return near && (by === 'norm' || by === 'value') ? { by, limit: near } : null;
}

/** The legal ones of some changes, by epoch, the last one of those at the same epoch; null where there are none. */
export function correctChanges(changes: readonly RateChange[]): readonly RateChange[] | null {
  const [, mostEpochs] = LIMITS.epochs;
  const byEpoch = new Map<number, RateChange>();
  for (const { epoch, learningRate } of changes) {
    const near = correctTypedNumber(learningRate, RATE_RANGE);
    const isEpoch = Number.isInteger(epoch) && epoch >= 1 && epoch < mostEpochs;
    if (near && isEpoch) byEpoch.set(epoch, { epoch, learningRate: near });
  }
  const sorted = [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch).slice(0, MOST_CHANGES);
  return sorted.length > 0 ? sorted : null;
}

/** The nearest legal noise; null where there is none. */
export function correctNoise({ deviation, seed, seeds }: NoiseSetting): NoiseSetting | null {
  const near = correctTypedNumber(deviation, DEVIATION_RANGE);
  if (near === null || near.value === 0) return null;
  return { deviation: near, seed: whole(seed, LIMITS.seed), seeds: whole(seeds, LIMITS.seeds) };
}

function whole(value: number, [least, greatest]: readonly [number, number]): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(Math.round(value), least), greatest);
}

function rangeOf([least, greatest]: readonly [number, number]): NumberRange {
  return { least, greatest, whole: false };
}
