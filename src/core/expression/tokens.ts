import type { Span } from './syntax';

/** One word of an expression. `superscript` is an exponent written small (², ⁻¹); `unknown` is a character of no use here. */
export type TokenKind =
  | 'number'
  | 'name'
  | 'superscript'
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '('
  | ')'
  | '|'
  | ','
  | 'unknown'
  | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The token in plain symbols (− is -, ² is 2); the characters as typed are `text.slice(from, to)`. */
  readonly text: string;
  readonly hasSpaceBefore: boolean;
}

/**
 * Cuts a text into tokens, the last of which is `end`. Never fails: what has no meaning becomes an `unknown` token, so that
 * whoever reads from left to right meets the first mistake first.
 */
export function tokenize(text: string): Token[] {
  const plain = normalizeSymbols(text);
  const tokens: Token[] = [];
  let from = 0;
  let end = 0;
  for (;;) {
    SPACE.lastIndex = from;
    SPACE.test(plain);
    const hasSpaceBefore = SPACE.lastIndex > from;
    from = SPACE.lastIndex;
    if (from === plain.length) break;
    const { kind, length } = readToken(plain, from);
    end = from + length;
    const read = plain.slice(from, end);
    const normal = kind === 'superscript' ? lowerSuperscript(read) : read;
    tokens.push({ kind, text: normal, from, to: end, hasSpaceBefore });
    from = end;
  }
  // not the length of the text: a complaint about the end belongs right behind the last word, not behind blanks
  tokens.push({ kind: 'end', text: '', from: end, to: end, hasSpaceBefore: false });
  return tokens;
}

/** A decimal number without sign, as a regular expression: `2`, `0.2`, `.2`, `2.`, `1e-3`. */
export const DECIMAL = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;

/**
 * The same text in plain symbols: − becomes -, · and × become *, ÷ becomes /, and the full-width forms of a Chinese
 * keyboard （ＡＳＣＩＩ） the ordinary ones. Each character keeps its position.
 */
export function normalizeSymbols(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[−·⋅∙×∗÷∕⁄∣]/g, (symbol) => PLAIN_SYMBOL[symbol] ?? symbol);
}

const PLAIN_SYMBOL: Readonly<Record<string, string>> = {
  '−': '-',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '×': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '∣': '|',
};

const SPACE = /\s*/y;
const NUMBER = new RegExp(DECIMAL, 'y');
/** Letters of any script, then digits: w, learningRate, λ, log10, x1. */
const NAME = /\p{L}+\d*/uy;
const SUPERSCRIPT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;
const SYMBOLS: ReadonlySet<string> = new Set<TokenKind>(['+', '-', '*', '/', '^', '(', ')', '|', ',']);

function readToken(plain: string, from: number): { kind: TokenKind; length: number } {
  const symbol = plain[from] ?? '';
  if (SYMBOLS.has(symbol)) return { kind: symbol as TokenKind, length: 1 };
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['name', NAME],
    ['superscript', SUPERSCRIPT],
  ] as const) {
    pattern.lastIndex = from;
    if (pattern.test(plain)) return { kind, length: pattern.lastIndex - from };
  }
  // a whole code point: half a surrogate pair could be neither shown nor underlined
  return { kind: 'unknown', length: String.fromCodePoint(plain.codePointAt(from) ?? 0).length };
}

function lowerSuperscript(raised: string): string {
  return raised.replace(/./g, (digit) => (digit === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))));
}
