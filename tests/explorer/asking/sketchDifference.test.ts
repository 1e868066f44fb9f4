import { expect, test } from 'vitest';
import { formatDifference } from '../../../src/explorer/asking/sketchDifference';

test('what is shaded goes along the sketch and back along the curve', () => {
  const pairs = [
    { said: { x: 0, y: 5 }, did: { x: 0, y: 5 } },
    { said: { x: 10, y: 40 }, did: { x: 10, y: 20 } },
  ];
  expect(formatDifference(pairs)).toBe('M0.0,5.0L10.0,40.0L10.0,20.0L0.0,5.0Z');
});

test('between two curves that are nowhere both known there is nothing to shade', () => {
  expect(formatDifference([])).toBe('');
  expect(formatDifference([{ said: { x: 0, y: 5 }, did: { x: 0, y: 9 } }])).toBe('');
});
