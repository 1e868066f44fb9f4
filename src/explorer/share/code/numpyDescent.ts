import { gradientLane, LOSS, parameterLane } from '../../../core/objectives/gradient';
import type { Program } from '../../../core/program/program';
import { LEARNING_RATE } from '../../../core/step';
import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations } from './exactness';
import { comment } from './layout';
import { NUMPY_IDIOMS } from './numpyIdioms';
import { deriveProgramSource } from './programSource';
import { derivePrograms, hasTinyResults } from './programs';
import type { Recipe } from './recipe';
import { createTermPrinter } from './term';

/** Loss, gradient and update in NumPy, as blocks of lines. */
export interface NumpyDescent {
  /** Functions that the others call, then `loss_at` and `gradient_at`. */
  readonly definitions: readonly (readonly string[])[];
  /** The lines of one update, which know the weight, `learning_rate` and `gradient`. */
  readonly update: readonly string[];
}

/** NumPy has no gradients, so the script gets the very lists of operations that the page runs, with their roundings. */
export function deriveNumpyDescent(recipe: Recipe, texts: ScriptTexts): NumpyDescent {
  const { loss, weight } = recipe;
  const w = weight.identifier;
  const names = new Map([
    [parameterLane(weight.name), w],
    [gradientLane(weight.name), 'gradient'],
    [LEARNING_RATE, 'learning_rate'],
  ]);
  const { evaluation, update } = derivePrograms(recipe);
  const printer = createTermPrinter(NUMPY_IDIOMS);

  function formatLines(program: Program, output: string, before: string): string[] {
    const { locals, results } = deriveProgramSource(program, [output], ({ name }) => names.get(name) ?? name);
    return [
      ...locals.map(({ name, term }) => `${name} = ${printer.print(term)}`),
      ...results.map((result) => `${before}${printer.print(result)}`),
    ];
  }

  const formatBody = (output: string) =>
    formatLines(evaluation, output, 'return ').map((line) => `    ${line}`);
  const inexact = listInexactOperations(loss);
  const lossAt = [
    ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
    ...(hasTinyResults(recipe) ? [comment(texts.noFlush)] : []),
    `def loss_at(${w}):`,
    ...formatBody(LOSS),
  ];
  const gradientAt = [
    comment(texts.gradientOfLoss),
    `def gradient_at(${w}):`,
    ...formatBody(gradientLane(weight.name)),
  ];
  const updateLines = formatLines(update, parameterLane(weight.name), `${w} = `);
  return { definitions: [...printer.helpers, lossAt, gradientAt], update: updateLines };
}
