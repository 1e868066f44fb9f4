import type { ScriptTexts } from '../../../locales/script.en';
import {
  comment,
  formatHeader,
  formatImports,
  formatLogCall,
  formatRates,
  joinBlocks,
  RUN_AND_PLOT,
} from './layout';
import { deriveNumpyDescent } from './numpyDescent';
import { formatConstants, formatLoss, formatStart, type Recipe } from './recipe';

/** The experiment in NumPy alone. Prints what the page's log has, in every bit for + − × ÷ √ and squares. */
export function formatNumpy(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { weights, start, epochs, dtype } = recipe;
  const [w] = weights;
  const { definitions, update } = deriveNumpyDescent(recipe, texts);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'NumPy'), link, 'numpy matplotlib'),
    ...formatImports([], ['import numpy as np'], texts),
    [
      `number = np.${dtype}  ${comment(texts.dtype[dtype])}`,
      `start = ${formatStart(start)}`,
      `epochs = ${epochs}`,
      ...formatConstants(recipe),
      ...formatRates(recipe, texts),
    ],
    [`np.seterr(all='ignore')  ${comment(texts.divergence)}`],
    ...definitions,
    [
      'def descend(learning_rate):',
      '    learning_rate = number(learning_rate)',
      `    ${w} = number(start)`,
      '    losses = []',
      '    for epoch in range(epochs):',
      `        loss = loss_at(${w})`,
      `        gradient = gradient_at(${w})`,
      ...update.map((line) => `        ${line}`),
      `        ${comment(texts.logLine(w))}`,
      `        ${formatLogCall(w, 'loss')}`,
      '        losses.append(loss)',
      '    return losses',
    ],
    RUN_AND_PLOT,
  ]);
}
