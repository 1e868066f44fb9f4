import type { Neuron } from './neuron';

/** Significant digits of a point that was dragged: its text stays short, and says what is computed with. */
const DIGITS = 3;

/** The text that `parseNeuron` reads. */
export function formatNeuron({ activation, kind, points }: Neuron): string {
  const head = kind === 'classes' ? `${activation},classes` : activation;
  const list = points.map(({ input, target }) => `${roundShort(input)},${roundShort(target)}`);
  return `neuron(${[head, ...list].join(':')})`;
}

function roundShort(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
