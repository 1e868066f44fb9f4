import type { Run } from '../../../core/experiment';
import { expressionObjective } from '../../../core/objectives/expression';
import { curvatureProgram, gradientProgram } from '../../../core/objectives/gradient';
import type { FormulaObjective } from '../../../core/objectives/objective';
import { finishProgram, type Program } from '../../../core/program/program';
import { createTape } from '../../../core/program/tape';
import { LEARNING_RATE, recordUpdate, type StepPlan } from '../../../core/step';
import type { Recipe } from './recipe';
import { optimizerOf } from './runSource';

/** The lists of operations that the page runs for an experiment. */
export interface RecipePrograms {
  /** Loss and gradient. */
  readonly evaluation: Program;
  /** The step of plain descent. */
  readonly update: Program;
}

/** Records them as the page does. */
export function derivePrograms(recipe: Recipe): RecipePrograms {
  const evaluation = gradientProgram(deriveObjective(recipe), recipe.dtype);
  return { evaluation, update: deriveUpdate(recipe, evaluation, { optimizer: 'sgd' }) };
}

function deriveUpdate({ weights, dtype, rates }: Recipe, evaluation: Program, plan: StepPlan): Program {
  const tape = createTape(dtype);
  const { update } = recordUpdate(tape, weights, plan);
  const floors = new Map(evaluation.outputs.map(({ name, floor }) => [name, floor]));
  floors.set(LEARNING_RATE, Math.min(...rates.map(({ value }) => value || Infinity)));
  return finishProgram(tape, update, floors);
}

function planOf(run: Run, hasNoise: boolean): StepPlan {
  return {
    optimizer: optimizerOf(run),
    hasDecay: run.optimizer?.hyperparameters.weightDecay !== undefined,
    hasSchedule: run.schedule !== undefined,
    hasNoise,
    clipsBy: run.clipping?.by,
  };
}

/** Records loss, gradients and second derivatives, as the page does for its reference methods. */
export function deriveCurvatureProgram(recipe: Recipe): Program {
  return curvatureProgram(deriveObjective(recipe), recipe.dtype);
}

/** The loss with constants that keep their names. */
function deriveObjective({ loss, weights, constants }: Recipe): FormulaObjective {
  return expressionObjective(loss, { parameters: weights, constantNames: constants.map(({ name }) => name) });
}

/** Whether a result might be too small for a normal float32. The page and TensorFlow make that 0, others do not. */
export function hasTinyResults(recipe: Recipe): boolean {
  const { evaluation } = derivePrograms(recipe);
  const updates = recipe.runs.map((run) =>
    deriveUpdate(recipe, evaluation, planOf(run, recipe.noise !== undefined)),
  );
  return [evaluation, ...updates].some(({ entries }) =>
    entries.some((entry) => entry.kind === 'operation' && entry.operation === 'flush'),
  );
}
