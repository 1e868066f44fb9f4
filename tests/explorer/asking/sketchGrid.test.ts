import { expect, test } from 'vitest';
import { addStroke, listSketchEpochs, snapEpoch } from '../../../src/explorer/asking/sketchGrid';

test('a sketch may have a point at every epoch up to 50, and at 51 evenly spread ones of 10 000', () => {
  expect(listSketchEpochs(3)).toEqual([0, 1, 2, 3]);
  expect(listSketchEpochs(1)).toEqual([0, 1]);
  const long = listSketchEpochs(10_000);
  expect(long).toHaveLength(51);
  expect([long[0], long[1], long.at(-1)]).toEqual([0, 200, 10_000]);
});

test('a fast stroke leaves no epoch out', () => {
  const points = addStroke([[0, 36]], [1, 30], [4, 0], listSketchEpochs(10));
  expect(points).toEqual([
    [0, 36],
    [1, 30],
    [2, 20],
    [3, 10],
    [4, 0],
  ]);
});

test('a stroke that begins further on is joined to the end by a straight line', () => {
  const points = addStroke([[0, 36]], [4, 0], [5, 0], listSketchEpochs(10));
  expect(points.map(([epoch]) => epoch)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(points[2]).toEqual([2, 18]);
});

test('going back corrects what was drawn, and the start is given', () => {
  const drawn = addStroke([[0, 36]], [1, 30], [4, 0], listSketchEpochs(10));
  const corrected = addStroke(drawn, [2, 5], [0, 7], listSketchEpochs(10));
  expect(corrected.slice(0, 4)).toEqual([
    [0, 36],
    [1, 6],
    [2, 5],
    [3, 10],
  ]);
});

test('a place between epochs is the nearest one', () => {
  expect(snapEpoch(2.4, listSketchEpochs(10))).toBe(2);
  expect(snapEpoch(-9, listSketchEpochs(10))).toBe(0);
});
