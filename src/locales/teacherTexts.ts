import type { NeuronFacts } from './lessonFacts';

/** The stops of the lesson, in order. */
export const STOP_NAMES = [
  'weight',
  'step',
  'rates',
  'small',
  'large',
  'curve',
  'reason',
  'own',
  'neuron',
  'network',
] as const;

export type StopName = (typeof STOP_NAMES)[number];

/** The scenes of the five-minute script, in order. */
export const SCENE_NAMES = ['race', 'riddle', 'edge'] as const;

export type SceneName = (typeof SCENE_NAMES)[number];

/** What a teacher says and hears; the numbers are handed in, never written. */
export interface ScriptLine {
  ask(figures: TeacherFigures): string;
  answer(figures: TeacherFigures): string;
  /** A mistake that is often heard, and what holds. */
  readonly listenFor: string;
}

/** What a run does, as text. */
export interface TaughtRun {
  readonly rate: string;
  readonly factor: string;
  readonly leaves: string;
  readonly arrival: string;
  readonly loss: string;
  /** The first three weights after the start. */
  readonly landings: readonly string[];
}

/** Every number that the teacher's page tells, computed by the core and written for a reader. */
export interface TeacherFigures {
  readonly epochs: string;
  readonly start: string;
  readonly startSlope: string;
  readonly lands: string;
  readonly left: string;
  readonly leftSlope: string;
  readonly leftLands: string;
  readonly minimum: string;
  readonly leastLoss: string;
  readonly edge: string;
  readonly single: string;
  readonly halving: string;
  readonly fast: TaughtRun;
  readonly middle: TaughtRun;
  readonly slow: TaughtRun;
  readonly wild: TaughtRun;
  readonly beyond: TaughtRun;
  readonly gentle: TaughtRun;
  readonly twin: TaughtRun;
  /** The other rate with the loss curve of `middle`. */
  readonly middleTwin: string;
  /** In a valley twice as steep. */
  readonly steep: TaughtRun & { readonly edge: string; readonly single: string };
  /** Rates that arrive within so many epochs. */
  readonly soon: { readonly epochs: string; readonly least: string; readonly most: string };
  /** Rates with a loss above this. */
  readonly high: { readonly loss: string; readonly least: string };
  readonly neuron: NeuronFacts;
}

/** Every message of the teacher's page. */
export interface TeacherCatalog {
  readonly title: string;
  readonly pageName: string;
  readonly about: string;
  readonly explorer: string;
  readonly otherLanguage: string;
  readonly print: string;
  lectureMode(key: string): string;
  readonly local: string;
  readonly fiveMinutes: string;
  readonly twentyMinutes: string;
  readonly tenMore: string;
  minutes(count: number): string;
  readonly ask: string;
  readonly answer: string;
  readonly listenFor: string;
  readonly open: string;
  readonly lesson: string;
  readonly paste: string;
  readonly pasteInto: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly openPage: string;
  readonly five: Readonly<Record<SceneName, ScriptLine>>;
  readonly stops: Readonly<Record<StopName, ScriptLine & { readonly title: string }>>;
}
