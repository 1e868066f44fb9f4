import { withMinus } from '../numbers';

/** Smallest of 1, 2, 5 · 10ⁿ that is at least `size`. `size` is positive and finite. */
export function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= size * (1 - 1e-12)) ?? 10;
  return factor * power;
}

/** Multiples of `step` in [from, to], free of the dust that repeated addition leaves. */
export function listMultiples(step: number, from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(12)) + 0);
  }
  return ticks;
}

/**
 * A tick label as short as neighbours `spacing` apart allow: "−7", "1.25", "5e307".
 *
 * @param spacing distance between two ticks, positive
 */
export function formatTick(value: number, spacing: number): string {
  const size = Math.abs(value);
  if (size < spacing * 1e-9) return '0';
  if (size >= 1e5 || spacing < 1e-6) return formatExponent(value);
  const decimals = Math.min(Math.max(0, 2 - Math.floor(Math.log10(spacing))), 9);
  return withMinus(String(Number(value.toFixed(decimals))));
}

/** {@link formatTick} for the labels of these ticks. */
export function createTickFormatter([first = 0, second = 1]: readonly number[]): (value: number) => string {
  return (value) => formatTick(value, second - first);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten: "10⁻¹⁶", and as it is from 0.1 to 100. */
export function formatDecade(value: number): string {
  const exponent = Math.round(Math.log10(value));
  if (exponent >= -1 && exponent <= 2) return String(Number(value.toPrecision(1)));
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** Ticks of a time axis over [0, epochs], about `count` of them, with its end where there is room for it. */
export function deriveEpochTicks(epochs: number, count = 5): number[] {
  const step = Math.max(1, niceStep(epochs / count));
  const ticks = listMultiples(step, 0, epochs);
  const last = ticks.at(-1) ?? 0;
  if (epochs - last >= 0.6 * step) ticks.push(epochs);
  return ticks;
}

function formatExponent(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  return withMinus(`${Number(mantissa)}e${Number(exponent)}`);
}
