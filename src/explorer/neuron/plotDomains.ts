import type { ActivationName } from '../../core/network/activations';
import { type Neuron, wantedOf } from '../../core/objectives/neuron';

/** What a plot of a neuron's points shows. */
export interface PlotDomains {
  readonly input: readonly [low: number, high: number];
  readonly output: readonly [low: number, high: number];
}

/** Where an activation ends, which is always seen. */
const RANGES: Readonly<Record<ActivationName, readonly number[]>> = {
  step: [0, 1],
  linear: [],
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [0],
};

/** Room for all points and the whole range of the activation; never from the runs, so that no rate moves an axis. */
export function derivePlotDomains(neuron: Neuron): PlotDomains {
  const inputs = neuron.points.map(({ input }) => Math.abs(input));
  const reach = 1.25 * Math.max(1.6, ...inputs);
  const outputs = [
    ...RANGES[neuron.activation],
    ...neuron.points.map(({ target }) => wantedOf(neuron, target)),
  ];
  const [low, high] = [Math.min(...outputs), Math.max(...outputs)];
  const room = 0.2 * Math.max(high - low, 0.5);
  return { input: [-reach, reach], output: [low - room, high + room] };
}
