import type { Dtype } from '../core/dtype';
import { LIMITS, type ObjectiveSource, type TypedNumber } from '../core/experiment';
import { parseExpression } from '../core/expression/parse';
import { printExpression } from '../core/expression/print';
import {
  type Amendment,
  choiceParameter,
  type Parameter,
  quote,
  type Reading,
  readAs,
  readTypedNumber,
  wholeParameter,
} from './parameterKinds';
import { correctTypedNumber, writeNumber } from './typedNumber';

/** The languages the page speaks; the first where no other is known. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Theme = 'system' | 'light' | 'dark';

export type LossScale = 'linear' | 'log';

/** Speeds of playback, in epochs a second. */
export const SPEEDS = [1, 2, 4, 8, 16, 60, 240, 1000] as const;
export type Speed = (typeof SPEEDS)[number];

/** What a page can leave out: the painted tracks, and runs by their place in the list, from 1. */
export interface HiddenParts {
  readonly track: boolean;
  readonly runs: readonly number[];
}

/** The parabola of the course note: the one function there is to descend. */
export const PARABOLA: ObjectiveSource = { kind: 'expression', text: '(w+1)^2' };

const fn: Parameter<ObjectiveSource> = {
  name: 'fn',
  default: PARABOLA,
  range: { kind: 'expression' },
  parse(text) {
    const parsed = parseExpression(text);
    if (parsed.ok && printExpression(parsed.expression) === PARABOLA.text) return readAs(PARABOLA);
    const told = { given: quote(text), used: PARABOLA.text };
    const amendment: Amendment = parsed.ok
      ? { code: 'otherFunction', ...told }
      : { code: 'unreadableExpression', ...told, problem: parsed.problem };
    return { value: PARABOLA, amendments: [amendment] };
  },
  format: ({ text }) => text,
  correct: ({ text }) => (fn.parse(text).amendments.length === 0 ? PARABOLA : null),
};

const [leastRate, mostRate] = LIMITS.learningRate;

/** `0.6,0.2`: a run each. A rate that cannot be read becomes the usual one of its place, so that later places stay. */
const lr: Parameter<readonly TypedNumber[]> = {
  name: 'lr',
  default: [0.6, 0.2, 0.01, 0.99].map(writeNumber),
  range: { kind: 'number', least: leastRate, most: mostRate },
  parse(text) {
    if (text.trim() === '') return readAs([]);
    const most = LIMITS.runs[1];
    const given = splitList(text);
    const readings = given
      .slice(0, most)
      .map((item, place) =>
        readTypedNumber(item, LIMITS.learningRate, lr.default[place % lr.default.length]!),
      );
    const value = readings.map((reading) => reading.value);
    const amendments = readings.flatMap((reading) => reading.amendments);
    if (given.length > most) {
      amendments.push({ code: 'tooMany', given: String(given.length), used: String(most), most });
    }
    return { value, amendments };
  },
  format: (rates) => rates.map(({ text }) => text).join(','),
  correct(rates) {
    const corrected = rates.map((rate) => correctTypedNumber(rate, LIMITS.learningRate));
    return corrected.every((rate) => rate !== null) ? corrected.slice(0, LIMITS.runs[1]) : null;
  },
};

const ANY_FINITE = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;

/** `5`, or one number for each weight: `-4:1.5`. */
const w0: Parameter<readonly TypedNumber[]> = {
  name: 'w0',
  default: [writeNumber(5)],
  range: { kind: 'number', least: ANY_FINITE[0], most: ANY_FINITE[1] },
  parse(text) {
    const items = text.split(/[:：]/);
    const weights = w0.default.length;
    const readings = w0.default.map((usual, weight) =>
      readTypedNumber(items[weight] ?? '', ANY_FINITE, usual),
    );
    const amendments = readings.flatMap((reading) => reading.amendments);
    if (items.length > weights) {
      amendments.push({
        code: 'tooMany',
        given: String(items.length),
        used: String(weights),
        most: weights,
      });
    }
    return { value: readings.map((reading) => reading.value), amendments };
  },
  format: (start) => start.map(({ text }) => text).join(':'),
  correct(start) {
    const corrected = start.map((weight) => correctTypedNumber(weight, ANY_FINITE));
    return corrected.length === w0.default.length && corrected.every((weight) => weight !== null)
      ? corrected
      : null;
  },
};

const dtype = choiceParameter<Dtype>('dtype', ['float32', 'float64'], 'float32');
const epochs = wholeParameter('epochs', LIMITS.epochs, 50);

/** Epoch of the cursor; null: the last one. Where it lies beyond the epochs there are, the last one is shown. */
const wholeEpoch = wholeParameter('at', [0, LIMITS.epochs[1]], LIMITS.epochs[1]);
const at: Parameter<number | null> = {
  name: 'at',
  default: null,
  range: wholeEpoch.range,
  parse(text) {
    const { value, amendments } = wholeEpoch.parse(text);
    const isUnreadable = amendments.some(({ code }) => code === 'unreadableNumber');
    return isUnreadable
      ? { value: null, amendments: amendments.map((amendment) => ({ ...amendment, used: '' })) }
      : { value, amendments };
  },
  format: (epoch) => (epoch === null ? '' : String(epoch)),
  correct: (epoch) => (epoch === null ? null : wholeEpoch.correct(epoch)),
};

const yscale = choiceParameter<LossScale>('yscale', ['linear', 'log'], 'linear');
const speed = choiceParameter<Speed>('speed', SPEEDS, 8);
const theme = choiceParameter<Theme>('theme', ['system', 'light', 'dark'], 'system');

/** Any tag of a language we speak means that language: zh, zh-Hans, en-GB. Null: the reader's own. */
const lang: Parameter<Language | null> = {
  name: 'lang',
  default: null,
  range: { kind: 'choice', choices: LANGUAGES },
  parse(text) {
    const tag = text.trim().toLowerCase();
    if (tag === '') return readAs(null);
    const found = LANGUAGES.find((language) => tag.split(/[-_]/)[0] === language.slice(0, 2));
    if (found !== undefined) return readAs(found);
    return {
      value: null,
      amendments: [{ code: 'notAChoice', given: quote(text), used: '', choices: LANGUAGES }],
    };
  },
  format: (language) => language ?? '',
  correct: (language) => language,
};

/** `track,run2`: the painted tracks and the second run. */
const hide: Parameter<HiddenParts> = {
  name: 'hide',
  default: { track: false, runs: [] },
  range: {
    kind: 'choice',
    choices: ['track', ...Array.from({ length: LIMITS.runs[1] }, (_, i) => `run${i + 1}`)],
  },
  parse(text) {
    const { choices } = hide.range as { readonly choices: readonly string[] };
    const parts = text.trim() === '' ? [] : splitList(text).map((part) => part.trim().toLowerCase());
    const amendments = parts
      .filter((part) => !choices.includes(part))
      .map((part) => ({ code: 'notAChoice', given: quote(part), used: '', choices }) as const);
    const runs = choices.flatMap((choice, place) => (place > 0 && parts.includes(choice) ? [place] : []));
    return { value: { track: parts.includes('track'), runs }, amendments };
  },
  format: ({ track, runs }) => [...(track ? ['track'] : []), ...runs.map((place) => `run${place}`)].join(','),
  correct: (parts) => parts,
};

/** Colours of the palette from 1, one a run; null, written as nothing: the colour of the run's place in the list. */
const colour: Parameter<readonly (number | null)[]> = {
  name: 'colour',
  default: [],
  range: { kind: 'wholeNumber', least: 1, most: LIMITS.runs[1] },
  parse(text) {
    const readings = splitList(text).map((item, index): Reading<number | null> => {
      if (item.trim() === '') return readAs(null);
      const place = wholeParameter('colour', [1, LIMITS.runs[1]], index + 1).parse(item);
      return place.amendments.length === 0 ? place : { ...place, value: null };
    });
    return {
      value: trimNulls(readings.map(({ value }) => value)),
      amendments: readings.flatMap(({ amendments }) => amendments),
    };
  },
  format: (colours) => trimNulls(colours).join(','),
  correct: (colours) => colours,
};

const version = wholeParameter('v', [1, 1], 1);

/** The one table of parameters, in the order in which a link names them. Names and meanings never change once published. */
export const PARAMETERS = {
  v: version,
  fn,
  lr,
  w0,
  epochs,
  dtype,
  colour,
  at,
  yscale,
  hide,
  speed,
  lang,
  theme,
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** The value of every parameter. */
export type ParameterValues = {
  readonly [Name in ParameterName]: (typeof PARAMETERS)[Name] extends Parameter<infer T> ? T : never;
};

/** A comma of either kind of keyboard. */
function splitList(text: string): string[] {
  return text.split(/[,，]/);
}

function trimNulls(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}
