import type { TaughtRun, TeacherFigures } from '../../locales/teacherTexts';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { deriveLargestStableRate } from '../largestStableRate';
import { formatCount, formatFactor, formatLoss, formatNumber, formatPercent } from '../numbers';
import { computeTextRun, type TextRun } from '../textRun';

const LEFT = -4;
const STEEP = '2*(w+1)^2';
const SOON_EPOCHS = 10;
const HIGH_LOSS = 1000;

/** Computes every number that the teacher's page tells. */
export function deriveTeacherFigures(): TeacherFigures {
  const edge = edgeOf(DEFAULT_EXPERIMENT.objective.text);
  const steepEdge = edgeOf(STEEP);
  const single = computeTextRun(edge / 2);
  const [minimum, start] = [single.weights[1]!, single.weights[0]!];
  const slow = computeTextRun(0.01);
  const middle = computeTextRun(0.2);
  const left = computeTextRun(0.2, { start: LEFT });
  const steep = computeTextRun(0.6, { loss: STEEP });
  return {
    epochs: formatCount(DEFAULT_EXPERIMENT.epochs),
    start: formatNumber(start),
    startSlope: formatNumber(middle.gradients[0]!),
    lands: formatNumber(middle.weights[1]!),
    left: formatNumber(LEFT),
    leftSlope: formatNumber(left.gradients[0]!),
    leftLands: formatNumber(left.weights[1]!),
    minimum: formatNumber(minimum),
    leastLoss: formatNumber(single.losses[1]!),
    edge: formatNumber(edge),
    single: formatNumber(edge / 2),
    halving: formatCount(slow.weights.findIndex((w) => w - minimum <= (start - minimum) / 2)),
    fast: formatRun(computeTextRun(0.6)),
    middle: formatRun(middle),
    slow: formatRun(slow),
    wild: formatRun(computeTextRun(0.99)),
    beyond: formatRun(computeTextRun(1.02)),
    gentle: formatRun(computeTextRun(0.1)),
    twin: formatRun(computeTextRun(edge - 0.1)),
    middleTwin: formatNumber(edge - 0.2),
    steep: { ...formatRun(steep), edge: formatNumber(steepEdge), single: formatNumber(steepEdge / 2) },
    soon: {
      epochs: formatCount(SOON_EPOCHS),
      least: formatNumber(Math.ceil(1000 * findLimit(0, edge / 2, arrivesSoon)) / 1000),
      most: formatNumber(Math.floor(1000 * findLimit(edge, edge / 2, arrivesSoon)) / 1000),
    },
    high: {
      loss: formatNumber(HIGH_LOSS),
      least: formatNumber(Math.ceil(1000 * findLimit(edge, 1.2 * edge, isHigh)) / 1000, 4),
    },
  };
}

function edgeOf(loss: string): number {
  return deriveLargestStableRate(loss) ?? Number.NaN;
}

function arrivesSoon({ diagnosis: { arrival } }: TextRun): boolean {
  return arrival !== null && arrival <= SOON_EPOCHS;
}

function isHigh({ losses }: TextRun): boolean {
  return losses.at(-1)! > HIGH_LOSS;
}

/** Between a rate for which something does not hold and one for which it does: the last one for which it does. */
function findLimit(outside: number, inside: number, holds: (run: TextRun) => boolean): number {
  let [out, within] = [outside, inside];
  for (let halving = 0; halving < 20; halving++) {
    const middle = (out + within) / 2;
    if (holds(computeTextRun(middle))) within = middle;
    else out = middle;
  }
  return within;
}

function formatRun({ rate, diagnosis, weights, losses }: TextRun): TaughtRun {
  const factor = diagnosis.linearFactor ?? Number.NaN;
  return {
    rate: formatNumber(rate),
    factor: formatFactor(factor),
    leaves: formatPercent(Math.abs(factor)),
    arrival: diagnosis.needs === null ? '' : formatCount(diagnosis.needs),
    loss: formatLoss(losses.at(-1)!),
    landings: weights.slice(1, 4).map((weight) => formatNumber(weight)),
  };
}
