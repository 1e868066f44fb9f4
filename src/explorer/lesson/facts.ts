import type { LessonFacts } from '../../locales/lessonFacts';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { deriveNoteRuns, NOTE_EPOCHS } from '../noteRuns';
import { formatNumber, formatPercent, formatTolerance } from '../numbers';
import type { TextRun } from '../textRun';

/** Computes every number of the lesson's texts. */
export function deriveFacts(): LessonFacts {
  const runs = deriveNoteRuns();
  const { fast, middle, slow, wild, beyond, left, single, edge, steep } = runs;
  const [start, minimum] = [single.weights[0]!, single.weights[1]!];
  return {
    start: formatNumber(start),
    epochs: String(DEFAULT_EXPERIMENT.epochs),
    tolerance: formatTolerance(1),
    minimum: formatNumber(minimum),
    leastLoss: formatNumber(single.losses[1]!),
    leastSlope: formatNumber(single.gradients[1]!),
    step: {
      slope: formatNumber(middle.gradients[0]!),
      lands: landingOf(middle, 1),
      left: formatNumber(left.weights[0]!),
      leftSlope: formatNumber(left.gradients[0]!),
      leftLands: landingOf(left, 1),
    },
    noteEpochs: [String(NOTE_EPOCHS[0]), String(NOTE_EPOCHS[1]), String(NOTE_EPOCHS[2])],
    arrivals: [arrivalOf(fast), arrivalOf(middle), arrivalOf(slow)],
    firstLandings: [landingOf(fast, 1), landingOf(middle, 1), landingOf(slow, 1)],
    leaves: [leavesOf(fast), leavesOf(middle), leavesOf(slow)],
    small: { halving: String(runs.halving), loss: lossOf(slow) },
    large: {
      landings: [landingOf(wild, 1), landingOf(wild, 2), landingOf(wild, 3)],
      factor: factorOf(wild),
      loses: formatPercent(1 - Math.abs(wild.diagnosis.linearFactor ?? 1)),
      loss: lossOf(wild),
      arrival: arrivalOf(wild),
      edge: formatNumber(edge.rate),
      edgeFactor: factorOf(edge),
      edgeReturns: landingOf(edge, 1),
      beyondFactor: factorOf(beyond),
      beyondLoss: lossOf(beyond),
    },
    curve: { twin: formatNumber(runs.twin.rate), factors: [factorOf(runs.gentle), factorOf(runs.twin)] },
    reason: {
      oneStep: formatNumber(single.rate),
      steepness: formatNumber(steep.steepness),
      factor: factorOf(steep.run),
      loss: lossOf(steep.run),
      edge: formatNumber(steep.edge),
      steepOneStep: formatNumber(steep.edge / 2),
    },
    own: {
      distance: formatNumber(Math.abs(start - minimum)),
      least: formatNumber(runs.soon.least),
      most: formatNumber(runs.soon.most),
      twin: formatNumber(runs.middleTwin),
      high: formatNumber(runs.high.least, 4),
    },
  };
}

/** w after so many steps. */
function landingOf({ weights }: TextRun, epoch: number): string {
  return formatNumber(weights[epoch]!);
}

function lossOf({ diagnosis }: TextRun): string {
  return formatNumber(diagnosis.endLoss);
}

function arrivalOf({ diagnosis }: TextRun): string {
  return String(diagnosis.needs);
}

function factorOf({ diagnosis }: TextRun): string {
  return formatNumber(diagnosis.linearFactor ?? Number.NaN);
}

function leavesOf({ diagnosis }: TextRun): string {
  return formatPercent(Math.abs(diagnosis.linearFactor ?? Number.NaN));
}
