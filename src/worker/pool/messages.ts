import type { Axis } from '../../core/axis';
import type { Experiment, Run } from '../../core/experiment';
import type { MapPart } from '../../core/mapOrder';
import type { TrainingSweep } from '../../core/network/trainingSweep';
import type { OutcomeCurve } from '../../core/outcomeCurve';
import type { MapPatch, SecondQuantity } from '../../core/outcomeMap';
import type { RangeTest } from '../../core/rangeTest';
import type { ContourLine } from './contourLines';

/** The descents that a job varies: one run of an experiment, as plain data. */
export interface JobSubject {
  readonly experiment: Omit<Experiment, 'runs'>;
  /** Optimizer, schedule, clipping and start of this run; its learning rate and changes are not looked at. */
  readonly run: Pick<Run, 'optimizer' | 'schedule' | 'clipping' | 'start'>;
  /** L*, or null where none is known. */
  readonly minimumLoss: number | null;
}

/** Loss after N epochs at every learning rate. */
export interface CurveJob extends JobSubject {
  readonly kind: 'curve';
  readonly rates: Axis;
  /** The smallest rate that does not settle, where theory knows it. */
  readonly knownLimit: number | null;
  /** The rate that theory knows to be the fastest. */
  readonly knownFastest: number | null;
}

/** The run with a growing rate. */
export interface RangeTestJob extends JobSubject {
  readonly kind: 'rangeTest';
  readonly rates: Axis;
}

/** What becomes of every pair of a learning rate and a second quantity. */
export interface MapJob extends JobSubject {
  readonly kind: 'map';
  readonly rates: Axis;
  readonly columns: number;
  readonly second: SecondQuantity;
  readonly secondAxis: Axis;
  readonly rows: number;
}

/** Contour lines of a loss with two parameters. */
export interface ContoursJob extends JobSubject {
  readonly kind: 'contours';
  readonly x: Axis;
  readonly y: Axis;
  /** Points of the grid, both ends included; a few pixels each. */
  readonly columns: number;
  readonly rows: number;
  readonly levels: number;
}

/** What a network comes to at every learning rate, from its own start and others. */
export interface SweepJob {
  readonly kind: 'sweep';
  readonly experiment: Pick<Experiment, 'dtype' | 'epochs' | 'network'>;
  /** Optimizer, schedule and clipping of this run. */
  readonly run: Pick<Run, 'optimizer' | 'schedule' | 'clipping'>;
  readonly rates: Axis;
  /** Rates along the axis, both ends included. */
  readonly points: number;
  readonly otherStarts: number;
}

/** How sharp the loss of a network is where its runs stand, epoch by epoch. */
export interface SharpnessJob {
  readonly kind: 'sharpness';
  readonly experiment: Pick<Experiment, 'dtype' | 'epochs' | 'network' | 'runs'>;
  /** Most epochs that are looked at, spread evenly over all. */
  readonly points: number;
}

/** What the pools compute, as plain data: one that of formulas, the other that of networks. */
export type Job = CurveJob | RangeTestJob | MapJob | ContoursJob | SweepJob | SharpnessJob;

/** One of the kinds of {@link Job}. */
export type JobKind = Job['kind'];

/** A part of a job's answer, by its kind. Curves come as a whole, better each time; all else comes piece by piece. */
export interface JobAnswers {
  readonly curve: OutcomeCurve;
  readonly rangeTest: RangeTest;
  readonly map: MapPatch;
  readonly contours: ContourLine;
  readonly sweep: TrainingSweep;
  readonly sharpness: SharpnessPart;
}

/** The sharpness of some runs at some epochs: value of run r at epoch e stands at e · runs + r. */
export interface SharpnessPart {
  readonly runs: readonly number[];
  readonly epochs: readonly number[];
  /** λ, the largest eigenvalue of the Hessian of the training loss; NaN where the weights are not finite. */
  readonly sharpness: Float64Array<ArrayBuffer>;
  /** The learning rates of the updates that leave those epochs. */
  readonly learningRates: Float64Array<ArrayBuffer>;
}

/** Page to worker. `task` numbers a part of a job, anew each time it is sent. */
export type ToPoolWorker =
  | { readonly type: 'hello' }
  | { readonly type: 'start'; readonly task: number; readonly job: Job; readonly part: MapPart }
  /** Nothing more is wanted of it. */
  | { readonly type: 'stop'; readonly task: number }
  /** It is to rest, or to go on. */
  | { readonly type: 'rest'; readonly task: number; readonly isResting: boolean };

/** Worker to page; several travel together. */
export type FromPoolWorker =
  | { readonly type: 'hello' }
  | { readonly type: 'part'; readonly task: number; readonly answer: JobAnswers[JobKind] }
  | { readonly type: 'done'; readonly task: number }
  /** `message` is for developers. */
  | { readonly type: 'failed'; readonly task: number; readonly message: string };
