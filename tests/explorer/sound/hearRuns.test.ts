import { expect, test } from 'vitest';
import { openLandscape } from '../../../src/explorer/charts/landscape';
import { nearestMinimum } from '../../../src/explorer/sound/hearRuns';
import { deriveTones } from '../../../src/explorer/sound/tones';
import { experimentOf, resultsOf } from '../experimentOf';

/** The tones of one run on a loss of one's own, and the minimum they are heard against. */
function hearOn(text: string, start: number[], learningRate: number, epochs = 200) {
  const objective = { kind: 'expression' as const, text };
  const starts = start.map((value) => ({ value, text: String(value) }));
  const result = resultsOf({ ...experimentOf([learningRate], { epochs }), objective, start: starts }).get(0)!;
  const minimum = nearestMinimum(openLandscape(objective), result);
  return { minimum, tones: deriveTones(result, { minimum, isReversed: false }) };
}

test('a run into the higher of two wells ends as low as one into the lower', () => {
  const [left, right] = [-2, 2].map((start) => hearOn('(w^2-1)^2+0.3*w', [start], 0.02));
  expect(left!.minimum.loss).toBeLessThan(right!.minimum.loss);
  expect(right!.minimum.parameter).toBeGreaterThan(0);
  expect(right!.tones.at(-1)!.hz[0]).toBeCloseTo(left!.tones.at(-1)!.hz[0]!, 0);
});

test('with two weights the ear that hears a run is that of x beside the minimum', () => {
  const { minimum, tones } = hearOn('x^2+20y^2', [-4, 1.5], 0.01, 80);
  expect(minimum).toEqual({ parameter: 0, loss: 0 });
  expect(tones.every(({ pan }) => pan < 0)).toBe(true);
});

test('where a loss has no minimum every tone can be heard', () => {
  for (const { hz } of hearOn('exp(-w)', [0], 0.5).tones) expect(hz[0]).toBeGreaterThan(90);
  for (const { hz } of hearOn('-w', [0], 0.5).tones) expect(hz[0]).toBeGreaterThan(90);
});
