import type { Span } from './syntax';
import { DECIMAL, normalizeSymbols } from './tokens';

/**
 * Why a text is not a number; `from` and `to` say where. A `decimalComma` is a number if the comma is read as a point:
 * `suggestion` is that text.
 */
export type NumberProblem = Span &
  (
    | { readonly code: 'empty' }
    | { readonly code: 'notANumber'; readonly found: string }
    | { readonly code: 'decimalComma'; readonly found: string; readonly suggestion: string }
    | { readonly code: 'divisionByZero' }
    | { readonly code: 'notFinite'; readonly found: string }
  );

/** The value of a text, or why it has none. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: NumberProblem };

/**
 * Reads a number as fields, links and messages write it: `0.2`, `.2`, `1e-3`, `3/10`, with a sign in front (`-5`, `−5`,
 * `+5`) and spaces around it or around the slash. The value is finite; what range it must lie in is the caller's matter.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = normalizeSymbols(text);
  const found = text.trim();
  const from = text.length - text.trimStart().length;
  const span = { from, to: from + found.length };
  if (found === '') return refuse({ code: 'empty', from: 0, to: text.length });

  const match = NUMBER.exec(plain);
  if (match === null) {
    const withPoints = plain.replaceAll(',', '.');
    if (withPoints === plain || !NUMBER.test(withPoints))
      return refuse({ code: 'notANumber', found, ...span });
    const comma = plain.indexOf(',');
    const suggestion = withPoints.trim();
    return refuse({ code: 'decimalComma', found, suggestion, from: comma, to: comma + 1 });
  }

  const numerator = Number(match.groups?.numerator);
  const denominator = match.groups?.denominator;
  if (denominator !== undefined && Number(denominator) === 0) {
    return refuse({ code: 'divisionByZero', from: span.to - denominator.length, to: span.to });
  }
  const value = denominator === undefined ? numerator : numerator / Number(denominator);
  return Number.isFinite(value) ? { ok: true, value } : refuse({ code: 'notFinite', found, ...span });
}

const NUMBER = new RegExp(
  String.raw`^\s*(?<numerator>[+-]?${DECIMAL})(?:\s*/\s*(?<denominator>${DECIMAL}))?\s*$`,
);

function refuse(problem: NumberProblem): ParsedNumber {
  return { ok: false, problem };
}
