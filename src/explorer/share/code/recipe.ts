import type { Dtype } from '../../../core/dtype';
import type { Experiment, ObjectiveSource } from '../../../core/experiment';
import { listNames } from '../../../core/expression/names';
import { parseExpression } from '../../../core/expression/parse';
import { printExpression } from '../../../core/expression/print';
import type { Expression } from '../../../core/expression/syntax';
import { PLAIN_KEY, settingsKey, settingsOf } from '../../../core/runSettings';
import { formatIdentifier } from './identifier';
import { formatTyped } from './literal';

/** An experiment as every script writes it down: in Python's spelling, ready to be put in place. */
export interface Recipe {
  readonly loss: Expression;
  /** How the loss and how the script call the weight. */
  readonly weight: { readonly name: string; readonly identifier: string };
  readonly start: string;
  readonly epochs: number;
  readonly dtype: Dtype;
  readonly rates: readonly { readonly text: string; readonly value: number; readonly hidden: boolean }[];
}

/**
 * Whether the scripts do what an experiment does: plain descent on a loss of one weight without constants, with constant
 * rates from one start and exact gradients.
 */
export function isScriptable({ objective, start, runs, noise }: Experiment): boolean {
  const parsed = parseExpression(objective.text);
  return (
    parsed.ok &&
    listNames(parsed.expression).length === 1 &&
    start.length === 1 &&
    noise === undefined &&
    runs.every((run) => settingsKey(settingsOf(run)) === PLAIN_KEY && !run.changes?.length)
  );
}

/**
 * Reads an experiment for a script.
 *
 * @param experiment one that {@link isScriptable}
 * @throws RangeError when its objective is no expression of one weight
 */
export function deriveRecipe(experiment: Experiment): Recipe {
  const { objective, start, epochs, dtype, runs } = experiment;
  const loss = parseObjective(objective);
  const [name, ...others] = listNames(loss);
  const [first] = start;
  if (name === undefined || others.length > 0 || first === undefined) {
    throw new RangeError(`objective must have one weight and a start for it; got "${objective.text}"`);
  }
  const rates = runs.map(({ learningRate, hidden }) => ({
    text: formatTyped(learningRate),
    value: learningRate.value,
    hidden,
  }));
  return {
    loss,
    weight: { name, identifier: formatIdentifier(name, 0) },
    start: formatTyped(first),
    epochs,
    dtype,
    rates,
  };
}

/** The loss as mathematics: `L(w) = (w+1)^2`. */
export function formatLoss({ loss, weight }: Recipe): string {
  return `L(${weight.name}) = ${printExpression(loss)}`;
}

function parseObjective({ text }: ObjectiveSource): Expression {
  const parsed = parseExpression(text);
  if (parsed.ok) return parsed.expression;
  throw new RangeError(`objective must be an expression; got "${text}" (${parsed.problem.code})`);
}
