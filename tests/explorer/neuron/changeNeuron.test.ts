import { expect, test } from 'vitest';
import { type Neuron, parseNeuron } from '../../../src/core/objectives/neuron';
import { answersAt, passNeuron } from '../../../src/explorer/neuron/answers';
import { addPoint, movePoint, removePoint, withKind } from '../../../src/explorer/neuron/changeNeuron';
import { derivePlotDomains } from '../../../src/explorer/neuron/plotDomains';

function read(text: string): Neuron {
  return parseNeuron(text)!;
}

test('numbers become the class above or below their middle, and classes the ends of the activation', () => {
  const numbers = read('neuron(tanh:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)');
  const classes = withKind(numbers, 'classes');
  expect(classes.points.map(({ target }) => target)).toEqual([0, 0, 1, 1]);
  expect(withKind(classes, 'regression').points.map(({ target }) => target)).toEqual([-1, -1, 1, 1]);
  const sigmoid = { ...classes, activation: 'sigmoid' as const };
  expect(withKind(sigmoid, 'regression').points.map(({ target }) => target)).toEqual([0, 0, 1, 1]);
});

test('a point is added in the widest gap, and there are never fewer than 2 or more than 8', () => {
  let neuron = read('neuron(relu:3,1:-2,0:0,5)');
  neuron = addPoint(neuron);
  expect(neuron.points.at(-1)).toEqual({ input: 1.5, target: 5 });
  for (let k = 0; k < 10; k++) neuron = addPoint(neuron);
  expect(neuron.points).toHaveLength(8);
  for (let k = 0; k < 10; k++) neuron = removePoint(neuron, 0);
  expect(neuron.points).toHaveLength(2);
});

test('a point that is dragged out of all bounds stays at the bound', () => {
  const moved = movePoint(read('neuron(relu:3,1:-2,0)'), 1, { input: 1e9, target: -1e9 });
  expect(moved.points).toEqual([
    { input: 3, target: 1 },
    { input: 1000, target: -1000 },
  ]);
});

test('y = f(xW + b) with every number on the way', () => {
  expect(passNeuron('relu', [1, -2, 0.5], [2, 1, 4], 0.25)).toEqual({
    products: [2, -2, 2],
    sum: 2.25,
    output: 2.25,
  });
  expect(answersAt('step', [-0.1, 0, 0.1])).toEqual([0, 1, 1]);
  expect(answersAt('sigmoid', [0, -800, 800])).toEqual([0.5, 0, 1]);
});

test('a plot has room for every point and for both ends of the activation', () => {
  const { input, output } = derivePlotDomains(read('neuron(tanh:-7,0.2:3,4)'));
  expect(input[0]).toBeLessThan(-7);
  expect(input[1]).toBe(-input[0]);
  expect(output[0]).toBeLessThan(-1);
  expect(output[1]).toBeGreaterThan(4);
});
