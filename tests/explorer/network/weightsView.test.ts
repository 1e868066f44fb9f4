import { expect, test } from 'vitest';
import { placeLayers } from '../../../src/core/network/networkShape';
import { drawCells } from '../../../src/explorer/network/weights/cellPaths';
import {
  cellAt,
  cornerOf,
  deriveWeightsLayout,
  hasNumbers,
} from '../../../src/explorer/network/weights/weightsLayout';
import {
  deriveScale,
  deriveValues,
  findExtremes,
  LEVELS,
  levelOf,
  placeOf,
  stepCell,
} from '../../../src/explorer/network/weights/weightsView';

const NAMES = ['sepal length', 'sepal width', 'petal length', 'petal width'];

function someShape(...hidden: number[]) {
  return { layers: [4, ...hidden, 3], activation: 'tanh', output: 'softmax', loss: 'crossEntropy' } as const;
}

test('every weight and bias of the list has one cell, weights before the biases of their layer', () => {
  const shape = someShape(8);
  const seen = placeLayers(shape).flatMap((place) =>
    Array.from({ length: place.inputs + 1 }, (_, row) =>
      Array.from({ length: place.outputs }, (_, column) => placeOf(place, row, column)),
    ).flat(),
  );
  expect(seen).toEqual(Array.from({ length: 4 * 8 + 8 + 8 * 3 + 3 }, (_, p) => p));
  expect(placeOf(placeLayers(shape)[1]!, 8, 2)).toBe(placeLayers(shape)[1]!.biases + 2);
});

test('the scale ends at a round number beyond what the weights begin and end with', () => {
  const start = Float64Array.of(0.5, -2.1);
  const end = Float64Array.of(-1.2, 0.3);
  expect(deriveScale('weights', start, end)).toBe(3);
  expect(deriveScale('moved', start, end)).toBe(3);
  expect(deriveScale('moved', start, Float64Array.of(0.5, -2.085))).toBe(0.02);
  expect(
    deriveScale(
      'weights',
      start,
      start.map(() => 0.0099),
    ),
  ).toBe(3);
});

test('weights that end as no numbers leave the scale to their start, and weights that are all 0 have one, too', () => {
  const start = Float64Array.of(0.5, -0.4);
  expect(deriveScale('weights', start, Float64Array.of(Number.NaN, Infinity))).toBe(0.5);
  expect(deriveScale('moved', start, Float64Array.of(Number.NaN, -Infinity))).toBe(1);
  expect(deriveScale('weights', new Float64Array(2), new Float64Array(2))).toBe(1);
});

test('colours end where the scale does, and are as far from 0 on both sides', () => {
  expect([1e9, 2, 1, 0, -1, -2, -1e9].map((value) => levelOf(value, 2) + 0)).toEqual([
    6, 6, 3, 0, -3, -6, -6,
  ]);
});

test('what moved is measured from the start, and nothing has at the start', () => {
  const start = Float64Array.of(1, -2);
  expect([...deriveValues('moved', start, Float64Array.of(1.5, -2.5))]).toEqual([0.5, -0.5]);
  expect([...deriveValues('moved', start, start)]).toEqual([0, 0]);
});

test.each([
  { hidden: [], widthPx: 340 },
  { hidden: [8], widthPx: 340 },
  { hidden: [32, 32, 32], widthPx: 340 },
  { hidden: [32, 32, 32], widthPx: 1050 },
])(
  'layers of $hidden fit into $widthPx pixels, and each cell is found where it is drawn',
  ({ hidden, widthPx }) => {
    const layouts = deriveWeightsLayout({ shape: someShape(...hidden) }, NAMES, 'bias', widthPx);
    layouts.forEach((layout, layer) => {
      expect(layout.widthPx).toBeLessThanOrEqual(widthPx);
      for (let row = 0; row <= layout.inputs; row++) {
        for (let column = 0; column < layout.outputs; column++) {
          const [x, y] = cornerOf(layout, row, column);
          const middle = [x + 0.5 * layout.cellWidth, y + 0.5 * layout.cellHeight] as const;
          expect(cellAt(layout, layer, ...middle)).toEqual({ layer, row, column });
          expect(y + layout.cellHeight).toBeLessThanOrEqual(layout.heightPx);
        }
      }
      expect(cellAt(layout, layer, layout.left - 1, layout.top + 1)).toBeNull();
      const [x, y] = cornerOf(layout, layout.inputs, 0);
      expect(cellAt(layout, layer, x + 1, y - 1)).toBeNull();
    });
  },
);

test('numbers stand in the cells of a small network where it is wide, never in those of a large one', () => {
  const layoutsOf = (widthPx: number, ...hidden: number[]) =>
    deriveWeightsLayout({ shape: someShape(...hidden) }, NAMES, 'bias', widthPx);
  expect(hasNumbers(layoutsOf(500, 8))).toBe(true);
  expect(hasNumbers(layoutsOf(340, 8))).toBe(false);
  expect(hasNumbers(layoutsOf(1050, 32, 32, 32))).toBe(false);
});

test('each cell is in one colour; those below 0 have a dash, those that hold no number a cross instead', () => {
  const shape = someShape();
  const place = placeLayers(shape)[0]!;
  const layout = deriveWeightsLayout({ shape }, NAMES, 'bias', 340)[0]!;
  const values = Float64Array.from({ length: place.end }, (_, p) => p - 5);
  values[14] = Number.NaN;
  const paths = drawCells(layout, place, values, 6);
  const countIn = (d: string) => d.split('M').length - 1;
  // −5 to 8, of which 6, 7 and 8 lie at the end or beyond
  expect(paths.levels.map(countIn)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
  expect(countIn(paths.paleDashes) + countIn(paths.strongDashes)).toBe(5);
  expect(countIn(paths.strongDashes)).toBe(1);
  expect(countIn(paths.crosses)).toBe(1);
  expect(paths.levels.length).toBe(2 * LEVELS + 1);
});

test('arrow keys stay within a layer, and reach its biases', () => {
  const place = placeLayers(someShape())[0]!;
  const cell = { layer: 0, row: 3, column: 0 };
  expect(stepCell(cell, place, 'ArrowDown')).toEqual({ layer: 0, row: 4, column: 0 });
  expect(stepCell({ ...cell, row: 4 }, place, 'ArrowDown')).toEqual({ layer: 0, row: 4, column: 0 });
  expect(stepCell(cell, place, 'ArrowLeft')).toEqual(cell);
  expect(stepCell(cell, place, 'End')).toEqual({ layer: 0, row: 3, column: 2 });
  expect(stepCell(cell, place, 'Tab')).toBeNull();
});

test('the largest, the smallest and the one that moved furthest are found among the weights of a layer alone', () => {
  const shape = someShape();
  const start = new Float64Array(15);
  const parameters = Float64Array.from(start);
  parameters.set([3, 0, 0, 0, -4], 0);
  start[11] = 9;
  parameters[11] = 1;
  parameters[14] = 100;
  expect(findExtremes(shape, start, parameters, 0)).toEqual({
    largest: { layer: 0, row: 0, column: 0 },
    smallest: { layer: 0, row: 1, column: 1 },
    mostMoved: { layer: 0, row: 3, column: 2 },
  });
  expect(
    findExtremes(
      shape,
      start,
      start.map(() => Number.NaN),
      0,
    ),
  ).toBeNull();
});
