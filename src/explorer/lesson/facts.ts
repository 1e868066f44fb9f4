import type { Experiment } from '../../core/experiment';
import type { LessonFacts } from '../../locales/lessonFacts';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { steepParabola } from '../../state/parameters';
import { writeNumber } from '../../state/typedNumber';
import { previewRuns } from '../../worker/answer';
import type { RunResult } from '../../worker/messages';
import { openLandscape } from '../charts/landscape';
import { deriveLargestStableRate } from '../largestStableRate';
import { formatNumber, formatPercent, formatTolerance } from '../numbers';

const EPOCHS = DEFAULT_EXPERIMENT.epochs;
const START = DEFAULT_EXPERIMENT.start[0]!.value;
const STEEP = 2;

/** Computes every number of the lesson's texts. */
export function deriveFacts(): LessonFacts {
  const landscape = openLandscape(DEFAULT_EXPERIMENT.objective.text);
  const { minimum } = landscape;
  const [fast, middle, slow] = [runOnce(0.6), runOnce(0.2), runOnce(0.01)];
  const [wild, edge, beyond] = [runOnce(0.99), runOnce(1), runOnce(1.02)];
  const steep = runOnce(0.6, { steepness: STEEP });
  const left = -4;
  const oneStepRate = stableRate(1) / 2;
  return {
    start: formatNumber(START),
    epochs: String(EPOCHS),
    tolerance: formatTolerance(1),
    minimum: formatNumber(minimum.parameter),
    leastLoss: formatNumber(minimum.loss),
    leastSlope: formatNumber(landscape.slopeAt(minimum.parameter)),
    step: {
      slope: formatNumber(landscape.slopeAt(START)),
      lands: landingOf(middle, 1),
      left: formatNumber(left),
      leftSlope: formatNumber(landscape.slopeAt(left)),
      leftLands: landingOf(runOnce(0.2, { start: left }), 1),
    },
    arrivals: [arrivalOf(fast), arrivalOf(middle), arrivalOf(slow)],
    firstLandings: [landingOf(fast, 1), landingOf(middle, 1), landingOf(slow, 1)],
    leaves: [leavesOf(fast), leavesOf(middle), leavesOf(slow)],
    small: { halving: String(halvingEpoch(slow)), loss: formatNumber(slow.diagnosis.endLoss) },
    large: {
      landings: [landingOf(wild, 1), landingOf(wild, 2), landingOf(wild, 3)],
      factor: factorOf(wild),
      loses: formatPercent(1 - Math.abs(wild.diagnosis.linearFactor ?? 1)),
      loss: formatNumber(wild.diagnosis.endLoss),
      arrival: arrivalOf(wild),
      edge: formatNumber(stableRate(1)),
      edgeFactor: factorOf(edge),
      edgeReturns: landingOf(edge, 1),
      beyondFactor: factorOf(beyond),
      beyondLoss: formatNumber(beyond.diagnosis.endLoss),
    },
    curve: { factors: [factorOf(runOnce(0.1)), factorOf(runOnce(0.9))] },
    reason: {
      oneStep: formatNumber(oneStepRate),
      steepness: formatNumber(STEEP),
      factor: factorOf(steep),
      loss: formatNumber(steep.diagnosis.endLoss),
      edge: formatNumber(stableRate(STEEP)),
      steepOneStep: formatNumber(stableRate(STEEP) / 2),
    },
    own: {
      distance: formatNumber(Math.abs(START - minimum.parameter)),
      least: formatNumber(ceil(boundary(0, oneStepRate, arrivesBy(10)))),
      most: formatNumber(floor(boundary(stableRate(1), oneStepRate, arrivesBy(10)))),
      twin: formatNumber(stableRate(1) - 0.2),
      high: formatNumber(ceil(boundary(stableRate(1), 1.2, (run) => run.diagnosis.endLoss > 1000)), 4),
    },
  };
}

/** One run of the course note's parabola, or of one as steep as is said, in the course note's float32. */
export function runOnce(
  rate: number,
  {
    start = START,
    steepness = 1,
    epochs = EPOCHS,
  }: { start?: number; steepness?: number; epochs?: number } = {},
): RunResult {
  const experiment: Experiment = {
    ...DEFAULT_EXPERIMENT,
    objective: steepParabola(writeNumber(steepness)),
    start: [writeNumber(start)],
    epochs,
    runs: [{ id: 0, learningRate: writeNumber(rate), hidden: false }],
  };
  const pixels = { loss: 2 * epochs, path: 2 * epochs };
  const [run] = previewRuns({ request: 0, experiment, pixels, cursor: 0, tracks: [] }, [0]);
  return run!;
}

/** w after so many steps. */
export function weightAt(run: RunResult, epoch: number): number {
  const { epochs, parameters } = run.pathCurve;
  return parameters[0]?.[epochs.indexOf(epoch)] ?? Number.NaN;
}

function landingOf(run: RunResult, epoch: number): string {
  return formatNumber(weightAt(run, epoch));
}

function stableRate(steepness: number): number {
  return deriveLargestStableRate(steepParabola(writeNumber(steepness)).text) ?? Number.NaN;
}

function arrivalOf({ diagnosis }: RunResult): string {
  return String(diagnosis.needs);
}

function factorOf({ diagnosis }: RunResult): string {
  return formatNumber(diagnosis.linearFactor ?? Number.NaN);
}

function leavesOf({ diagnosis }: RunResult): string {
  return formatPercent(Math.abs(diagnosis.linearFactor ?? Number.NaN));
}

/** The first epoch at which at most half of the distance is left. */
function halvingEpoch(run: RunResult): number {
  const gap = (epoch: number) =>
    Math.abs(weightAt(run, epoch) - openLandscape(DEFAULT_EXPERIMENT.objective.text).minimum.parameter);
  let epoch = 0;
  while (gap(epoch) > gap(0) / 2) epoch += 1;
  return epoch;
}

function arrivesBy(epochs: number): (run: RunResult) => boolean {
  return ({ diagnosis }) => diagnosis.arrival !== null && diagnosis.arrival <= epochs;
}

/** The rate nearest to `outside` at which `holds` still holds, as it does at `inside`; found by halving. */
function boundary(outside: number, inside: number, holds: (run: RunResult) => boolean): number {
  let [out, within] = [outside, inside];
  for (let halving = 0; halving < 24; halving++) {
    const middle = (out + within) / 2;
    if (holds(runOnce(middle))) within = middle;
    else out = middle;
  }
  return within;
}

function ceil(rate: number): number {
  return Math.ceil(rate * 1000) / 1000;
}

function floor(rate: number): number {
  return Math.floor(rate * 1000) / 1000;
}
