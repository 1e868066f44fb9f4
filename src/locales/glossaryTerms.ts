/** The terms of the glossary, in the order in which it lists them. */
export const TERM_GROUPS = {
  page: ['learningRate', 'epoch', 'loss', 'lossFunction', 'weight', 'start', 'gradient', 'factor', 'arrival'],
  words: [
    'standsStill',
    'crawls',
    'onTheWay',
    'slidesIn',
    'oneStep',
    'swingsIn',
    'oscillates',
    'bouncesForEver',
    'diverges',
  ],
  methods: [
    'optimizer',
    'momentum',
    'adaptiveStep',
    'schedule',
    'gradientNoise',
    'clipping',
    'condition',
    'saddle',
    'everyRate',
    'outcomeMap',
  ],
  course: ['float32', 'parameter', 'batchSize', 'neuron', 'network', 'backpropagation'],
} as const;

export type TermGroup = keyof typeof TERM_GROUPS;

/** One term of {@link TERM_GROUPS}. */
export type TermName = (typeof TERM_GROUPS)[TermGroup][number];

/** What the glossary says of a term in one language; the numbers in it are handed in, never written. */
export interface GlossaryEntry {
  readonly name: string;
  text(figures: GlossaryFigures): string;
  /** Where the course note has it otherwise: what it says, and what holds. */
  slip?(figures: GlossaryFigures): string;
}

/** What a run of the course note's parabola does, as text. */
export interface RunFigures {
  readonly rate: string;
  /** With its sign: "× (−0.20)". */
  readonly factor: string;
  /** What a step leaves of the distance, in percent. */
  readonly leaves: string;
  /** Epoch of arrival, within N or beyond; '' where it never arrives. */
  readonly arrival: string;
  /** Loss after N epochs. */
  readonly loss: string;
  /** The first weights, from the start on. */
  readonly weights: readonly string[];
}

/** What plain descent and momentum do on a stretched bowl, as text. */
export interface BowlFigures {
  readonly formula: string;
  /** Second derivatives along the floor and across it. */
  readonly curvatures: readonly [string, string];
  /** One over the other. */
  readonly condition: string;
  /** 2 / the larger one. */
  readonly edge: string;
  /** The rate that leaves least of the gap in both directions, and what it leaves a step, in percent. */
  readonly best: { readonly rate: string; readonly leaves: string };
  /** At the largest stable rate divided by ten: what a step leaves along the floor, in percent. */
  readonly gentle: { readonly rate: string; readonly leaves: string };
  /** The largest stable rate with momentum, at its usual β. */
  readonly momentum: { readonly beta: string; readonly edge: string };
}

/** Every number that the glossary tells, computed by the core and written for a reader. */
export interface GlossaryFigures {
  readonly epochs: string;
  readonly start: string;
  readonly minimum: string;
  /** From the start to the minimum. */
  readonly distance: string;
  readonly startLoss: string;
  readonly startSlope: string;
  readonly tolerance: string;
  /** 2 / L″, beyond which runs diverge. */
  readonly edge: string;
  /** 1 / L″, which arrives in one step. */
  readonly single: string;
  readonly swinging: RunFigures;
  readonly sliding: RunFigures;
  readonly crawling: RunFigures;
  readonly oscillating: RunFigures;
  readonly oneStep: RunFigures;
  readonly bouncing: RunFigures;
  readonly diverging: RunFigures;
  /** Not there within N and not slow either. */
  readonly underWay: RunFigures;
  /** Epochs after which the crawling run has halved the distance. */
  readonly halving: string;
  /** Where float32 rounds the swinging run to the minimum, and the loss that exact arithmetic has there. */
  readonly rounded: { readonly epoch: string; readonly exactLoss: string };
  /** Epochs that the three runs of the note's own program last, since it overwrites `epoch`. */
  readonly noteEpochs: readonly string[];
  readonly bowl: BowlFigures;
}

/** Every message of the glossary. */
export interface GlossaryCatalog {
  readonly title: string;
  readonly close: string;
  readonly groups: Readonly<Record<TermGroup, string>>;
  /** Stands before a term's name in the other language. */
  readonly otherLanguage: string;
  /** Stands before the words that the course note has for it. */
  readonly noteWord: string;
  /** Heading of what is mended. */
  readonly slip: string;
  readonly terms: Readonly<Record<TermName, GlossaryEntry>>;
}

/** The Chinese words of the course note, where they are others than ours. */
export const NOTE_WORDS: Partial<Readonly<Record<TermName, string>>> = {
  epoch: '迭代次数',
  oscillates: '震荡',
  diverges: '无法收敛',
};
