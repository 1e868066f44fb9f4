import type { TypedNumber } from '../experiment';
import { type NumberProblem, parseNumber } from './number';

/** What is accepted, besides being a number. Both ends belong to the range. */
export interface NumberRange {
  readonly least: number;
  readonly greatest: number;
  /** Whether only whole numbers are meant. */
  readonly whole: boolean;
}

/** Why a text is not a number of a range; `suggestion` is the whole number of the range that is nearest. */
export type BoundedNumberProblem =
  | NumberProblem
  | { readonly code: 'outOfRange'; readonly found: string; readonly least: number; readonly greatest: number }
  | { readonly code: 'notWhole'; readonly found: string; readonly suggestion: string };

/** A number with its text, or why there is none. */
export type BoundedNumberReading =
  | { readonly ok: true; readonly typed: TypedNumber }
  | { readonly ok: false; readonly problem: BoundedNumberProblem };

/** Reads a number that must lie in a range. The text is kept as typed, without the spaces around it. */
export function parseBoundedNumber(text: string, range: NumberRange): BoundedNumberReading {
  const parsed = parseNumber(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const { least, greatest, whole } = range;
  const found = text.trim();
  if (!(value >= least && value <= greatest)) {
    return { ok: false, problem: { code: 'outOfRange', found, least, greatest } };
  }
  if (whole && !Number.isInteger(value)) {
    return { ok: false, problem: { code: 'notWhole', found, suggestion: String(Math.round(value)) } };
  }
  return { ok: true, typed: { value, text: found } };
}
