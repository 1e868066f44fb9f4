import { DEFAULT_EXPERIMENT } from '../state/defaults';
import { steepParabola } from '../state/parameters';
import { writeNumber } from '../state/typedNumber';
import { deriveLargestStableRate } from './largestStableRate';
import { computeTextRun, type TextRun } from './textRun';

/** What the lesson and the teacher's page both tell of the course note's parabola, as numbers. */
export interface NoteRuns {
  /** 0.6. */
  readonly fast: TextRun;
  /** 0.2. */
  readonly middle: TextRun;
  /** 0.01. */
  readonly slow: TextRun;
  /** 0.99. */
  readonly wild: TextRun;
  /** 1.02. */
  readonly beyond: TextRun;
  /** 0.1, and the other rate with its loss curve. */
  readonly gentle: TextRun;
  readonly twin: TextRun;
  /** 0.2 from the other side of the minimum. */
  readonly left: TextRun;
  /** The rate that is there after one step. */
  readonly single: TextRun;
  /** The largest rate that does not diverge. */
  readonly edge: TextRun;
  /** The other rate with the loss curve of `middle`. */
  readonly middleTwin: number;
  /** The same loss, times `steepness`: 0.6, and the largest rate that does not diverge. */
  readonly steep: { readonly steepness: number; readonly run: TextRun; readonly edge: number };
  /** Epochs until `slow` has at most half of the distance left. */
  readonly halving: number;
  /** Rates to three decimals that arrive within so many epochs: all from `least` to `most`. */
  readonly soon: { readonly epochs: number; readonly least: number; readonly most: number };
  /** The least rate to three decimals whose loss is above `loss` at the end. */
  readonly high: { readonly loss: number; readonly least: number };
}

const LEFT = -4;
const STEEPNESS = 2;
const SOON_EPOCHS = 10;
const HIGH_LOSS = 1000;

/** Epochs that the runs of the note's own program last: each leaves the last index of its loop as the count of the next. */
export const NOTE_EPOCHS: readonly number[] = [0, 1, 2].map(
  (runsBefore) => DEFAULT_EXPERIMENT.epochs - runsBefore,
);

/** Computes them. */
export function deriveNoteRuns(): NoteRuns {
  const edge = edgeOf(DEFAULT_EXPERIMENT.objective.text);
  const steep = steepParabola(writeNumber(STEEPNESS)).text;
  const single = computeTextRun(edge / 2);
  const slow = computeTextRun(0.01);
  return {
    fast: computeTextRun(0.6),
    middle: computeTextRun(0.2),
    slow,
    wild: computeTextRun(0.99),
    beyond: computeTextRun(1.02),
    gentle: computeTextRun(0.1),
    twin: computeTextRun(edge - 0.1),
    left: computeTextRun(0.2, { start: LEFT }),
    single,
    edge: computeTextRun(edge),
    middleTwin: edge - 0.2,
    steep: { steepness: STEEPNESS, run: computeTextRun(0.6, { loss: steep }), edge: edgeOf(steep) },
    halving: findHalving(slow, single.weights[1]!),
    soon: {
      epochs: SOON_EPOCHS,
      least: Math.ceil(1000 * findLimit(0, edge / 2, arrivesSoon)) / 1000,
      most: Math.floor(1000 * findLimit(edge, edge / 2, arrivesSoon)) / 1000,
    },
    high: { loss: HIGH_LOSS, least: Math.ceil(1000 * findLimit(edge, 1.2 * edge, isHigh)) / 1000 },
  };
}

/** The first epoch at which a run has at most half of its distance to the minimum left; -1 where there is none. */
export function findHalving({ weights }: TextRun, minimum: number): number {
  const distances = weights.map((weight) => Math.abs(weight - minimum));
  return distances.findIndex((distance) => distance <= distances[0]! / 2);
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
