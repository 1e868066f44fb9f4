import type { TypedNumber } from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { parseNumber } from '../core/expression/number';
import { correctTypedNumber } from './typedNumber';

/** One row of the table of parameters: a name in a link, its values, and how they are read and written. */
export interface Parameter<T, R extends ParameterRange = ParameterRange> {
  readonly name: string;
  /** What holds where a link does not say. */
  readonly default: T;
  readonly range: R;
  /** Whether its name alone means yes, as in `?autoplay`. Default: no. */
  readonly isFlag?: true;
  /** Reads any text; what cannot be read falls back to the default. Never throws. */
  parse(text: string): Reading<T>;
  /** Writes a value so that `parse` gives it again. */
  format(value: T): string;
  /** The nearest legal value; null where none is near. */
  correct(value: T): T | null;
}

/** The legal values, as fields and a reference need them: numbers, names, the expression language, or other text. */
export type ParameterRange = NumberRange | readonly string[] | 'expression' | 'text';

/** The value of a text, always legal, and what had to be corrected for it. */
export interface Reading<T> {
  readonly value: T;
  readonly amendments: readonly Amendment[];
}

/** One thing that was wrong with a text. */
export interface Amendment {
  readonly code: AmendmentCode;
  /** The text, or the part of it that was wrong; cut where it is long. */
  readonly given: string;
  /** What holds instead; '' where nothing takes its place. */
  readonly used: string;
}

export type AmendmentCode =
  | 'unreadable'
  /** Out of range: the nearest end of the range holds. */
  | 'clamped'
  /** Not whole: the nearest whole number holds. */
  | 'rounded'
  /** More values than there can be; `given` and `used` count them. */
  | 'tooMany'
  /** A text too long, or with characters it may not have: what is left of it holds. */
  | 'shortened'
  /** A place where the loss has no finite value. */
  | 'notFinite'
  /** A name that the loss does not have. */
  | 'noSuchConstant';

/** A reading that needed no correction. */
export function readAs<T>(value: T): Reading<T> {
  return { value, amendments: [] };
}

/** A reading that was corrected. */
export function readInstead<T>(code: AmendmentCode, given: string, value: T, used: string): Reading<T> {
  return { value, amendments: [{ code, given: quote(given), used }] };
}

/** The start of a text that came from outside, short enough to be shown. */
export function quote(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A parameter with a few named values, in lower case; they are read in any case. */
export function choiceParameter<T extends string | number>(
  name: string,
  choices: readonly T[],
  fallback: T,
): Parameter<T, readonly string[]> {
  return {
    name,
    default: fallback,
    range: choices.map(String),
    parse(text) {
      const named = foldName(text);
      const parsed = parseNumber(text);
      const found = choices.find(
        (choice) => String(choice) === named || (parsed.ok && choice === parsed.value),
      );
      return found === undefined
        ? readInstead('unreadable', text, fallback, String(fallback))
        : readAs(found);
    },
    format: String,
    correct: (value) => (choices.includes(value) ? value : null),
  };
}

/**
 * A parameter that is a list of named values, each at most once, in the order in which they are given.
 *
 * @param fallback what holds where none is given; a list that may not be empty has one that is not
 */
export function choicesParameter<T extends string>(
  name: string,
  choices: readonly T[],
  fallback: readonly T[],
): Parameter<readonly T[], readonly string[]> {
  const orFallback = (chosen: readonly T[]) => (chosen.length > 0 ? [...new Set(chosen)] : fallback);
  return {
    name,
    default: fallback,
    range: choices,
    parse(text) {
      const parts = splitList(text).map(foldName);
      const known = parts.flatMap((part) => choices.filter((choice) => choice.toLowerCase() === part));
      const unknown = parts.filter((part) => choices.every((choice) => choice.toLowerCase() !== part));
      return {
        value: orFallback(known),
        amendments: unknown.flatMap((part) => readInstead('unreadable', part, null, '').amendments),
      };
    },
    format: (chosen) => chosen.join(','),
    correct: (chosen) => orFallback(chosen.filter((choice) => choices.includes(choice))),
  };
}

/** A parameter that is a short text for people or programs. What is disallowed and what is too much is cut. */
export function textParameter(name: string, longest: number, disallowed: RegExp): Parameter<string, 'text'> {
  const correct = (text: string) =>
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(disallowed, '')
      .trim()
      .slice(0, longest)
      // half a character may be left where it was cut
      .replace(/\p{Surrogate}/gu, '')
      .trim();
  return {
    name,
    default: '',
    range: 'text',
    parse(text) {
      const value = correct(text);
      return value === text.trim() ? readAs(value) : readInstead('shortened', text, value, quote(value));
    },
    format: (text) => text,
    correct,
  };
}

/** A parameter that is on or off, and off by default. Its name alone is on, as HTML writes such an attribute. */
export function flagParameter(
  name: string,
): Parameter<boolean, readonly string[]> & { readonly isFlag: true } {
  return {
    name,
    default: false,
    range: ['1', '0'],
    isFlag: true,
    parse(text) {
      const said = foldName(text);
      if (['', '1', 'true', 'yes', 'on'].includes(said)) return readAs(true);
      if (['0', 'false', 'no', 'off'].includes(said)) return readAs(false);
      return readInstead('unreadable', text, false, '0');
    },
    format: (isOn) => (isOn ? '1' : '0'),
    correct: (isOn) => isOn,
  };
}

/** At a comma of any keyboard; an empty text is an empty list, and a comma at the end is followed by nothing. */
export function splitList(text: string): string[] {
  const listed = text.replace(/[,，、\s]+$/, '');
  return listed.trim() === '' ? [] : listed.split(/[,，、]/);
}

/** A name as the tables have it, however it was typed: in lower case, in the narrow letters of either keyboard. */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** A parameter that is a whole number. */
export function wholeParameter(
  name: string,
  [least, greatest]: readonly [least: number, greatest: number],
  fallback: number,
): Parameter<number, NumberRange> {
  const correct = (value: number) => {
    if (Number.isNaN(value)) return null;
    const inside = value < least ? least : value > greatest ? greatest : Math.round(value);
    // a zero has no sign here
    return inside + 0;
  };
  return {
    name,
    default: fallback,
    range: { least, greatest, whole: true },
    parse(text) {
      const parsed = parseNumber(text);
      if (!parsed.ok) return readInstead('unreadable', text, fallback, String(fallback));
      const value = correct(parsed.value) ?? fallback;
      if (value === parsed.value) return readAs(value);
      const isInside = parsed.value >= least && parsed.value <= greatest;
      return readInstead(isInside ? 'rounded' : 'clamped', text, value, String(value));
    },
    format: String,
    correct,
  };
}

/** A parameter that is a whole number or left open: null, written as nothing, and its default. */
export function optionalWholeParameter(
  name: string,
  limits: readonly [least: number, greatest: number],
): Parameter<number | null, NumberRange> {
  const whole = wholeParameter(name, limits, limits[0]);
  return {
    name,
    default: null,
    range: whole.range,
    parse(text) {
      if (text.trim() === '') return readAs(null);
      const reading = whole.parse(text);
      const isReadable = reading.amendments.every(({ code }) => code !== 'unreadable');
      return isReadable ? reading : readInstead('unreadable', text, null, '');
    },
    format: (value) => (value === null ? '' : String(value)),
    correct: (value) => (value === null ? null : whole.correct(value)),
  };
}

/** Reads one number of a list: `fallback` where it cannot be read, the nearest legal one where it is out of range. */
export function readTypedNumber(
  text: string,
  range: NumberRange,
  fallback: TypedNumber,
): Reading<TypedNumber> {
  const parsed = parseNumber(text);
  const value = parsed.ok ? correctTypedNumber({ value: parsed.value, text }, range) : null;
  if (!parsed.ok || value === null) return readInstead('unreadable', text, fallback, fallback.text);
  return value.value === parsed.value ? readAs(value) : readInstead('clamped', text, value, value.text);
}
