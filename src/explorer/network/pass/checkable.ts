import { formatNumber, withMinus } from '../../numbers';

/** Digits of numbers that are put into a formula, and the most of what comes out. */
const GIVEN_DIGITS = 7;
const RESULT_DIGITS = 6;

/** A part of a formula as it is written, with what a hand makes of it. */
export interface Part {
  readonly text: string;
  readonly value: number;
}

/** A number as it stands in a formula, rounded as it is written. */
export function given(value: number): Part {
  return {
    text: formatNumber(value, GIVEN_DIGITS),
    value: Number.isFinite(value) ? Number(value.toPrecision(GIVEN_DIGITS)) : value,
  };
}

/** {@link given}, in parentheses where a sign would be taken for an operation. */
export function signed(value: number): Part {
  const part = given(value);
  return part.text.startsWith('−') ? { ...part, text: `(${part.text})` } : part;
}

/**
 * What a formula comes to, with as many digits as a hand that has only what is written gets, too; six at most.
 *
 * @param value as it was computed
 * @param byHand of the written digits
 */
export function formatResult(value: number, byHand: number): string {
  if (!Number.isFinite(value) || value === 0) return formatNumber(value);
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  let decimals = RESULT_DIGITS - 1 - exponent;
  // the last digit may differ by one, which is what rounding twice may do
  while (decimals > 1 - exponent && Math.abs(value - byHand) > 0.5 * 10 ** -decimals) decimals -= 1;
  if (exponent < -3 || exponent > 6) {
    return withMinus(value.toExponential(Math.max(0, decimals + exponent)).replace('e+', 'e'));
  }
  return withMinus(value.toFixed(Math.min(20, Math.max(0, decimals))));
}

/** A whole number as a power: "¹²". */
export function superscript(power: number): string {
  return Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
