import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivationName } from '../../../src/core/network/activations';
import { gradientAt, lossAt } from '../../../src/core/objectives/evaluate';
import { formatNeuron } from '../../../src/core/objectives/formatNeuron';
import { type Neuron, parseNeuron, wantedOf } from '../../../src/core/objectives/neuron';
import { openSource, readSource } from '../../../src/core/objectives/source';

const ACTIVATIONS: Readonly<Record<ActivationName, (z: number) => number>> = {
  step: (z) => (z >= 0 ? 1 : 0),
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
};

const number = fc.double({ min: -4, max: 4, noNaN: true }).map((value) => Number(value.toPrecision(3)));

const neurons: fc.Arbitrary<Neuron> = fc
  .record({
    activation: fc.constantFrom(...(Object.keys(ACTIVATIONS) as ActivationName[])),
    kind: fc.constantFrom('regression' as const, 'classes' as const),
    points: fc.array(fc.record({ input: number, target: number }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ points, ...neuron }) => ({
    ...neuron,
    points:
      neuron.kind === 'classes'
        ? points.map(({ input, target }) => ({ input, target: target > 0 ? 1 : 0 }))
        : points,
  }));

function open(neuron: Neuron) {
  return openSource({ kind: 'expression', text: formatNeuron(neuron) });
}

function lossOf(neuron: Neuron, w: number, b: number): number {
  return lossAt(open(neuron), 'float64', [[w], [b]])[0]!;
}

test('the loss is the mean over the points, written by hand', () => {
  fc.assert(
    fc.property(neurons, number, number, (neuron, w, b) => {
      const { activation, kind, points } = neuron;
      const losses = points.map(({ input, target }) => {
        const answer = ACTIVATIONS[activation](w * input + b);
        if (kind === 'classes' && activation === 'sigmoid')
          return -Math.log(target === 1 ? answer : 1 - answer);
        return (answer - wantedOf(neuron, target)) ** 2;
      });
      const mean = losses.reduce((sum, loss) => sum + loss, 0) / points.length;
      expect(lossOf(neuron, w, b)).toBeCloseTo(mean, 9);
    }),
  );
});

test('the gradient is that of finite differences where the activation is smooth', () => {
  const smooth = neurons.filter(({ activation }) => activation !== 'step' && activation !== 'relu');
  fc.assert(
    fc.property(smooth, number, number, (neuron, w, b) => {
      const h = 1e-5;
      const [dw, db] = gradientAt(open(neuron), 'float64', [[w], [b]]);
      const scale = 1 + Math.abs(dw![0]!) + Math.abs(db![0]!);
      const differenceW = (lossOf(neuron, w + h, b) - lossOf(neuron, w - h, b)) / (2 * h);
      const differenceB = (lossOf(neuron, w, b + h) - lossOf(neuron, w, b - h)) / (2 * h);
      expect(Math.abs(dw![0]! - differenceW)).toBeLessThan(1e-5 * scale);
      expect(Math.abs(db![0]! - differenceB)).toBeLessThan(1e-5 * scale);
    }),
  );
});

test('a step has no slope anywhere, so that no gradient can teach it', () => {
  fc.assert(
    fc.property(neurons, number, number, (neuron, w, b) => {
      const slopes = gradientAt(open({ ...neuron, activation: 'step' }), 'float64', [[w], [b]]);
      expect(slopes.map(([slope]) => Math.abs(slope!))).toEqual([0, 0]);
    }),
  );
});

test('what is written is read back, and what is read is two weights, w and b, whatever the points', () => {
  fc.assert(
    fc.property(neurons, (neuron) => {
      const text = formatNeuron(neuron);
      const zeros = ({ input, target }: { input: number; target: number }) => ({
        input: input + 0,
        target: target + 0,
      });
      expect(parseNeuron(text)).toEqual({ ...neuron, points: neuron.points.map(zeros) });
      expect(readSource(text)).toMatchObject({ ok: true, weights: ['w', 'b'], constants: [] });
    }),
  );
});

test.each([
  'neuron',
  'neuron(tanh)',
  'neuron(tanh:1,2)',
  'neuron(cosh:1,2:3,4)',
  'neuron(tanh,other:1,2:3,4)',
  'neuron(tanh:1,2:3)',
  'neuron(tanh:1,2:3,4,5)',
  'neuron(tanh:1,2:3,)',
  'neuron(tanh:1,2:3,1e4)',
  'neuron(tanh:1,2:3,NaN)',
  `neuron(tanh:${Array.from({ length: 9 }, () => '1,2').join(':')})`,
  'neuron(toString:1,2:3,4)',
])('%s is no neuron, and no loss', (text) => {
  expect(parseNeuron(text)).toBeNull();
  expect(readSource(text).ok).toBe(false);
});
