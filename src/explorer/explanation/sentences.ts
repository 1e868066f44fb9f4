import type { Diagnosis, Rounding } from '../../core/diagnose';
import type { Experiment, Run } from '../../core/experiment';
import { openSource } from '../../core/objectives/source';
import type { LossScale } from '../../state/parameters';
import type { Curve, RunResult } from '../../worker/messages';
import { findUndefinedEpoch, isFarOff } from '../farOff';
import { isPlain } from '../runs/runMethod';
import { momentumOf } from '../runs/stepFact';

/** What grows in a run that diverges: its loss, what lies above a minimum that is not 0, or, where none is known, the slope. */
export type Grown = 'loss' | 'height' | 'slope';

/** One thing there is to say of one run; the catalog turns it into words. */
export type Phrase =
  | { readonly kind: 'standsStill'; readonly because: 'atMinimum' | 'zeroRate' | 'tooSmall' | 'refused' }
  | { readonly kind: 'oneStep' }
  | { readonly kind: 'oneSide'; readonly leaves: number; readonly arrival: number | null }
  | { readonly kind: 'changingSides'; readonly leaves: number; readonly arrival: number | null }
  | { readonly kind: 'slowArrival'; readonly leaves: number; readonly isChangingSides: boolean }
  /** Steps that are not all alike: what late ones leave, and whether they change sides, if not every time. */
  | {
      readonly kind: 'unevenSteps';
      readonly leaves: number;
      readonly isChangingSides: boolean;
      readonly arrival: number | null;
    }
  | {
      readonly kind: 'unevenGrowth';
      readonly of: Grown;
      readonly growth: number;
      readonly epoch: number;
      readonly loss: number;
    }
  /** `leaves` is null where a step leaves exactly all of the distance. */
  | { readonly kind: 'bouncesForEver'; readonly leaves: number | null }
  | {
      readonly kind: 'grows';
      readonly of: Grown;
      readonly growth: number;
      readonly epoch: number;
      readonly loss: number;
      readonly isFarOff: boolean;
    }
  | { readonly kind: 'overflows'; readonly epoch: number }
  | { readonly kind: 'undefined'; readonly epoch: number }
  | {
      readonly kind: 'arrivesLater';
      readonly epoch: number;
      readonly timesAsMany: number | null;
      readonly fastest: string;
    }
  | { readonly kind: 'arrivesBeyondLimit' }
  | {
      readonly kind: 'rounding';
      readonly rounding: Rounding;
      /** What the weights are called, and where they ended. */
      readonly names: readonly string[];
      readonly point: readonly number[];
    };

/** What is said of one run, in order. */
export interface RunSentence {
  readonly id: number;
  /** What the run is called. */
  readonly rate: string;
  readonly phrases: readonly Phrase[];
}

interface ShownRun {
  readonly run: Run;
  readonly result: RunResult;
}

/** The visible runs that have a result, in the order of their cards. */
export function listShownRuns(experiment: Experiment, results: ReadonlyMap<number, RunResult>): ShownRun[] {
  const shown: ShownRun[] = [];
  for (const run of experiment.runs) {
    const result = results.get(run.id);
    if (result && !run.hidden) shown.push({ run, result });
  }
  return shown;
}

/**
 * One sentence for each visible run: what it does, when it arrives, and what float32 did to it. What has been said of
 * one run is not said again of the next.
 *
 * @param lossScale a loss that stops at 1e−15 is told only on the axis that shows it
 * @param nameOf what to call a run. Default: its learning rate as it was typed
 */
export function deriveSentences(
  experiment: Experiment,
  results: ReadonlyMap<number, RunResult>,
  lossScale: LossScale,
  nameOf: (run: Run) => string = rateAsTyped,
): readonly RunSentence[] {
  const shown = listShownRuns(experiment, results);
  const names = openSource(experiment.objective).parameterNames;
  const fastest = findFastest(shown);
  const told = new Set<number | null>();
  return shown.map(({ run, result }) => {
    const phrases = derivePhrases(run, result, names, fastest, nameOf).filter((phrase) => {
      if (phrase.kind === 'rounding')
        return lossScale === 'log' || phrase.rounding.kind === 'roundedToMinimum';
      if (phrase.kind !== 'arrivesLater' && phrase.kind !== 'arrivesBeyondLimit') return true;
      const epoch = phrase.kind === 'arrivesLater' ? phrase.epoch : null;
      const isNew = !told.has(epoch);
      told.add(epoch);
      return isNew;
    });
    return { id: run.id, rate: nameOf(run), phrases };
  });
}

/** What a run is called beside plain descents. */
export function rateAsTyped(run: Run): string {
  return run.learningRate.text;
}

function findFastest(shown: readonly ShownRun[]): ShownRun | null {
  let fastest: ShownRun | null = null;
  for (const candidate of shown) {
    const needs = candidate.result.diagnosis.needs;
    if (needs === null || needs === 0) continue;
    if (!fastest || needs < (fastest.result.diagnosis.needs ?? Infinity)) fastest = candidate;
  }
  return fastest;
}

function derivePhrases(
  run: Run,
  result: RunResult,
  names: readonly string[],
  fastest: ShownRun | null,
  nameOf: (run: Run) => string,
): Phrase[] {
  const { diagnosis } = result;
  const isSlow = leavesOf(diagnosis) >= 0.9;
  const isGoing =
    diagnosis.word === 'crawls' || diagnosis.word === 'oscillates' || diagnosis.word === 'onTheWay';
  const isSlowArrival = isSlow && (diagnosis.word === 'slidesIn' || diagnosis.word === 'swingsIn');
  const isArrivalTold = (isGoing || isSlowArrival) && diagnosis.isSearched;
  const motion = describeMotion(run, result);
  // not twice
  const phrases: Phrase[] = [
    motion.kind === 'unevenSteps' && isArrivalTold ? { ...motion, arrival: null } : motion,
  ];
  if (isArrivalTold) phrases.push(describeArrival(run, diagnosis, fastest, nameOf));
  if (diagnosis.rounding && diagnosis.word !== 'standsStill') {
    const point = result.pathCurve.parameters.map((values) => values.at(-1) ?? Number.NaN);
    phrases.push({ kind: 'rounding', rounding: diagnosis.rounding, names, point });
  }
  return phrases;
}

/** The share of the distance that a step leaves: from the linear factor where it decides, else as observed. */
export function leavesOf(diagnosis: Diagnosis): number {
  return diagnosis.linearFactor === null ? diagnosis.stepFactor : Math.abs(diagnosis.linearFactor);
}

/** Whether each step leaves the same share of the gap: where one factor decides, and no velocity carries it on. */
function hasEqualSteps(run: Run, { linearFactor }: Diagnosis): boolean {
  return isPlain(run) || (linearFactor !== null && momentumOf(run) === null);
}

function describeMotion(run: Run, result: RunResult): Phrase {
  const { diagnosis } = result;
  const leaves = leavesOf(diagnosis);
  const isChangingSides = diagnosis.sideChanges >= 0.1;
  switch (diagnosis.word) {
    case 'standsStill':
      if (diagnosis.arrival === 0) return { kind: 'standsStill', because: 'atMinimum' };
      if ((result.refusedEpochs ?? 0) > 0) return { kind: 'standsStill', because: 'refused' };
      return { kind: 'standsStill', because: run.learningRate.value === 0 ? 'zeroRate' : 'tooSmall' };
    case 'oneStep':
      return { kind: 'oneStep' };
    case 'bouncesForEver':
      return { kind: 'bouncesForEver', leaves: Math.abs(leaves - 1) < 1e-9 ? null : leaves };
    case 'diverges':
      return describeDivergence(result, hasEqualSteps(run, diagnosis));
    case 'slidesIn':
    case 'swingsIn':
      if (!hasEqualSteps(run, diagnosis))
        return { kind: 'unevenSteps', leaves, isChangingSides, arrival: diagnosis.arrival };
      if (leaves >= 0.9) return { kind: 'slowArrival', leaves, isChangingSides };
      return { kind: isChangingSides ? 'changingSides' : 'oneSide', leaves, arrival: diagnosis.arrival };
    case 'crawls':
    case 'oscillates':
    case 'onTheWay':
      if (!hasEqualSteps(run, diagnosis))
        return { kind: 'unevenSteps', leaves, isChangingSides, arrival: null };
      return { kind: isChangingSides ? 'changingSides' : 'oneSide', leaves, arrival: null };
  }
}

function describeArrival(
  run: Run,
  diagnosis: Diagnosis,
  fastest: ShownRun | null,
  nameOf: (run: Run) => string,
): Phrase {
  if (diagnosis.needs === null) return { kind: 'arrivesBeyondLimit' };
  const least = fastest?.result.diagnosis.needs ?? null;
  const times = fastest && least && fastest.run.id !== run.id ? Math.round(diagnosis.needs / least) : null;
  return {
    kind: 'arrivesLater',
    epoch: diagnosis.needs,
    timesAsMany: times !== null && times >= 2 ? times : null,
    fastest: fastest ? nameOf(fastest.run) : '',
  };
}

function describeDivergence(result: RunResult, isEqual: boolean): Phrase {
  const { diagnosis, lossCurve } = result;
  const undefinedEpoch = findUndefinedEpoch(result);
  if (undefinedEpoch !== null) return { kind: 'undefined', epoch: undefinedEpoch };
  const index = findFarPoint(lossCurve, diagnosis);
  if (index === null) return { kind: 'overflows', epoch: diagnosis.nonFiniteEpoch ?? 0 };
  const epoch = lossCurve.epochs[index] ?? 0;
  const loss = lossCurve.losses[index] ?? 0;
  const { minimumLoss } = diagnosis;
  const of = minimumLoss === null ? 'slope' : isNextToZero(minimumLoss, diagnosis) ? 'loss' : 'height';
  // what lies above a minimum grows as the square of the distance, a slope as the distance itself
  const growth = of === 'slope' ? leavesOf(diagnosis) : leavesOf(diagnosis) ** 2;
  if (!isEqual) return { kind: 'unevenGrowth', of, growth, epoch, loss };
  // where it goes down, a chart has no top that it would be above
  const isAbove = of !== 'slope' && isFarOff(loss, diagnosis);
  return { kind: 'grows', of, growth, epoch, loss, isFarOff: isAbove };
}

/** Whether L* is so small beside the start's loss that nobody could tell them apart. */
function isNextToZero(minimumLoss: number, { startLoss }: Diagnosis): boolean {
  return Math.abs(minimumLoss) <= 1e-3 * Math.abs(startLoss);
}

// The first drawn point that is far off, else the last one: an epoch that can be dated and seen.
function findFarPoint({ losses }: Curve, diagnosis: Diagnosis): number | null {
  const last = losses.length - 1;
  if (last < 1) return null;
  for (let index = 1; index <= last; index++) {
    if (isFarOff(losses[index]!, diagnosis)) return index;
  }
  return last;
}
