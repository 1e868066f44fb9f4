import type { Experiment, ObjectiveSource, TypedNumber } from '../core/experiment';
import type { ExpressionProblem } from '../core/expression/syntax';
import { NEURON_START, parseNeuron } from '../core/objectives/neuron';
import { findPreset, parseSteepness } from '../core/objectives/presets';
import { isFiniteAt as isLossFiniteAt, readSource, USUAL_CONSTANT } from '../core/objectives/source';
import { CONSTANT_RANGE, fn } from './objectiveParameters';
import { w0 } from './startParameter';
import { correctTypedNumber, writeNumber } from './typedNumber';

/** Why a text is no loss that can be shown. */
export type ObjectiveProblem =
  | ExpressionProblem
  /** Neither where the runs start nor anywhere else that was tried has it a finite loss and slope. */
  | { readonly code: 'nowhereFinite'; readonly from: number; readonly to: number };

/** Values of constants by name. */
export type Constants = Readonly<Record<string, TypedNumber>>;

/**
 * The nearest legal source of a loss: its constants in the order of the text, those that are not given with their usual
 * values, none of another name.
 *
 * @returns null where the text is no loss that can be shown
 */
export function correctObjective(
  source: ObjectiveSource,
  constants = source.constants,
): ObjectiveSource | null {
  const corrected = fn.correct(source);
  if (corrected === null) return null;
  const filled = fillConstants(corrected.text, constants ?? {});
  const objective = filled ? { ...corrected, constants: filled } : corrected;
  return usualStart(objective) === null ? null : objective;
}

/** What is wrong with the text of a loss; null where nothing is. */
export function findObjectiveProblem(text: string, constants: Constants = {}): ObjectiveProblem | null {
  const read = readSource(text);
  if (!read.ok) return read.problem;
  const filled = fillConstants(text, constants);
  const objective = { kind: 'expression', text, ...(filled && { constants: filled }) } as const;
  return usualStart(objective) === null ? { code: 'nowhereFinite', from: 0, to: text.length } : null;
}

/** The constants of a text with their values, in its order; null where it has none. */
function fillConstants(text: string, given: Constants): Constants | null {
  const read = readSource(text);
  if (!read.ok || read.constants.length === 0) return null;
  const values = read.constants.map((name) => {
    const own = Object.hasOwn(given, name) ? correctTypedNumber(given[name]!, CONSTANT_RANGE) : null;
    return [name, own ?? usualConstant(text, name)] as const;
  });
  return Object.fromEntries(values);
}

/** What a constant is worth where nothing is said: as the preset has it, else 1. */
export function usualConstant(text: string, name: string): TypedNumber {
  return writeNumber(findPreset(text)?.constants?.[name]?.value ?? USUAL_CONSTANT);
}

/** How many weights a loss has. */
export function countWeights({ text }: ObjectiveSource): number {
  const read = readSource(text);
  return read.ok ? read.weights.length : 1;
}

/** Starts that are tried in turn: the course note's first, then such as roots, logarithms and poles allow. */
const STARTS = {
  1: [[5], [2], [1], [0.5], [-0.5], [-1], [-2], [-5], [0.1], [-0.1], [20], [-20]],
  2: [
    [-4, 1.5],
    [4, 1.5],
    [2, 1],
    [1, 2],
    [0.5, 0.5],
    [-1, -2],
    [-1, 2],
    [0.1, 0.2],
    [-0.1, -0.2],
    [10, 20],
  ],
} as const;

/** The start of a loss where nothing is said: the preset's, else the first usual one where it is finite; null: none is. */
export function usualStart(objective: ObjectiveSource): readonly TypedNumber[] | null {
  const own = parseSteepness(objective.text)
    ? w0.default.shared
    : parseNeuron(objective.text)
      ? NEURON_START
      : findPreset(objective.text)?.start;
  const tried: readonly (readonly number[])[] = STARTS[countWeights(objective) === 2 ? 2 : 1];
  const candidates = [...(own ? [own.map(asValue)] : []), ...tried];
  for (const candidate of candidates) {
    const start = candidate.map(writeNumber);
    if (isFiniteAt(objective, start)) return start;
  }
  return null;
}

function asValue(value: number | TypedNumber | null): number {
  return typeof value === 'number' ? value : (value?.value ?? 0);
}

/**
 * Whether runs can start there: loss and slope are finite numbers. Of the course note's parabola any start is, as it
 * has always been: what is too large overflows, and that is shown.
 */
export function isFiniteAt(objective: ObjectiveSource, start: readonly TypedNumber[]): boolean {
  if (parseSteepness(objective.text)) return start.length === 1;
  return isLossFiniteAt(
    objective,
    start.map(({ value }) => value),
  );
}

/** The nearest legal start of a loss; the usual one where there is none near. */
export function correctStart(objective: ObjectiveSource, start: readonly TypedNumber[]): Experiment['start'] {
  const corrected = w0.correctStart(start);
  return corrected && isFiniteAt(objective, corrected) ? corrected : usualStart(objective)!;
}
