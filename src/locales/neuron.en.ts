import type { ActivationName } from '../core/network/activations';

const ACTIVATIONS: Readonly<Record<ActivationName, string>> = {
  step: 'step',
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
};

/** The English words of one neuron, which are loaded with it. */
export const neuronEn = {
  activation: 'Activation',
  activations: ACTIVATIONS,
  mode: 'What the neuron does',
  modes: { learns: 'learns', byHand: 'by hand' },
  kind: 'What it learns',
  kinds: { regression: 'numbers', classes: 'two classes' },
  picture: 'The neuron with its numbers',
  of: (rate: string, epoch: string) => `lr ${rate} · epoch ${epoch}`,
  noRun: 'No run is drawn here, so there is no w and b to show.',
  gone: (rate: string) =>
    `The run with lr ${rate} is no number any more at this epoch. Move the cursor back.`,
  input: (name: string) => `Input ${name}`,
  weight: (name: string) => `Weight ${name}`,
  bias: 'Bias b',
  inputs: 'Inputs',
  summary: (x: string, z: string, y: string) => `At ${x} the sum is ${z} and the output ${y}.`,
  plot: 'Points and what the neuron makes of them',
  point: (place: number) => `Point ${place}`,
  pointValue: (input: string, target: string) => `x ${input}, target ${target}`,
  classValue: (input: string, target: string) => `x ${input}, class ${target}`,
  pointKeys: 'arrow keys move it, Delete takes it away',
  add: 'Add a point',
  remove: 'Take away the last point',
  table: 'The points, what the neuron answers, and its errors',
  columns: { input: 'x', target: 'target', answer: 'y', error: 'y − target' },
  loss: {
    squared: 'L is the mean of (y − t)² over the points.',
    crossEntropy: 'L is the mean cross-entropy: −ln of what it gives the right class.',
  },
  ends: (low: string, high: string) => `Class 0 wants ${low}, class 1 wants ${high}.`,
  noSlope:
    'McCulloch and Pitts’ neuron (1943) answers with a step, which is flat on both sides: its slope is 0 everywhere, so gradient descent stands still whatever the rate. Rosenblatt’s perceptron (1958) learnt with a rule of its own: w ← w + lr·(t − y)·x, b ← b + lr·(t − y).',
};

/** The messages of one language; every catalog has these, no more and no less. */
export type NeuronCatalog = typeof neuronEn;
