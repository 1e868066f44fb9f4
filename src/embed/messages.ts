import type { ParameterName } from '../state/parameters';

/** What both sides call this page in every message. */
export const NAME = 'lr-explorer';

/** Version of the messages. Within it names, types and meanings only become more. */
export const VERSION = 1;

/** Commands that are heard in any second; what comes faster is dropped, and said to be. */
export const COMMANDS_A_SECOND = 30;

/** Least time between two `change` reports: at most 4 a second. */
export const CHANGE_MS = 250;

/** Parameters that a running explorer takes; each means what it means in a link. */
export const SETTABLE = [
  'fn',
  'const',
  'net',
  'csv',
  'lr',
  'opt',
  'beta',
  'beta1',
  'beta2',
  'alpha',
  'eps',
  'wd',
  'sched',
  'clip',
  'then',
  'w0',
  'epochs',
  'noise',
  'seed',
  'seeds',
  'dtype',
  'colour',
  'at',
  'yscale',
  'hide',
  'speed',
  'lang',
  'theme',
] as const satisfies readonly ParameterName[];
export type SettableName = (typeof SETTABLE)[number];

/** A text as in a link, or a number; a list of them is joined by commas; null: the parameter's default. */
export type Setting = string | number | readonly (string | number)[] | null;
export type Settings = { readonly [Name in SettableName]?: Setting };

/** What a host says, by type. */
export interface Commands {
  /** Begins a conversation: answered by `ready`, and from then on `change` and `run` are told. */
  readonly hello: Readonly<Record<string, never>>;
  /** Answered by `state`. */
  readonly get: Readonly<Record<string, never>>;
  /**
   * Puts these parameters, or changes nothing and answers `error` where one can't be read. What is out of range is
   * clamped. Answered by `state`.
   */
  readonly set: Settings;
  /** Plays from the cursor; from epoch 0 where the cursor is at the end. Answered by `state`, as are the following. */
  readonly play: Readonly<Record<string, never>>;
  readonly pause: Readonly<Record<string, never>>;
  /** Pauses and moves the cursor by whole epochs, back where negative. Default 1. */
  readonly step: { readonly by?: number };
  /** Pauses, and gives back the experiment that the frame opened with. */
  readonly reset: Readonly<Record<string, never>>;
  readonly theme: { readonly theme: string };
  readonly lang: { readonly lang: string };
  /** Draws a picture of what is shown. Answered by `image`. */
  readonly image: ImageChoice;
}
export type CommandType = keyof Commands;

/** Which pictures there are: lines and letters at any size, or two pixels for each that CSS has. */
export const IMAGE_CHOICES = { type: ['svg', 'png'], theme: ['light', 'dark'] } as const;

/** Which picture of what is shown. */
export interface ImageChoice {
  /** Default: `png`. */
  readonly type?: (typeof IMAGE_CHOICES.type)[number];
  /** Default: as the page is shown. */
  readonly theme?: (typeof IMAGE_CHOICES.theme)[number];
}

/** A picture that stands alone: charts, legend, title and link. */
export interface ImageReport extends Required<ImageChoice> {
  /** Its size in CSS pixels; a PNG has two pixels for each. */
  readonly width: number;
  readonly height: number;
  /** A `data:` address, for an `img` or a download: plain text, as all that is said, which any host can pass on. */
  readonly url: string;
}

/** What one run shows, once it is computed. */
export interface RunReport {
  /** Its colour, from 1, which is its own for as long as it is there. */
  readonly colour: number;
  readonly lr: number;
  /** As the parameter `opt` names it: `sgd` where a run has no other. */
  readonly optimizer: string;
  /** As the parameter `sched` names it: `constant` where a run has no other. */
  readonly schedule: string;
  readonly hidden: boolean;
  /** What it does, such as `converges`; null while it is computed, and while a question stands that it would answer. */
  readonly word: string | null;
  /** Loss after the last epoch; may be infinite or not a number. Null where `word` is. */
  readonly loss: number | null;
  /** Where it is after the last epoch: w, or x and y; may be infinite or not numbers. Null where `word` is. */
  readonly weights: readonly number[] | null;
}

/** Something in a link or a `set` that does not mean what it says, and what holds instead. */
export interface CorrectionReport {
  readonly parameter: string;
  readonly code: string;
  readonly given: string;
  readonly used: string;
}

/** All that an explorer shows. */
export interface StateReport {
  /** The query string, with its `?`, that opens the same; '' where all is as usual. */
  readonly link: string;
  /** What a `set` takes to bring all of it back. */
  readonly parameters: { readonly [Name in SettableName]: string };
  /** Epoch of the cursor, in [0, epochs]. */
  readonly epoch: number;
  readonly epochs: number;
  readonly playing: boolean;
  readonly runs: readonly RunReport[];
  /** What was wrong with the link, in `ready`, or with the `set` that this answers. */
  readonly corrections: readonly CorrectionReport[];
}

/** What a reader said to the question of a frame, or that they skipped it. */
export interface AnswerReport {
  /** How it was to be answered: `word`, `order`, `landing`, `sketch` or `rate`. */
  readonly way: string;
  /**
   * What was said, '' where it was skipped: a word such as `crawls`; runs by place, `2,1,3`; each w, `2.6,-0.5`; epochs
   * and losses, `0:36,5:2`; a learning rate, `0.45`.
   */
  readonly given: string;
  /** `ungraded` where there is no right and wrong, as for a sketch. */
  readonly verdict: 'right' | 'notYet' | 'ungraded' | 'skipped';
  /** Answers given to this question so far, this one too. */
  readonly tries: number;
  /** Milliseconds since the question was shown. */
  readonly duration: number;
  /** The line in one's own words, where one was asked for and written; else ''. */
  readonly why: string;
}

/** Why a command was not obeyed, or no result came. */
export interface ErrorReport {
  readonly code: ErrorCode;
  /** For developers, in English. */
  readonly message: string;
}

export type ErrorCode =
  /** The command is not one, or has a payload that can't be read; nothing changed. */
  | 'invalid'
  /** More than 30 commands within a second; those over it were dropped. */
  | 'tooMany'
  /** The picture asked for could not be drawn, as in a frame that is not shown; or, as PNG, where no policy lets it. */
  | 'image'
  /** The experiment could not be computed; the last results stay. */
  | 'computation';

/** What the page says, by type. */
export interface Reports {
  /** The explorer stands and listens. */
  readonly ready: StateReport;
  /** Its content is this many CSS pixels high. */
  readonly resize: { readonly height: number };
  /** Something changed; at most 4 a second, and only after `hello`. */
  readonly change: StateReport;
  /** Playing began, was paused or came to the last epoch; only after `hello`. */
  readonly run: { readonly phase: 'started' | 'paused' | 'ended' } & StateReport;
  /** Answers a command. */
  readonly state: StateReport;
  /** Answers `image`. */
  readonly image: ImageReport;
  /** The frame's question was answered or skipped; only after `hello`. */
  readonly answer: AnswerReport;
  readonly error: ErrorReport;
}
export type ReportType = keyof Reports;

/** What a command is answered by, where it is obeyed. */
export type Answer<Type extends CommandType> = Type extends 'image' ? ImageReport : StateReport;

/** A message from host to page. */
export type CommandMessage = {
  readonly [Type in CommandType]: {
    readonly target: typeof NAME;
    readonly v: typeof VERSION;
    /** Comes back as `rid` in the answer. */
    readonly id?: MessageId;
    readonly type: Type;
    /** Default: empty. */
    readonly payload?: Commands[Type];
  };
}[CommandType];

/** A message from page to host. */
export type ReportMessage = {
  readonly [Type in ReportType]: {
    readonly source: typeof NAME;
    readonly v: typeof VERSION;
    /** What the `id` parameter of the frame's address calls it. */
    readonly id?: string;
    /** The `id` of the command that this answers. */
    readonly rid?: MessageId;
    readonly type: Type;
    readonly payload: Reports[Type];
  };
}[ReportType];

/** A finite number, or a text of at most 64 characters. */
export type MessageId = string | number;
