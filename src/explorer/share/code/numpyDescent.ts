import { curvatureLane, gradientLane, LOSS, parameterLane } from '../../../core/objectives/gradient';
import { constantLane } from '../../../core/objectives/objective';
import type { Program } from '../../../core/program/program';
import { LEARNING_RATE } from '../../../core/step';
import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations } from './exactness';
import { comment } from './layout';
import { NUMPY_IDIOMS } from './numpyIdioms';
import { deriveProgramSource, deriveProgramSources } from './programSource';
import { deriveCurvatureProgram, derivePrograms, hasTinyResults } from './programs';
import { isPlainRecipe, type Recipe } from './recipe';
import { optimizerOf } from './runSource';
import { formatStatements } from './statements';
import { createTermPrinter } from './term';
import { readsCurvature } from './updateSource';

/** Loss, gradient and update in NumPy, as blocks of lines. */
export interface NumpyDescent {
  /** Functions that the others call, then `loss_at` and `gradient_at`. */
  readonly definitions: readonly (readonly string[])[];
  /** The lines of one update, which know the weight, `learning_rate` and `gradient`. */
  readonly update: readonly string[];
}

/** NumPy has no gradients, so the script gets the very lists of operations that the page runs, with their roundings. */
export function deriveNumpyDescent(recipe: Recipe, texts: ScriptTexts): NumpyDescent {
  const { loss, weights, constants } = recipe;
  const [w] = weights;
  const names = new Map([
    ...weights.map((name) => [parameterLane(name), name] as const),
    ...constants.map(({ name, identifier }) => [constantLane(name), identifier] as const),
    [gradientLane(w), 'gradient'],
    [LEARNING_RATE, 'learning_rate'],
  ]);
  const { evaluation, update } = derivePrograms(recipe);
  const printer = createTermPrinter(NUMPY_IDIOMS);

  const formatLines = (program: Program, output: string, before: string) =>
    formatStatements(
      deriveProgramSource(program, output, ({ name }) => names.get(name) ?? name),
      printer,
      before,
    );
  const formatBody = (output: string) =>
    formatLines(evaluation, output, 'return ').map((line) => `    ${line}`);
  const formatArray = (
    program: Program,
    outputs: readonly string[],
    arrange = (items: string[]) => items,
  ) => {
    const { locals, results } = deriveProgramSources(program, outputs, ({ name }) => names.get(name) ?? name);
    return [
      ...locals.map(({ name, term }) => `    ${name} = ${printer.print(term)}`),
      `    return np.array([${arrange(results.map(printer.print)).join(', ')}])`,
    ];
  };
  const hessian = recipe.runs.some((run) => readsCurvature(optimizerOf(run)))
    ? [
        comment(texts.hessianOfLoss),
        `def hessian_at(${weights.join(', ')}):`,
        ...formatArray(
          deriveCurvatureProgram(recipe),
          weights.flatMap((one) => weights.map((other) => curvatureLane(one, other))),
          (items) =>
            weights.map(
              (_, row) => `[${items.slice(row * weights.length, (row + 1) * weights.length).join(', ')}]`,
            ),
        ),
      ]
    : [];
  const inexact = listInexactOperations(loss);
  const lossAt = [
    ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
    ...(hasTinyResults(recipe) ? [comment(texts.noFlush)] : []),
    `def loss_at(${weights.join(', ')}):`,
    ...formatBody(LOSS),
  ];
  const gradientAt = [
    comment(texts.gradientOfLoss),
    `def gradient_at(${weights.join(', ')}):`,
    ...(isPlainRecipe(recipe)
      ? formatBody(gradientLane(w))
      : formatArray(evaluation, weights.map(gradientLane))),
  ];
  const updateLines = formatLines(update, parameterLane(w), `${w} = `);
  return { definitions: [...printer.helpers, lossAt, gradientAt, hessian], update: updateLines };
}
