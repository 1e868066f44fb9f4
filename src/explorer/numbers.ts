import { TOLERANCE } from '../core/diagnose';

/** Writes a minus as U+2212, which is as wide as a plus. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '−');
}

/**
 * A number in few characters: plain between 1e-3 and 1e5, else with an exponent; ∞ and NaN in words of mathematics.
 *
 * @param significant digits kept, at least 2; of up to three, a number with an exponent keeps two
 * @example formatNumber(4.7681) // "4.77"; formatNumber(6.04e-16) // "6.0e−16"; formatNumber(1818.3) // "1818"
 * @example formatNumber(1.23456789e-4, 6) // "1.23457e−4"
 */
export function formatNumber(value: number, significant = 3): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-3 || size >= 1e5) return withMinus(formatExponential(value, significant));
  const decimals = Math.max(0, significant - 1 - Math.floor(Math.log10(size)));
  return withMinus(dropTrailingZeros(value.toFixed(Math.min(decimals, 12))));
}

/** A number with a fixed count of decimals and a true minus: "−1.0480". */
export function formatDecimals(value: number, decimals: number): string {
  return withMinus(value.toFixed(decimals)).replace(/^−(0(?:\.0+)?)$/, '$1');
}

/** The loss as a card shows it; below τ² it is "≈ 0", since float32 decides the digits there. */
export function formatLoss(loss: number, significant = 3): string {
  return Math.abs(loss) < TOLERANCE ** 2 ? '≈ 0' : formatNumber(loss, significant);
}

/** τ as a distance of w on a·(w + 1)²: how near is there. "0.001" for the course note's. */
export function formatTolerance(steepness: number): string {
  return formatNumber(TOLERANCE / Math.sqrt(steepness));
}

/** A learning rate that a drag set, as short as it can be told: four significant digits. */
export function formatRate(rate: number): string {
  return String(Number(rate.toPrecision(4)));
}

/** The factor a step multiplies the gap with; a negative one stands in parentheses: "× 0.98", "× (−0.20)". */
export function formatFactor(factor: number): string {
  const size = Math.abs(factor);
  const text = size >= 1e4 ? formatNumber(size) : size.toFixed(decimalsOfFactor(size));
  return factor < 0 && Number(text) !== 0 ? `× (−${text})` : `× ${text}`;
}

/** A share in percent without the sign: 0.98 → "98", 0.9996 → "99.96". */
export function formatPercent(share: number): string {
  const percent = 100 * share;
  for (let decimals = 0; decimals <= 4; decimals++) {
    const text = percent.toFixed(decimals);
    const isFaithful = Math.abs(Number(text) - percent) < 0.005 * Math.min(percent, Math.abs(100 - percent));
    if (isFaithful || decimals === 4) return dropTrailingZeros(text);
  }
  return String(percent);
}

/** A whole number with thin groups of three, as in "10 000". */
export function formatCount(count: number): string {
  return count < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

// Two decimals, and more where two would round a factor beside 1 to 1.
function decimalsOfFactor(size: number): number {
  for (let decimals = 2; decimals < 6; decimals++) {
    const isTold = Math.abs(size - 1) === 0 || Number(size.toFixed(decimals)) !== 1;
    if (isTold) return decimals;
  }
  return 6;
}

function formatExponential(value: number, significant: number): string {
  if (significant <= 3) return value.toExponential(1).replace('e+', 'e');
  const [mantissa = '', exponent = ''] = value.toExponential(significant - 1).split('e');
  return `${dropTrailingZeros(mantissa)}e${exponent.replace('+', '')}`;
}

function dropTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
