import type { Dtype } from '../core/dtype';
import { LIMITS, type TypedNumber } from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { CODE_LIMITS } from '../core/tensor/code/syntax';
import { LANGUAGES, type Language, parseLanguage } from './language';
import { net } from './networkParameter';
import { constants, fn } from './objectiveParameters';
import { origin } from './originParameter';
import {
  choiceParameter,
  choicesParameter,
  flagParameter,
  foldName,
  optionalWholeParameter,
  type Parameter,
  type Reading,
  readAs,
  readInstead,
  readTypedNumber,
  splitList,
  textParameter,
  wholeParameter,
} from './parameterKinds';
import { changes, clip, HYPERPARAMETER_ROWS, noise, opt, sched, seed, seeds } from './runParameters';
import { w0 } from './startParameter';
import { correctTypedNumber, writeNumber } from './typedNumber';

export { STEEPNESS, steepParabola } from './objectiveParameters';

export type Theme = 'system' | 'light' | 'dark';

export type LossScale = 'linear' | 'log';

/** Speeds of playback, in epochs a second. */
export const SPEEDS = [1, 2, 4, 8, 16, 60, 240, 1000] as const;
export type Speed = (typeof SPEEDS)[number];

/** What an embedded page can show, in the order of the default. */
export const PANELS = ['landscape', 'loss', 'path', 'explanation'] as const;
export type Panel = (typeof PANELS)[number];

/** How many controls an embedded page has. `none`: it shows, and nothing on it can be changed or played. */
export type Controls = 'full' | 'compact' | 'none';

/** What a reader of an embedded page can be kept from changing; `runs` is adding, removing, copying and hiding runs. */
export const LOCKS = ['lr', 'w0', 'epochs', 'runs'] as const;
export type Lock = (typeof LOCKS)[number];

/** Whether an embedded page tells its height to the page around it. */
export type Resizing = 'auto' | 'fixed';

/** Parts that a page can leave out by name. */
const NAMED_PARTS = ['track', 'words', 'transport', 'open'] as const;

/** What a page can leave out. */
export interface HiddenParts {
  /** The painted tracks under the sliders. */
  readonly track: boolean;
  /** The words for what each run does, wherever they name a run. */
  readonly words: boolean;
  /** Play, step and scrub, on an embedded page. */
  readonly transport: boolean;
  /** The link to the full page, on an embedded page. */
  readonly open: boolean;
  /** Runs by their place in the list, from 1, ascending. */
  readonly runs: readonly number[];
}

const [, MOST_RUNS] = LIMITS.runs;

/** `0.6,0.2`: a run each. A rate that cannot be read becomes the usual one of its place, so that later places stay. */
const lr: Parameter<readonly TypedNumber[], NumberRange> = {
  name: 'lr',
  default: [0.6, 0.2, 0.01, 0.99].map(writeNumber),
  range: { least: LIMITS.learningRate[0], greatest: LIMITS.learningRate[1], whole: false },
  parse(text) {
    const items = splitList(text);
    const usual = (place: number) => lr.default[place % lr.default.length]!;
    const rates = readEach(items.slice(0, MOST_RUNS), (item, place) =>
      readTypedNumber(item, lr.range, usual(place)),
    );
    return items.length > MOST_RUNS ? cutShort(rates, items.length, MOST_RUNS) : rates;
  },
  format: (rates) => rates.map(({ text }) => text).join(','),
  correct: (rates) => correctEach(rates.slice(0, MOST_RUNS), lr.range),
};

const epochs = wholeParameter('epochs', LIMITS.epochs, 50);
const dtype = choiceParameter<Dtype>('dtype', ['float32', 'float64'], 'float32');

/** `,3`: colours of the palette from 1, one a run. Null, written as nothing: the colour of the run's place in the list. */
const colour: Parameter<readonly (number | null)[], NumberRange> = {
  name: 'colour',
  default: [],
  range: { least: 1, greatest: MOST_RUNS, whole: true },
  parse(text) {
    const read = (item: string): Reading<number | null> => {
      if (item.trim() === '') return readAs(null);
      const place = wholeParameter('colour', [1, MOST_RUNS], 1).parse(item);
      return place.amendments.length === 0 ? place : readInstead('unreadable', item, null, '');
    };
    const items = splitList(text);
    const colours = readEach(items.slice(0, MOST_RUNS), read);
    const { value, amendments } =
      items.length > MOST_RUNS ? cutShort(colours, items.length, MOST_RUNS) : colours;
    return { value: trimNulls(value), amendments };
  },
  format: (colours) => trimNulls(colours).join(','),
  correct: trimNulls,
};

/** Epoch of the cursor; null: the last one. */
const at = optionalWholeParameter('at', [0, LIMITS.epochs[1]]);

const yscale = choiceParameter<LossScale>('yscale', ['linear', 'log'], 'linear');

/** `track,run2`: the painted tracks and the second run of the list. */
const hide: Parameter<HiddenParts, readonly string[]> = {
  name: 'hide',
  default: { track: false, words: false, transport: false, open: false, runs: [] },
  range: [...NAMED_PARTS, ...Array.from({ length: MOST_RUNS }, (_, place) => `run${place + 1}`)],
  parse(text) {
    const parts = splitList(text).map(foldName);
    const unknown = parts.filter((part) => !hide.range.includes(part));
    return {
      value: {
        track: parts.includes('track'),
        words: parts.includes('words'),
        transport: parts.includes('transport'),
        open: parts.includes('open'),
        runs: Array.from({ length: MOST_RUNS }, (_, place) => place + 1).filter((run) =>
          parts.includes(`run${run}`),
        ),
      },
      amendments: unknown.flatMap((part) => readInstead('unreadable', part, null, '').amendments),
    };
  },
  format: (hidden) =>
    [...NAMED_PARTS.filter((part) => hidden[part]), ...hidden.runs.map((place) => `run${place}`)].join(','),
  correct: (parts) => parts,
};

const speed = choiceParameter<Speed>('speed', SPEEDS, 8);

/** Any tag of a language we speak means that language: zh, zh-Hans, en-GB. Null, written as nothing: the reader's own. */
const lang: Parameter<Language | null, readonly string[]> = {
  name: 'lang',
  default: null,
  range: LANGUAGES,
  parse(text) {
    const known = parseLanguage(text);
    return known || /^\s*([-_]|$)/.test(text) ? readAs(known) : readInstead('unreadable', text, null, '');
  },
  format: (language) => language ?? '',
  correct: (language) => language,
};

const theme = choiceParameter<Theme>('theme', ['system', 'light', 'dark'], 'system');

const view = choicesParameter<Panel>('view', PANELS, PANELS);
const ui = choiceParameter<Controls>('ui', ['full', 'compact', 'none'], 'compact');
const lock = choicesParameter<Lock>('lock', LOCKS, []);
const resize = choiceParameter<Resizing>('resize', ['auto', 'fixed'], 'auto');

/** Which of several embeds a message is about; what a host chooses to call it. */
const id = textParameter('id', 64, /[^\w.:-]/g);

/** What the frame is about, for its heading and for screen readers. */
const title = textParameter('title', 80, /\p{Cc}/gu);

/** Plays once when it is first seen. */
const autoplay = flagParameter('autoplay');

/** Stop of the lesson that the full page is open at; null: free play. */
const stop = optionalWholeParameter('stop', [1, 10]);
/**
 * What is asked before the outcome is shown, as a text. `task.ts` reads the question out of it, on pages that ask one;
 * no other has to load that.
 */
const predict = textParameter('predict', 6000, /[^\w:./+-]/g);

/** Characters of own data that a link carries; more are in files. */
export const LONGEST_CSV = 4000;

/** Own data of a network, rows of comma-separated values. */
const csv: Parameter<string, 'text'> = textParameter('csv', LONGEST_CSV, /[^\P{Cc}\n\t]/gu);

/** Code of the tensors' playground, which the full page opens with; '': it is closed. */
const tensors = textParameter('tensors', CODE_LIMITS.length, /[^\P{Cc}\n]/gu);

/** Version of the meaning of all names; the greatest is the newest, and the default that of links that name none. */
const v = wholeParameter('v', [1, 1], 1);

/** The one table of parameters, in the order in which a link names them. Names and meanings never change once published. */
export const PARAMETERS = {
  v,
  fn,
  const: constants,
  net,
  csv,
  lr,
  opt,
  ...HYPERPARAMETER_ROWS,
  sched,
  clip,
  // biome-ignore lint/suspicious/noThenProperty: a name of links; no function, so no promise takes it for its own
  then: changes,
  w0,
  epochs,
  noise,
  seed,
  seeds,
  dtype,
  colour,
  at,
  yscale,
  hide,
  speed,
  lang,
  theme,
  view,
  ui,
  lock,
  resize,
  origin,
  id,
  title,
  autoplay,
  stop,
  predict,
  tensors,
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** The value of every parameter. */
export type ParameterValues = {
  readonly [Name in ParameterName]: (typeof PARAMETERS)[Name] extends Parameter<infer T> ? T : never;
};

function readEach<Item, T>(
  items: readonly Item[],
  read: (item: Item, place: number) => Reading<T>,
): Reading<readonly T[]> {
  const readings = items.map(read);
  return {
    value: readings.map(({ value }) => value),
    amendments: readings.flatMap(({ amendments }) => amendments),
  };
}

function cutShort<T>({ value, amendments }: Reading<T>, given: number, used: number): Reading<T> {
  const { amendments: added } = readInstead('tooMany', String(given), value, String(used));
  return { value, amendments: [...amendments, ...added] };
}

function correctEach(numbers: readonly TypedNumber[], range: NumberRange): readonly TypedNumber[] | null {
  const corrected = numbers.map((number) => correctTypedNumber(number, range));
  return corrected.every((number) => number !== null) ? corrected : null;
}

function trimNulls(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}
