import type { NetworkShape } from '../../../core/network/networkShape';
import { placeLayers } from '../../../core/network/networkShape';
import type { OnePass } from '../../../core/network/onePass';
import { formatDecimals, formatNumber } from '../../numbers';
import { formatResult, given, type Part, signed } from './checkable';

/** More terms are not written out. */
const MOST_TERMS = 4;

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
  const outputs = Array.from(values.at(-1)!, given);
  const count = outputs.length;
  if (loss === 'meanSquaredError') {
    const terms = outputs.map(({ text, value }, k) => {
      const target = k === label ? 1 : 0;
      return { text: `(${text} − ${target})²`, value: (value - target) ** 2 };
    });
    return `L = 1/${count} · [ ${joinTerms(terms)} ] = ${formatResult(result, sumOf(terms) / count)}`;
  }
  if (output === 'softmax') {
    const { text, value } = outputs[label]!;
    return `L = −ln ${text} = ${formatResult(result, -Math.log(value))}`;
  }
  const terms = outputs.map(({ text, value }, k) =>
    k === label
      ? { text: `ln ${text}`, value: Math.log(value) }
      : { text: `ln (1 − ${text})`, value: Math.log(1 - value) },
  );
  return `L = −1/${count} · [ ${joinTerms(terms)} ] = ${formatResult(result, -sumOf(terms) / count)}`;
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
  const terms = Array.from({ length: inputs }, (_, i) =>
    multiply(signed(pass.values[layer - 1]![i]!), signed(parameters[weights + i * outputs + unit]!)),
  );
  const bias = signed(parameters[biases + unit]!);
  const result = formatResult(pass.sums[layer - 1]![unit]!, sumOf(terms) + bias.value);
  return `z = ${joinTerms(terms)} + ${bias.text} = ${result}`;
}

const SLOPES: Readonly<Record<NetworkShape['activation'], (a: Part) => Part>> = {
  step: () => ({ text: '0', value: 0 }),
  linear: () => ({ text: '1', value: 1 }),
  tanh: ({ text, value }) => ({
    text: `(1 − ${/^\d+(\.\d+)?$/.test(text) ? text : `(${text})`}²)`,
    value: 1 - value ** 2,
  }),
  sigmoid: ({ text, value }) => ({ text: `${text}·(1 − ${text})`, value: value * (1 - value) }),
  relu: ({ value }) => ({ text: value > 0 ? '1' : '0', value: value > 0 ? 1 : 0 }),
};

/** ∂L/∂z of a unit, with its numbers put in. */
export function writeBlame(
  shape: NetworkShape,
  parameters: ArrayLike<number>,
  pass: OnePass,
  layer: number,
  unit: number,
): string {
  const result = pass.blames[layer - 1]![unit]!;
  if (layer < shape.layers.length - 1) {
    const { outputs, weights } = placeLayers(shape)[layer]!;
    const terms = Array.from({ length: outputs }, (_, k) =>
      multiply(signed(pass.blames[layer]![k]!), signed(parameters[weights + unit * outputs + k]!)),
    );
    const slope = SLOPES[shape.activation](given(pass.values[layer]![unit]!));
    return `∂L/∂z = [ ${joinTerms(terms)} ] · ${slope.text} = ${formatResult(result, sumOf(terms) * slope.value)}`;
  }
  const outputs = pass.values.at(-1)!;
  const p = given(outputs[unit]!);
  const target = unit === pass.label ? 1 : 0;
  if (shape.loss === 'crossEntropy') {
    const isMean = shape.output === 'sigmoid';
    const byHand = (p.value - target) / (isMean ? outputs.length : 1);
    const share = isMean ? `1/${outputs.length} · ` : '';
    return `∂L/∂z = ${share}(${p.text} − ${target}) = ${formatResult(result, byHand)}`;
  }
  const blame = given(pass.outputBlame[unit]!);
  if (shape.output === 'linear') {
    const byHand = (2 * (p.value - target)) / outputs.length;
    return `∂L/∂z = ∂L/∂p = 2/${outputs.length} · (${p.text} − ${target}) = ${formatResult(result, byHand)}`;
  }
  if (shape.output === 'sigmoid') {
    const byHand = blame.value * p.value * (1 - p.value);
    return `∂L/∂z = ${blame.text} · ${p.text}·(1 − ${p.text}) = ${formatResult(result, byHand)}`;
  }
  const mean = signed(outputs.reduce((sum, other, k) => sum + other * pass.outputBlame[k]!, 0));
  const byHand = p.value * (blame.value - mean.value);
  return `∂L/∂z = p·(∂L/∂p − Σ p·∂L/∂p) = ${p.text}·(${blame.text} − ${mean.text}) = ${formatResult(result, byHand)}`;
}

function multiply(one: Part, other: Part): Part {
  return { text: `${one.text}·${other.text}`, value: one.value * other.value };
}

function sumOf(terms: readonly Part[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

function joinTerms(terms: readonly Part[]): string {
  const texts = terms.map(({ text }) => text);
  if (texts.length <= MOST_TERMS) return texts.join(' + ');
  return [...texts.slice(0, MOST_TERMS - 1), '…', texts.at(-1)].join(' + ');
}
