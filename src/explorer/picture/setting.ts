import type { Experiment } from '../../core/experiment';
import { isCrossEntropy, type Neuron, parseNeuron } from '../../core/objectives/neuron';
import { readSource, USUAL_CONSTANT } from '../../core/objectives/source';
import type { Catalog } from '../../locales/en';
import { withMinus } from '../numbers';

/**
 * What all runs share, in one line: "L(w) = (w + 1)² · w₀ = 5 · 50 epochs", or
 * "L(x, y) = x² + k·y² · k = 20 · (x₀, y₀) = (−4, 1.5) · 80 epochs".
 *
 * @param cursor epoch at which the balls are; told where it is not the last
 */
export function formatSetting(experiment: Experiment, cursor: number, catalog: Catalog): string {
  const { objective, start, epochs, dtype } = experiment;
  const source = readSource(objective.text);
  const neuron = parseNeuron(objective.text);
  const { weights, constants } = source.ok ? source : { weights: ['w'], constants: [] };
  const numbers = start.map(({ text }) => withMinus(text));
  const parts = [
    `L(${weights.join(', ')}) = ${neuron ? formatNeuron(neuron) : formatFormula(objective.text)}`,
    ...constants.map(
      (name) => `${name} = ${withMinus(objective.constants?.[name]?.text ?? String(USUAL_CONSTANT))}`,
    ),
    `${formatPoint(weights.map((name) => `${name}₀`))} = ${formatPoint(numbers)}`,
    cursor < epochs ? catalog.transport.epochOf(cursor, epochs) : catalog.settings.epochsText(epochs),
  ];
  return [...parts, ...(dtype === 'float32' ? [] : [dtype])].join(' · ');
}

/** One number as it is, two in parentheses. */
function formatPoint(numbers: readonly string[]): string {
  return numbers.length === 1 ? numbers.join() : `(${numbers.join(', ')})`;
}

/** The loss of a neuron as it is written by hand: "1/4 · Σ (tanh(w·xᵢ + b) − tᵢ)²". */
function formatNeuron(neuron: Neuron): string {
  const { activation, points } = neuron;
  const sum = 'w·xᵢ + b';
  const mean = `1/${points.length} · Σ`;
  if (isCrossEntropy(neuron)) return `${mean} (softplus(${sum}) − tᵢ·(${sum}))`;
  return `${mean} (${activation === 'linear' ? sum : `${activation}(${sum})`} − tᵢ)²`;
}

/** A function as it is written by hand: `(w+1)^2` as "(w + 1)²". */
export function formatFormula(text: string): string {
  const signs = text.replaceAll('^2', '²').replaceAll('*', '·');
  // the sign of an exponent, as in 1e-3, belongs to its number
  return withMinus(
    signs.replace(/\d[eE][-+]|([\w)²])([-+/])/g, (all, before: string, sign?: string) =>
      sign ? `${before} ${sign} ` : all,
    ),
  );
}
