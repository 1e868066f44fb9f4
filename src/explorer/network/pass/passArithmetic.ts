import type { NetworkShape } from '../../../core/network/networkShape';
import { placeLayers } from '../../../core/network/networkShape';
import type { OnePass } from '../../../core/network/onePass';
import { formatDecimals, formatNumber } from '../../numbers';

/** Digits of what is put in, one more than of what comes out, so that a hand comes to the same. */
const GIVEN = 5;
const RESULT = 4;
/** More terms are not written out. */
const MOST_TERMS = 4;

const given = (value: number) => formatNumeral(value, GIVEN);
const signed = (value: number) => (value < 0 ? `(${given(value)})` : given(value));

/** A number with so many decimals, or with an exponent where they would not tell it. */
export function formatNumeral(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size > 0 && (size < 10 ** (1 - decimals) || size >= 1e6))
    return value.toExponential(3).replaceAll('-', '−').replace('e+', 'e');
  return Number.isFinite(value) ? formatDecimals(value, decimals) : formatNumber(value);
}

/** Gradients smaller than this move nothing that one could see. */
const NOTHING = 1e-9;

/** A gradient where there is little room: three decimals, and only its size where they would not tell it. */
export function formatBlame(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < NOTHING) return '≈ 0';
  if (size > 0 && size < 5e-4) return value.toExponential(0).replaceAll('-', '−');
  return size < 100 ? formatDecimals(value, 3) : formatNumber(value, 2);
}

/** L of the sample, with its numbers put in. */
export function writeLoss({ loss, output }: NetworkShape, { values, label, loss: result }: OnePass): string {
  const outputs = [...values.at(-1)!];
  const end = ` = ${formatNumeral(result, RESULT)}`;
  const share = `1/${outputs.length}`;
  if (loss === 'meanSquaredError') {
    const terms = outputs.map((p, k) => `(${given(p)} − ${k === label ? 1 : 0})²`);
    return `L = ${share} · [ ${joinTerms(terms)} ]${end}`;
  }
  if (output === 'softmax') return `L = −ln ${given(outputs[label]!)}${end}`;
  const terms = outputs.map((p, k) => `ln ${k === label ? given(p) : `(1 − ${given(p)})`}`);
  return `L = −${share} · [ ${joinTerms(terms)} ]${end}`;
}

/** z of a unit, with its numbers put in. */
export function writeSum(
  shape: NetworkShape,
  parameters: ArrayLike<number>,
  pass: OnePass,
  layer: number,
  unit: number,
): string {
  const { inputs, outputs, weights, biases } = placeLayers(shape)[layer - 1]!;
  const terms = Array.from(
    { length: inputs },
    (_, i) => `${signed(pass.values[layer - 1]![i]!)}·${signed(parameters[weights + i * outputs + unit]!)}`,
  );
  const bias = signed(parameters[biases + unit]!);
  return `z = ${joinTerms(terms)} + ${bias} = ${formatNumeral(pass.sums[layer - 1]![unit]!, RESULT)}`;
}

const SLOPES = {
  step: () => '0',
  linear: () => '1',
  tanh: (a: number) => `(1 − ${signed(a)}²)`,
  sigmoid: (a: number) => `${given(a)}·(1 − ${given(a)})`,
  relu: (a: number) => (a > 0 ? '1' : '0'),
} as const;

/** ∂L/∂z of a unit, with its numbers put in. */
export function writeBlame(
  shape: NetworkShape,
  parameters: ArrayLike<number>,
  pass: OnePass,
  layer: number,
  unit: number,
): string {
  const result = formatNumeral(pass.blames[layer - 1]![unit]!, RESULT);
  if (layer < shape.layers.length - 1) {
    const { outputs, weights } = placeLayers(shape)[layer]!;
    const terms = Array.from(
      { length: outputs },
      (_, k) => `${signed(pass.blames[layer]![k]!)}·${signed(parameters[weights + unit * outputs + k]!)}`,
    );
    return `∂L/∂z = [ ${joinTerms(terms)} ] · ${SLOPES[shape.activation](pass.values[layer]![unit]!)} = ${result}`;
  }
  const outputs = pass.values.at(-1)!;
  const p = outputs[unit]!;
  const target = unit === pass.label ? 1 : 0;
  if (shape.loss === 'crossEntropy') {
    const share = shape.output === 'sigmoid' ? `1/${outputs.length} · ` : '';
    return `∂L/∂z = ${share}(${given(p)} − ${target}) = ${result}`;
  }
  const blame = given(pass.outputBlame[unit]!);
  if (shape.output === 'linear') return `∂L/∂z = ∂L/∂p = ${result}`;
  if (shape.output === 'sigmoid') return `∂L/∂z = ${blame} · ${given(p)}·(1 − ${given(p)}) = ${result}`;
  const mean = outputs.reduce((sum, other, k) => sum + other * pass.outputBlame[k]!, 0);
  return `∂L/∂z = p·(∂L/∂p − Σ p·∂L/∂p) = ${given(p)}·(${blame} − ${signed(mean)}) = ${result}`;
}

/** What one update makes of a weight with plain descent: w − lr · g. */
export function writeUpdate(weight: number, rate: number, gradient: number): string {
  const digits = 6;
  const numbers = [weight, gradient < 0 ? -gradient : gradient].map((value) => formatNumeral(value, digits));
  const sign = gradient < 0 ? '+' : '−';
  return `w = ${numbers[0]} ${sign} ${String(rate)}·${numbers[1]} = ${formatNumeral(weight - rate * gradient, RESULT)}`;
}

function joinTerms(terms: readonly string[]): string {
  if (terms.length <= MOST_TERMS) return terms.join(' + ');
  return [...terms.slice(0, MOST_TERMS - 1), '…', terms.at(-1)].join(' + ');
}
