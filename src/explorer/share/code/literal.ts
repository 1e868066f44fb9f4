import type { TypedNumber } from '../../../core/experiment';
import { parseNumber } from '../../../core/expression/number';
import { normalizeSymbols } from '../../../core/expression/tokens';

/** A finite number as Python writes it, in as few digits as give the same double. */
export function formatLiteral(value: number): string {
  return floatIfLong(String(value));
}

/** A number of a float32 program: as few digits as give the same float32, and Python's names for what is no number. */
export function formatStoredLiteral(value: number, dtype: 'float32' | 'float64'): string {
  if (Number.isNaN(value)) return "'nan'";
  if (!Number.isFinite(value)) return value > 0 ? "'inf'" : "'-inf'";
  if (Object.is(value, -0)) return '-0.0';
  if (dtype === 'float64') return formatLiteral(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return formatLiteral(short);
  }
  return formatLiteral(Number(value.toPrecision(9)));
}

/** A number as it was typed, in Python's spelling: `3/10` stays `3/10`, `−5` is `-5`, `007` is `7`. */
export function formatTyped({ text, value }: TypedNumber): string {
  const parsed = parseNumber(text);
  if (!parsed.ok || parsed.value !== value) return formatLiteral(value);
  const plain = normalizeSymbols(text).replace(/\s/g, '');
  return plain.split('/').map(formatDecimal).join('/');
}

function formatDecimal(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.replace(/^[+-]/, '');
  // Python refuses 05
  return `${sign}${/^\d+$/.test(digits) ? floatIfLong(digits.replace(/^0+(?=\d)/, '')) : digits}`;
}

/** Not a whole number of many digits: libraries read those into 64 bits and refuse what is longer. */
function floatIfLong(text: string): string {
  return /^-?\d{16,}$/.test(text) ? `${text}.0` : text;
}
