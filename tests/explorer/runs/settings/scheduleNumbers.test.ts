import { expect, test } from 'vitest';
import type { Run } from '../../../../src/core/experiment';
import { formatRateCurve } from '../../../../src/explorer/runs/settings/rateCurve';
import { putNumber } from '../../../../src/explorer/runs/settings/scheduleNumbers';

const typed = (value: number) => ({ value, text: String(value) });

test('a number behind one that says nothing writes that one down as it was', () => {
  const numbers = putNumber({ name: 'step', numbers: [] }, 1, typed(0.5), 60);
  expect(numbers.map(({ value }) => value)).toEqual([20, 0.5]);
});

test('a last number that is cleared is left out, and one before it becomes the usual', () => {
  const setting = { name: 'step', numbers: [typed(7), typed(0.5)] } as const;
  expect(putNumber(setting, 1, null, 60)).toEqual([typed(7)]);
  expect(putNumber(setting, 0, null, 60).map(({ value }) => value)).toEqual([20, 0.5]);
});

test('the drawn curve keeps the lowest and highest rate of 10 000 epochs', () => {
  const run: Run = {
    id: 0,
    learningRate: typed(0.3),
    hidden: false,
    schedule: { name: 'restarts', numbers: [typed(2_500)] },
  };
  const path = formatRateCurve(run, 10_000, { widthPx: 48, heightPx: 16 });
  const ys = [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
  expect(ys.filter((y) => y === 1).length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...ys)).toBeCloseTo(15, 1);
  expect(ys.length).toBeLessThan(200);
});
