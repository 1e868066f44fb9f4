import { TOLERANCE } from '../../core/diagnose';
import { largestStableRate, linearFactor } from '../../core/linearFactor';
import { OPTIMIZERS } from '../../core/optimizers';
import type { BowlFigures, GlossaryFigures, RunFigures } from '../../locales/glossaryTerms';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { deriveLargestStableRate } from '../largestStableRate';
import { findHalving, NOTE_EPOCHS } from '../noteRuns';
import { formatCount, formatFactor, formatLoss, formatNumber, formatPercent } from '../numbers';
import { computeTextRun, type TextRun } from '../textRun';

/** Computes every number that the glossary tells, of the experiment that the page opens with. */
export function deriveGlossaryFigures(): GlossaryFigures {
  const { objective, epochs } = DEFAULT_EXPERIMENT;
  const edge = deriveLargestStableRate(objective.text) ?? Number.NaN;
  const swinging = computeTextRun(0.6);
  const crawling = computeTextRun(0.01);
  const oneStep = computeTextRun(edge / 2);
  const start = swinging.weights[0]!;
  const minimum = oneStep.weights[1]!;
  return {
    epochs: formatCount(epochs),
    start: formatNumber(start),
    minimum: formatNumber(minimum),
    distance: formatNumber(Math.abs(start - minimum)),
    startLoss: formatNumber(swinging.losses[0]!),
    startSlope: formatNumber(swinging.gradients[0]!),
    tolerance: String(TOLERANCE),
    edge: formatNumber(edge),
    single: formatNumber(edge / 2),
    swinging: formatRun(swinging),
    sliding: formatRun(computeTextRun(0.2)),
    crawling: formatRun(crawling),
    oscillating: formatRun(computeTextRun(0.99)),
    oneStep: formatRun(oneStep),
    bouncing: formatRun(computeTextRun(edge)),
    diverging: formatRun(computeTextRun(1.02)),
    underWay: formatRun(computeTextRun(0.07)),
    halving: formatCount(findHalving(crawling, minimum)),
    rounded: formatRounding(swinging),
    noteEpochs: NOTE_EPOCHS.map(formatCount),
    bowl: deriveBowlFigures(),
  };
}

/** The bowl of the explorer's own picture of two weights, with curvatures 2 and 40. */
function deriveBowlFigures(): BowlFigures {
  const curvatures = [2, 40] as const;
  const [along, across] = curvatures;
  const beta = OPTIMIZERS.momentum.hyperparameters.beta!;
  const edge = largestStableRate('sgd', 0, across)!;
  // the two directions leave equally much, one from each side
  const best = 2 / (along + across);
  const rateFigures = (rate: number) => ({
    rate: formatNumber(rate, 3),
    leaves: formatPercent(Math.abs(linearFactor('sgd', rate, 0, curvatures)!)),
  });
  return {
    formula: `x² + ${across / along}y²`,
    curvatures: [formatNumber(along), formatNumber(across)],
    condition: formatNumber(across / along),
    edge: formatNumber(edge),
    best: rateFigures(best),
    gentle: rateFigures(edge / 10),
    momentum: { beta: formatNumber(beta), edge: formatNumber(largestStableRate('momentum', beta, across)!) },
  };
}

function formatRun({ rate, diagnosis, weights, losses }: TextRun): RunFigures {
  const factor = diagnosis.linearFactor ?? Number.NaN;
  return {
    rate: formatNumber(rate),
    factor: formatFactor(factor),
    leaves: formatPercent(Math.abs(factor)),
    arrival: diagnosis.needs === null ? '' : formatCount(diagnosis.needs),
    loss: formatLoss(losses.at(-1)!),
    weights: weights.slice(0, 4).map((weight) => formatNumber(weight)),
  };
}

function formatRounding({ diagnosis: { rounding } }: TextRun): GlossaryFigures['rounded'] {
  if (rounding?.kind !== 'roundedToMinimum') return { epoch: '', exactLoss: '' };
  return { epoch: formatCount(rounding.epoch), exactLoss: formatNumber(rounding.exactLoss, 2) };
}
