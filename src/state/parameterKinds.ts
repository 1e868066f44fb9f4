import type { TypedNumber } from '../core/experiment';
import { type NumberProblem, parseNumber } from '../core/expression/number';
import type { ExpressionProblem } from '../core/expression/syntax';
import { correctTypedNumber } from './typedNumber';

/** One row of the table of parameters: a name in a link, its values, and how they are read and written. */
export interface Parameter<T> {
  readonly name: string;
  /** What holds where a link does not say. */
  readonly default: T;
  readonly range: Range;
  /** Reads any text; what cannot be read falls back to the default. Never throws. */
  parse(text: string): Reading<T>;
  /** Writes a value so that `parse` gives it again. */
  format(value: T): string;
  /** The nearest legal value; null where none is near. */
  correct(value: T): T | null;
}

/** The legal values, as a reference lists them. */
export type Range =
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'wholeNumber'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'expression' };

/** The value of a text, always legal, and what had to be corrected for it. */
export interface Reading<T> {
  readonly value: T;
  readonly amendments: readonly Amendment[];
}

/** One thing that was wrong with the text of a parameter. `given` is the text, cut where it is long; `used` what holds instead. */
export type Amendment =
  | {
      readonly code: 'clamped';
      readonly given: string;
      readonly used: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'rounded'; readonly given: string; readonly used: string }
  | {
      readonly code: 'unreadableNumber';
      readonly given: string;
      readonly used: string;
      readonly problem: NumberProblem;
    }
  | {
      readonly code: 'notAChoice';
      readonly given: string;
      readonly used: string;
      readonly choices: readonly string[];
    }
  /** Another colour of the same run list, or a run that the list does not have. */
  | { readonly code: 'noSuchRun'; readonly given: string; readonly used: string }
  | { readonly code: 'colourTaken'; readonly given: string; readonly used: string }
  | { readonly code: 'tooMany'; readonly given: string; readonly used: string; readonly most: number }
  | { readonly code: 'tooFew'; readonly given: string; readonly used: string; readonly least: number }
  | {
      readonly code: 'unreadableExpression';
      readonly given: string;
      readonly used: string;
      readonly problem: ExpressionProblem;
    }
  /** A sound expression that this page cannot show. */
  | { readonly code: 'otherFunction'; readonly given: string; readonly used: string }
  | { readonly code: 'newerVersion'; readonly given: string; readonly used: string };

/** A reading that needed no correction. */
export function readAs<T>(value: T): Reading<T> {
  return { value, amendments: [] };
}

/** The start of a text that came from outside, short enough to be shown. */
export function quote(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A parameter with a few named values; names are read in any case. */
export function choiceParameter<T extends string | number>(
  name: string,
  choices: readonly T[],
  fallback: T,
): Parameter<T> {
  return {
    name,
    default: fallback,
    range: { kind: 'choice', choices: choices.map(String) },
    parse(text) {
      const found = choices.find((choice) => String(choice) === text.trim().toLowerCase());
      if (found !== undefined) return readAs(found);
      const amendment = {
        code: 'notAChoice',
        given: quote(text),
        used: String(fallback),
        choices: choices.map(String),
      } as const;
      return { value: fallback, amendments: [amendment] };
    },
    format: String,
    correct: (value) => (choices.includes(value) ? value : null),
  };
}

/** A parameter that is a whole number in [least, most]. */
export function wholeParameter(
  name: string,
  [least, most]: readonly [least: number, most: number],
  fallback: number,
): Parameter<number> {
  const correct = (value: number) => {
    if (Number.isNaN(value)) return null;
    // + 0: a zero has no sign here
    return Math.min(most, Math.max(least, Math.round(value))) + 0;
  };
  return {
    name,
    default: fallback,
    range: { kind: 'wholeNumber', least, most },
    parse(text) {
      const parsed = parseNumber(text);
      const given = quote(text);
      if (!parsed.ok) {
        const { problem } = parsed;
        return {
          value: fallback,
          amendments: [{ code: 'unreadableNumber', given, used: String(fallback), problem }],
        };
      }
      const value = correct(parsed.value) ?? fallback;
      if (value === parsed.value) return readAs(value);
      const used = String(value);
      const isOutside = !(parsed.value >= least && parsed.value <= most);
      return {
        value,
        amendments: [
          isOutside ? { code: 'clamped', given, used, least, most } : { code: 'rounded', given, used },
        ],
      };
    },
    format: String,
    correct,
  };
}

/**
 * Reads one number of a list; the fallback where it cannot be read, the nearest legal one where it is out of range.
 */
export function readTypedNumber(
  text: string,
  range: readonly [least: number, most: number],
  fallback: TypedNumber,
): Reading<TypedNumber> {
  const parsed = parseNumber(text);
  const given = quote(text);
  if (!parsed.ok) {
    const { problem } = parsed;
    return {
      value: fallback,
      amendments: [{ code: 'unreadableNumber', given, used: fallback.text, problem }],
    };
  }
  const value = correctTypedNumber({ value: parsed.value, text }, range) ?? fallback;
  if (value.value === parsed.value) return readAs(value);
  const [least, most] = range;
  return { value, amendments: [{ code: 'clamped', given, used: value.text, least, most }] };
}
