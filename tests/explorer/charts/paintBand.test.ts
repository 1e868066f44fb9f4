import { expect, test } from 'vitest';
import type { Frame } from '../../../src/explorer/charts/frame';
import { formatBand } from '../../../src/explorer/charts/paintBand';

const plot = { left: 0, top: 0, width: 100, height: 100 };
const frame = {
  plot,
  x: { toPx: (epoch: number) => 10 * epoch },
  y: { toPx: (loss: number) => (loss > 0 ? 100 - 10 * Math.log10(loss) : Number.NaN) },
} as unknown as Frame;

const series = (...values: number[]) => Float64Array.from(values);

test('a band runs along the high losses and back along the low ones, 0 at the lower edge of a logarithmic axis', () => {
  const band = { epochs: series(0, 1), low: series(1, 0), mean: series(10, 10), high: series(100, 1000) };
  expect(formatBand(band, frame)).toEqual({ area: 'M0,80L10,70L10,100L0,100Z', mean: 'M0,90L10,90' });
});

test('a band ends where a seed is no longer finite', () => {
  const band = {
    epochs: series(0, 1, 2),
    low: series(1, 1, 1),
    mean: series(10, 10, Infinity),
    high: series(100, 100, Infinity),
  };
  expect(formatBand(band, frame).area).toBe('M0,80L10,80L10,100L0,100Z');
});
