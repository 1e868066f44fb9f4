import type { ActivationName } from '../../core/network/activations';
import {
  NEURON_LIMITS,
  type Neuron,
  type NeuronKind,
  type NeuronPoint,
  wantedOf,
} from '../../core/objectives/neuron';

/** The same points for another activation: a class stays a class. */
export function withActivation(neuron: Neuron, activation: ActivationName): Neuron {
  return { ...neuron, activation };
}

/** Learns classes rather than numbers, or numbers rather than classes: what is above the middle is class 1. */
export function withKind(neuron: Neuron, kind: NeuronKind): Neuron {
  if (kind === neuron.kind) return neuron;
  if (kind === 'regression')
    return {
      ...neuron,
      kind,
      points: neuron.points.map(({ input, target }) => ({ input, target: wantedOf(neuron, target) })),
    };
  const targets = neuron.points.map(({ target }) => target);
  const middle = (Math.min(...targets) + Math.max(...targets)) / 2;
  return {
    ...neuron,
    kind,
    points: neuron.points.map(({ input, target }) => ({ input, target: target > middle ? 1 : 0 })),
  };
}

/** Puts one point elsewhere, within the limits. */
export function movePoint(neuron: Neuron, place: number, { input, target }: NeuronPoint): Neuron {
  const moved = { input: clamp(input), target: clamp(target) };
  return { ...neuron, points: neuron.points.with(place, moved) };
}

/** Adds a point in the middle of the widest gap between inputs, with the target of the point before it; at most 8. */
export function addPoint(neuron: Neuron): Neuron {
  if (neuron.points.length >= NEURON_LIMITS.points[1]) return neuron;
  const sorted = neuron.points.toSorted((a, b) => a.input - b.input);
  const gaps = sorted.slice(1).map(({ input }, place) => input - sorted[place]!.input);
  const widest = gaps.indexOf(Math.max(...gaps));
  const { input, target } = sorted[widest]!;
  return { ...neuron, points: [...neuron.points, { input: input + gaps[widest]! / 2, target }] };
}

/** Takes a point away, as long as two are left. */
export function removePoint(neuron: Neuron, place: number): Neuron {
  if (neuron.points.length <= NEURON_LIMITS.points[0]) return neuron;
  return { ...neuron, points: neuron.points.toSpliced(place, 1) };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, -NEURON_LIMITS.size), NEURON_LIMITS.size);
}
