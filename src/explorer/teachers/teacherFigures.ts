import type { TaughtRun, TeacherFigures } from '../../locales/teacherTexts';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { deriveNeuronFacts } from '../lesson/neuronFacts';
import { deriveNoteRuns } from '../noteRuns';
import { formatCount, formatFactor, formatLoss, formatNumber, formatPercent } from '../numbers';
import type { TextRun } from '../textRun';

/** Computes every number that the teacher's page tells. */
export function deriveTeacherFigures(): TeacherFigures {
  const runs = deriveNoteRuns();
  const { middle, left, single, edge, steep, soon, high } = runs;
  return {
    epochs: formatCount(DEFAULT_EXPERIMENT.epochs),
    start: formatNumber(middle.weights[0]!),
    startSlope: formatNumber(middle.gradients[0]!),
    lands: formatNumber(middle.weights[1]!),
    left: formatNumber(left.weights[0]!),
    leftSlope: formatNumber(left.gradients[0]!),
    leftLands: formatNumber(left.weights[1]!),
    minimum: formatNumber(single.weights[1]!),
    leastLoss: formatNumber(single.losses[1]!),
    edge: formatNumber(edge.rate),
    single: formatNumber(single.rate),
    halving: formatCount(runs.halving),
    fast: formatRun(runs.fast),
    middle: formatRun(middle),
    slow: formatRun(runs.slow),
    wild: formatRun(runs.wild),
    beyond: formatRun(runs.beyond),
    gentle: formatRun(runs.gentle),
    twin: formatRun(runs.twin),
    middleTwin: formatNumber(runs.middleTwin),
    steep: {
      ...formatRun(steep.run),
      edge: formatNumber(steep.edge),
      single: formatNumber(steep.edge / 2),
    },
    soon: {
      epochs: formatCount(soon.epochs),
      least: formatNumber(soon.least),
      most: formatNumber(soon.most),
    },
    high: { loss: formatNumber(high.loss), least: formatNumber(high.least, 4) },
    neuron: deriveNeuronFacts(),
  };
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
