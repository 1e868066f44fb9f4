import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations, listRepeatedWeights } from './exactness';
import { deriveExpressionTerm } from './expressionTerm';
import { call, callHelper, type Idioms, INFIX, type LossOperation } from './idiom';
import {
  comment,
  formatHeader,
  formatImports,
  formatLogCall,
  formatRates,
  joinBlocks,
  RUN_AND_PLOT,
} from './layout';
import { hasTinyResults } from './programs';
import { formatConstants, formatLoss, formatStart, type Recipe } from './recipe';
import { cutTerm, formatStatements } from './statements';
import { createTermPrinter } from './term';

/**
 * The experiment in PyTorch, with autograd. The update is written out rather than left to torch.optim.SGD, which on a
 * CPU rounds w − lr · g once: so the log is the page's, in every bit for + − × ÷ and squares where w stands once. Not
 * for √, which on a CPU is not always the nearest number.
 */
export function formatPytorch(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { loss, weights, start, epochs, dtype } = recipe;
  const [w] = weights;
  const printer = createTermPrinter(PYTORCH_IDIOMS);
  // a copy, since w itself would have moved by the time it is printed
  const body =
    loss.kind === 'name'
      ? [`return torch.clone(${w})`]
      : formatStatements(cutTerm(deriveExpressionTerm(loss, recipe.nameOf)), printer, 'return ');
  const inexact = listInexactOperations(loss, ['sqrt']);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'PyTorch'), link, 'torch matplotlib'),
    ...formatImports([printer], ['import torch'], texts),
    [
      `dtype = torch.${dtype}  ${comment(texts.dtype[dtype])}`,
      ...(hasTinyResults(recipe) ? [`torch.set_flush_denormal(True)  ${comment(texts.flush)}`] : []),
      `start = ${formatStart(start)}`,
      `epochs = ${epochs}`,
      ...formatRates(recipe, texts),
    ],
    printer.usesNumber || recipe.constants.length > 0
      ? ['def number(value):', '    return torch.tensor(value, dtype=dtype)']
      : [],
    formatConstants(recipe),
    ...printer.helpers,
    [
      ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
      ...(listRepeatedWeights(loss, weights).length > 0 ? [comment(texts.sumOrder(w))] : []),
      `def loss_at(${w}):`,
      ...body.map((line) => `    ${line}`),
    ],
    [
      'def descend(learning_rate):',
      `    ${w} = torch.tensor(start, dtype=dtype, requires_grad=True)`,
      '    losses = []',
      '    for epoch in range(epochs):',
      `        loss = loss_at(${w})`,
      '        loss.backward()',
      `        ${comment(texts.rounding)}`,
      '        with torch.no_grad():',
      `            ${w} -= learning_rate * ${w}.grad`,
      `        ${w}.grad = None`,
      `        ${comment(texts.logLine(w))}`,
      `        ${formatLogCall(`${w}.item()`, 'loss.item()')}`,
      '        losses.append(loss.item())',
      '    return losses',
    ],
    RUN_AND_PLOT,
  ]);
}

/** How PyTorch writes each operation. It has no cube root; 3 / w it would compute as 3 · (1/w), which rounds twice. */
export const PYTORCH_IDIOMS: Idioms<LossOperation> = {
  ...INFIX,
  divide: { ...INFIX.divide, takesLiteral: [false, true] },
  square: call('torch.square'),
  sqrt: call('torch.sqrt'),
  cbrt: callHelper('def cbrt(x):\n    return torch.sign(x) * torch.abs(x) ** (1 / 3)'),
  exp: call('torch.exp'),
  log: call('torch.log'),
  log2: call('torch.log2'),
  log10: call('torch.log10'),
  sin: call('torch.sin'),
  cos: call('torch.cos'),
  tan: call('torch.tan'),
  asin: call('torch.asin'),
  acos: call('torch.acos'),
  atan: call('torch.atan'),
  sinh: call('torch.sinh'),
  cosh: call('torch.cosh'),
  tanh: call('torch.tanh'),
  abs: call('torch.abs'),
  sign: call('torch.sign'),
  minimum: call('torch.minimum', 2),
  maximum: call('torch.maximum', 2),
  relu: call('torch.relu'),
  sigmoid: call('torch.sigmoid'),
  // beyond 40 both are x in every bit; PyTorch's own 20 would show in float64
  softplus: {
    ...call('torch.nn.functional.softplus'),
    write: (x) => `torch.nn.functional.softplus(${x}, threshold=40)`,
  },
};
