import type { Experiment, NetworkSetting, ObjectiveSource, TypedNumber } from '../../core/experiment';
import { NEURON_START } from '../../core/objectives/neuron';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { usualNetwork, usualTraining } from '../../state/network';
import { steepParabola } from '../../state/parameters';
import type { Goal, OutcomeWord, Question } from '../../state/question';
import { writeNumber } from '../../state/typedNumber';
import { usualNeuron } from '../../state/usualNeuron';
import type { KeptBack } from '../asking/asking';

/** What a part of a stop asks: a question as any page can ask it, or one that only the lesson has. */
export type LessonQuestion = Question | OwnQuestion;

/** A question that only the lesson has. Nothing in it is right or wrong: a guess, then what is true beside it. */
export type OwnQuestion =
  /** Where on the curve is the loss least? */
  | { readonly way: 'lowest' }
  /** What share of the distance is left after one step of each run? */
  | { readonly way: 'shares' }
  /** What does the neuron of the start answer to each of these inputs? */
  | { readonly way: 'outputs'; readonly inputs: readonly number[] };

const OWN_WAYS: readonly string[] = ['lowest', 'shares', 'outputs'] satisfies OwnQuestion['way'][];

/** Whether only the lesson asks this. */
export function isOwnQuestion(asks: LessonQuestion): asks is OwnQuestion {
  return OWN_WAYS.includes(asks.way);
}

/** One question with its picture. */
export interface Part {
  /** Names its texts in the catalogs; unique within a stop. */
  readonly id: string;
  readonly experiment: Experiment;
  readonly asks: LessonQuestion;
  /** Where a rate is asked for: one that meets the goal, shown to those who go on without a guess. */
  readonly solution: TypedNumber | null;
  /** Ends of the rate slider; null: as in free play. */
  readonly rates: readonly [least: number, greatest: number] | null;
  /** What stays hidden when it is told, since a later part or stop asks for it. */
  readonly keptBack: KeptBack;
}

/** A stop of the lesson: its questions come one after the other. */
export interface Stop {
  readonly id: StopId;
  readonly parts: readonly Part[];
  /** How many first steps its pictures draw boldly, and the rest faintly. Default: all alike. */
  readonly boldSteps?: number;
}

export type StopId =
  | 'weight'
  | 'step'
  | 'rates'
  | 'small'
  | 'large'
  | 'curve'
  | 'reason'
  | 'own'
  | 'neuron'
  | 'network';

/** The stops about neurons: what is said and shown there is loaded with them. */
export type NetworkStopId = 'neuron' | 'network';

/** Whether a stop is one of them. */
export function isNetworkStop(id: StopId): id is NetworkStopId {
  return id === 'neuron' || id === 'network';
}

/** The catalogs have the text of each question, and of what follows it. */
const PLAIN = { text: '', asksWhy: false, feedback: { right: '', notYet: '' } };

/** The words of what may follow a large step; the wrong ones are wrong for 0.99, for 1 and for 1.02. */
const SWINGS: readonly OutcomeWord[] = ['crawls', 'oscillates', 'bouncesForEver', 'diverges'];

/** A slider about the largest stable rate. */
const EDGE_RATES = [0.9, 1.1] as const;

const NOTHING: KeptBack = { words: false, rates: false };
/** What becomes of a run after its first steps is asked next, and so what other rates do. */
const WORDS: KeptBack = { words: true, rates: true };
/** What other rates do is asked next. */
const RATES: KeptBack = { words: false, rates: true };

/** The neuron that the explorer opens, with what it learns; the start and the runs are each part's own. */
const NEURON = { objective: usualNeuron(DEFAULT_EXPERIMENT).objective, epochs: 60 };

/** The note's network, from a start at which each rate does what most starts have it do; the same start for every part. */
const IRIS = usualNetwork('iris');
const NETWORK = { network: { ...IRIS, seed: 1 }, epochs: usualTraining(IRIS).epochs };

/** Rates of a network, none of them in its place. */
const RACING: readonly number[] = [1, 0.1, 10];

/** The stops, in order. */
export const STOPS: readonly Stop[] = [
  { id: 'weight', parts: [part('lowest', { rates: [] }, { way: 'lowest' })] },
  {
    id: 'step',
    parts: [
      part('right', { rates: [0.2], ids: [1], epochs: 1, keptBack: WORDS }, landing(1)),
      part('left', { rates: [0.2], ids: [1], epochs: 1, start: [-4], keptBack: WORDS }, landing(1)),
    ],
  },
  {
    id: 'rates',
    parts: [
      part('order', { rates: [0.6, 0.2, 0.01] }, { way: 'order', ...PLAIN }),
      part('shares', { rates: [0.6, 0.2, 0.01] }, { way: 'shares' }),
    ],
  },
  {
    id: 'small',
    parts: [part('sketch', { rates: [0.01], ids: [2] }, { way: 'sketch', run: 0, ...PLAIN })],
  },
  {
    id: 'large',
    boldSteps: 3,
    parts: [
      // three epochs, so that what comes after them stays a question
      part('landings', { rates: [0.99], ids: [3], epochs: 3, keptBack: WORDS }, landing(3), EDGE_RATES),
      part('after', { rates: [0.99], ids: [3], keptBack: RATES }, word(SWINGS), EDGE_RATES),
      part('edge', { rates: [1], ids: [3], keptBack: RATES }, word(SWINGS), EDGE_RATES),
      part('beyond', { rates: [1.02], ids: [3] }, word(SWINGS), EDGE_RATES),
    ],
  },
  {
    id: 'curve',
    parts: [
      part(
        'twin',
        { rates: [0.1, 0.3], ids: [4, 3], solution: 0.9 },
        find({ kind: 'sameLossCurve', as: writeNumber(0.1) }, 1),
      ),
    ],
  },
  {
    id: 'reason',
    parts: [
      part('oneStep', { rates: [0.3], ids: [1], solution: 0.5 }, find({ kind: 'arrivesWithin', epochs: 1 })),
      part('steep', { rates: [0.6], steepness: 2 }, word(['oneStep', 'slidesIn', 'swingsIn', 'diverges'])),
    ],
  },
  {
    id: 'own',
    parts: [
      part('soon', { rates: [0.1], ids: [1], solution: 0.5 }, find({ kind: 'arrivesWithin', epochs: 10 })),
      part(
        'same',
        { rates: [0.2, 0.4], ids: [1, 3], solution: 0.8 },
        find({ kind: 'sameLossCurve', as: writeNumber(0.2) }, 1),
      ),
      part('high', { rates: [0.9], ids: [3], solution: 1.02 }, find({ kind: 'lossAbove', loss: 1000 })),
      part('never', { rates: [0.9], ids: [3], solution: 1 }, find({ kind: 'bounces' })),
    ],
  },
  {
    id: 'neuron',
    parts: [
      part('outputs', { ...NEURON, rates: [], start: [1, -2] }, { way: 'outputs', inputs: [2, 3, 12] }),
      part(
        'race',
        { ...NEURON, rates: [0.03, 5, 1], start: NEURON_START, keptBack: RATES },
        { way: 'order', ...PLAIN },
      ),
      part(
        'saturated',
        { ...NEURON, rates: [1], ids: [2], start: [0.5, -6] },
        word(['slidesIn', 'swingsIn', 'crawls', 'diverges']),
      ),
    ],
  },
  {
    id: 'network',
    parts: [
      part('race', { ...NETWORK, rates: RACING, keptBack: RATES }, { way: 'order', ...PLAIN }),
      part(
        'thrown',
        { ...NETWORK, rates: [300], ids: [3] },
        word(['crawls', 'converges', 'thrownOff', 'diverges']),
      ),
      part(
        'raw',
        { ...NETWORK, network: { ...NETWORK.network, standardise: false }, rates: RACING },
        { way: 'order', ...PLAIN },
      ),
    ],
  },
];

/** The key under which what was said in a part is kept. */
export function keyOfPart(stop: number, index: number): string {
  return `${stop} ${index}`;
}

function part(
  id: string,
  setting: {
    readonly rates: readonly number[];
    readonly ids?: readonly number[];
    readonly objective?: ObjectiveSource;
    readonly network?: NetworkSetting;
    readonly start?: readonly number[];
    readonly epochs?: number;
    readonly steepness?: number;
    readonly solution?: number;
    readonly keptBack?: KeptBack;
  },
  asks: LessonQuestion,
  rates: Part['rates'] = null,
): Part {
  const { start, epochs = DEFAULT_EXPERIMENT.epochs, steepness = 1, solution, keptBack = NOTHING } = setting;
  const experiment: Experiment = {
    objective: setting.objective ?? steepParabola(writeNumber(steepness)),
    start: start?.map(writeNumber) ?? DEFAULT_EXPERIMENT.start,
    epochs,
    dtype: DEFAULT_EXPERIMENT.dtype,
    runs: setting.rates.map((rate, place) => ({
      id: setting.ids?.[place] ?? place,
      learningRate: writeNumber(rate),
      hidden: false,
    })),
    ...(setting.network && { network: setting.network }),
  };
  return {
    id,
    experiment,
    asks,
    solution: solution === undefined ? null : writeNumber(solution),
    rates,
    keptBack,
  };
}

function landing(steps: number): Question {
  return { way: 'landing', run: 0, steps, ...PLAIN };
}

function word(options: readonly OutcomeWord[]): Question {
  return { way: 'word', run: 0, options, ...PLAIN };
}

function find(goal: Goal, run = 0): Question {
  return { way: 'rate', run, goal, ...PLAIN };
}
