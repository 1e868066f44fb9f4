import { expect, test } from 'vitest';
import type { ObjectiveSource } from '../../src/core/experiment';
import { keepMinima, recallMinima } from '../../src/worker/foundMinima';

const lossOf = (text: string, k?: number): ObjectiveSource => ({
  kind: 'expression',
  text,
  ...(k !== undefined && { constants: { k: { value: k, text: `${k}` } } }),
});
const bottomAt = (w: number) => ({ minima: [{ parameters: [w], loss: 0 }], certain: false });

test('of the parabola, however steep, the minimum is known', () => {
  expect(recallMinima(lossOf('7*(w+1)^2'))).toMatchObject({ minima: [{ parameters: [-1] }], isOwn: true });
});

test('those of the same text with other constants stand for those that are looked for, the newest', () => {
  expect(recallMinima(lossOf('(w-k)^2+1', 1))).toBeNull();
  keepMinima(lossOf('(w-k)^2+1', 1), bottomAt(1));
  keepMinima(lossOf('(w-k)^2+1', 2), bottomAt(2));
  expect(recallMinima(lossOf('(w-k)^2+1', 1))).toEqual({ ...bottomAt(1), isOwn: true });
  expect(recallMinima(lossOf('(w-k)^2+1', 3))).toEqual({ ...bottomAt(2), isOwn: false });
  expect(recallMinima(lossOf('(w-k)^2+2', 1))).toBeNull();
});

test('those of a neuron stand for those of its points elsewhere, not of another activation', () => {
  keepMinima(lossOf('neuron(tanh:0,1:1,0)'), bottomAt(3));
  expect(recallMinima(lossOf('neuron(tanh:0,1:1,0.5)'))).toEqual({ ...bottomAt(3), isOwn: false });
  expect(recallMinima(lossOf('neuron(sigmoid:0,1:1,0)'))).toBeNull();
  expect(recallMinima(lossOf('neuron(tanh,classes:0,1:1,0)'))).toBeNull();
});

test('what a preset knows stands for what is found', () => {
  const well = lossOf('(w^2-1)^2+0.3*w');
  expect(recallMinima(well)).toMatchObject({ isOwn: false, certain: true });
});
