import type { Dtype } from '../../../core/dtype';
import type { Experiment, NoiseSetting, Run, TypedNumber } from '../../../core/experiment';
import { printExpression } from '../../../core/expression/print';
import type { Expression } from '../../../core/expression/syntax';
import { readSource, USUAL_CONSTANT } from '../../../core/objectives/source';
import { isPlain } from '../../runs/runMethod';
import { formatIdentifier } from './identifier';
import { formatTyped } from './literal';

/** An experiment as every script writes it down: in Python's spelling, ready to be put in place. */
export interface Recipe {
  readonly loss: Expression;
  /** Names of the weights, in the order of starts, which are the same in a script. */
  readonly weights: readonly [string, ...string[]];
  /** How the loss and how the script call each constant, and what it is worth. */
  readonly constants: readonly {
    readonly name: string;
    readonly identifier: string;
    readonly text: string;
  }[];
  /** How the script calls a name of the loss. */
  readonly nameOf: (name: string) => string;
  /** One value for each weight. */
  readonly start: readonly TypedNumber[];
  readonly epochs: number;
  readonly dtype: Dtype;
  readonly rates: readonly { readonly text: string; readonly value: number; readonly hidden: boolean }[];
  readonly runs: readonly Run[];
  /** Left out: gradients are exact. */
  readonly noise?: NoiseSetting;
}

/**
 * Reads an experiment for a script.
 *
 * @throws RangeError when its objective is no expression of one or two weights
 */
export function deriveRecipe({ objective, start, epochs, dtype, runs, noise }: Experiment): Recipe {
  const source = readSource(objective.text);
  if (!source.ok) {
    throw new RangeError(
      `objective must be an expression of one or two weights; got "${objective.text}" (${source.problem.code})`,
    );
  }
  const [first, ...others] = source.weights;
  if (first === undefined || start.length !== source.weights.length) {
    throw new RangeError(`start must have a value for each of ${source.weights}; got ${start.length}`);
  }
  const constants = source.constants.map((name, place) => {
    const value = objective.constants?.[name];
    return {
      name,
      identifier: formatIdentifier(name, place),
      text: value ? formatTyped(value) : String(USUAL_CONSTANT),
    };
  });
  const identifiers = new Map(constants.map(({ name, identifier }) => [name, identifier]));
  const rates = runs.map(({ learningRate, hidden }) => ({
    text: formatTyped(learningRate),
    value: learningRate.value,
    hidden,
  }));
  return {
    loss: source.expression,
    weights: [first, ...others],
    constants,
    nameOf: (name) => identifiers.get(name) ?? name,
    start,
    epochs,
    dtype,
    rates,
    runs,
    ...(noise && { noise }),
  };
}

/** Whether there is nothing but one weight and plain descents with exact gradients, for which a script can be shorter. */
export function isPlainRecipe({ weights, runs, noise }: Recipe): boolean {
  return weights.length === 1 && noise === undefined && runs.every(isPlain);
}

/** The loss as mathematics: `L(w) = (w+1)^2`. */
export function formatLoss({ loss, weights }: Recipe): string {
  return `L(${weights.join(', ')}) = ${printExpression(loss)}`;
}

/** Starts as Python writes them: `-4, 1.5`. */
export function formatStart(start: readonly TypedNumber[]): string {
  return start.map(formatTyped).join(', ');
}

/** Lines that give constants their values; `number` must be defined by then. */
export function formatConstants({ constants }: Recipe): string[] {
  return constants.map(({ identifier, text }) => `${identifier} = number(${text})`);
}
