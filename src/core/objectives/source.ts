import type { ObjectiveSource } from '../experiment';
import { listNames } from '../expression/names';
import { parseExpression } from '../expression/parse';
import type { Expression, ExpressionProblem } from '../expression/syntax';
import { splitNames } from '../expression/weights';
import { recordExpression } from '../program/record';
import { constantAt, createTape } from '../program/tape';
import { remember } from '../remember';
import { gradientAt, lossAt } from './evaluate';
import { expressionObjective } from './expression';
import { NEURON_WEIGHTS, parseNeuron, writeNeuronLoss } from './neuron';
import type { FormulaObjective } from './objective';

/** What a text says of a loss, before its constants have values. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly expression: Expression;
      readonly weights: readonly string[];
      readonly constants: readonly string[];
    }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** What a constant is worth of which nothing is said. */
export const USUAL_CONSTANT = 1;

const read = new Map<string, ReadSource>();
const opened = new Map<string, FormulaObjective>();
/** Whose parameters are the weights and then the constants, by text. */
const ofAllNames = new Map<string, FormulaObjective>();

/**
 * Reads the text of a loss: one of `w`, or of `x` and `y`, in which every other name is a constant; or of a neuron, whose
 * weights are `w` and `b`.
 */
export function readSource(text: string): ReadSource {
  return remember(read, text, () => {
    const neuron = parseNeuron(text);
    const parsed = parseExpression(neuron ? writeNeuronLoss(neuron) : text);
    if (!parsed.ok) return parsed;
    const { expression } = parsed;
    if (neuron) return { ok: true, expression, weights: NEURON_WEIGHTS, constants: [] };
    const problem = findZeroDivisor(expression);
    if (problem) return { ok: false, problem };
    const names = splitNames(expression);
    return names.ok ? { ...names, expression } : names;
  });
}

/**
 * The objective of a source, the same object for the same source. Its constants are folded into it as numbers; one
 * without a value has the usual one.
 *
 * @throws RangeError when its text is no loss of one or two weights
 */
export function openSource({ text, constants = {} }: ObjectiveSource): FormulaObjective {
  const source = readSource(text);
  if (!source.ok) {
    throw new RangeError(
      `objective must be an expression in w, or in x and y; got "${text}" (${source.problem.code})`,
    );
  }
  const values = source.constants.map((name) => {
    const value = Object.hasOwn(constants, name) ? constants[name]!.value : USUAL_CONSTANT;
    return [name, value] as const;
  });
  return remember(opened, JSON.stringify([text, values]), () =>
    expressionObjective(source.expression, {
      constants: Object.fromEntries(values),
      parameters: source.weights,
    }),
  );
}

/**
 * Whether loss and slope of a source are finite numbers at a point, one value for each weight. Made for asking again with
 * other constants, as a slider does: they are read like weights, so nothing is compiled anew.
 */
export function isFiniteAt({ text, constants = {} }: ObjectiveSource, point: readonly number[]): boolean {
  const source = readSource(text);
  if (!source.ok || point.length !== source.weights.length) return false;
  const parameters = [...source.weights, ...source.constants];
  const objective = remember(ofAllNames, text, () => expressionObjective(source.expression, { parameters }));
  const values = source.constants.map((name) => constants[name]?.value ?? USUAL_CONSTANT);
  const at = [...point, ...values].map((value) => [value]);
  const slopes = gradientAt(objective, 'float64', at).slice(0, point.length);
  return [lossAt(objective, 'float64', at), ...slopes].every(([value]) => Number.isFinite(value));
}

/** Finds a division by what is always 0. */
function findZeroDivisor(expression: Expression): ExpressionProblem | null {
  const pending: Expression[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'negate') pending.push(node.operand);
    if (node.kind === 'call') pending.push(...node.operands);
    if (node.kind !== 'binary') continue;
    const { operator, left, right } = node;
    if (operator === '/' && evaluateConstant(right) === 0) return { code: 'divisionByZero', ...right.span };
    pending.push(right, left);
  }
  return null;
}

/** The value of an expression without names; null for any other. */
function evaluateConstant(expression: Expression): number | null {
  if (listNames(expression).length > 0) return null;
  const tape = createTape('float64');
  return constantAt(
    tape.entries,
    recordExpression(tape, expression, () => tape.constant(Number.NaN)),
  );
}
