import type { TypedNumber } from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { parseNumber } from '../core/expression/number';

/** Longest text, percent-encoded, that is kept as typed: with eight of them a link stays under 500 characters. */
const LONGEST_TEXT = 24;

/** A number written as shortly as keeps its value: 0.6, 1e21. */
export function writeNumber(value: number): TypedNumber {
  // + 0: String would drop the sign of a negative zero, and so must we
  return { value: value + 0, text: String(value).replace('e+', 'e') };
}

/**
 * A number rounded to what a slider means by it, with its text.
 *
 * @param digits significant ones, in [1, 17]. Default 4
 */
export function roundNumber(value: number, digits = 4): TypedNumber {
  return writeNumber(Number(value.toPrecision(digits)));
}

/**
 * The nearest number in the range. Its text stays as typed where it still says the value and is not overlong.
 *
 * @returns null where `value` is not a number
 */
export function correctTypedNumber(
  { value, text }: TypedNumber,
  { least, greatest }: NumberRange,
): TypedNumber | null {
  if (Number.isNaN(value)) return null;
  const near = value < least ? least : value > greatest ? greatest : value;
  const trimmed = text.trim();
  const said = parseNumber(trimmed);
  const isKept = said.ok && Object.is(said.value, near) && encodeURIComponent(trimmed).length <= LONGEST_TEXT;
  return isKept ? { value: near, text: trimmed } : writeNumber(near);
}
