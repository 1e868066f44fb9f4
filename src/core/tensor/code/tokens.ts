import type { Span } from '../../expression/syntax';
import { normalizeSymbols } from '../../expression/tokens';

/** One word of the code. `break` ends a line: a new line or a semicolon. */
export interface CodeToken extends Span {
  readonly kind: 'number' | 'name' | 'symbol' | 'break' | 'unknown' | 'end';
  readonly text: string;
}

const PATTERNS: readonly (readonly [CodeToken['kind'], RegExp])[] = [
  ['break', /[\n;]/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[A-Za-z_]\w*/y],
  ['symbol', /[+\-*/@()[\],.=]/y],
];

/** Blanks, and what Python reads over: a remark. */
const BLANK = /(?:[^\S\n]|#[^\n]*)*/y;

/**
 * Cuts code into words, the last of which is `end`. Full-width symbols are read as the usual ones; within brackets a new
 * line is a blank, as in Python. Never fails: what has no meaning is `unknown`.
 */
export function tokenizeCode(text: string): CodeToken[] {
  const plain = normalizeSymbols(text);
  const tokens: CodeToken[] = [];
  let depth = 0;
  for (let from = 0; ; ) {
    BLANK.lastIndex = from;
    BLANK.test(plain);
    from = BLANK.lastIndex;
    if (from >= plain.length) break;
    const { kind, to } = readWord(plain, from);
    const word = plain.slice(from, to);
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth = Math.max(0, depth - 1);
    if (!(kind === 'break' && word === '\n' && depth > 0)) tokens.push({ kind, text: word, from, to });
    from = to;
  }
  const end = tokens.findLast(({ kind }) => kind !== 'break')?.to ?? 0;
  tokens.push({ kind: 'end', text: '', from: end, to: end });
  return tokens;
}

function readWord(plain: string, from: number): { kind: CodeToken['kind']; to: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = from;
    if (pattern.test(plain)) return { kind, to: pattern.lastIndex };
  }
  return { kind: 'unknown', to: from + String.fromCodePoint(plain.codePointAt(from) ?? 0).length };
}
