import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellValues } from '../../src/core/axis';
import { createDescent } from '../../src/core/descend';
import { allocateFates, FATES, readFates } from '../../src/core/fate';
import { blocksOfPart, cellsOfPass, MAP_STEPS } from '../../src/core/mapOrder';
import { createOutcomeMap, type MapOptions, type MapPatch, placePatch } from '../../src/core/outcomeMap';
import { objectiveOf } from './objectiveOf';

const OPTIONS: MapOptions = {
  objective: objectiveOf('(w^2-1)^2'),
  dtype: 'float64',
  epochs: 40,
  start: [0.3],
  minimumLoss: 0,
  rates: { from: 0.01, to: 1, scale: 'log' },
  columns: 37,
  second: { kind: 'start', parameter: 0 },
  secondAxis: { from: -2, to: 2, scale: 'linear' },
  rows: 29,
};

/** Makes a map to its end in steps of `budget`. */
function make(options: MapOptions, budget = 1 << 16) {
  const map = createOutcomeMap(options);
  const patches: MapPatch[] = [];
  while (!map.isDone) {
    const patch = map.advance(budget);
    if (patch) patches.push(patch);
  }
  return patches;
}

function place(options: MapOptions, patches: readonly MapPatch[]) {
  const { columns, rows } = options;
  const whole = allocateFates(columns * rows);
  for (const patch of patches) placePatch(whole, columns, rows, patch);
  return whole;
}

describe('the order of a map', () => {
  it('has every cell in exactly one pass, and in exactly one block of one part', () => {
    const sides = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(sides, sides, fc.integer({ min: 1, max: 5 }), (columns, rows, of) => {
        const all = MAP_STEPS.flatMap((step) => [...cellsOfPass(columns, rows, step)]);
        expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: columns * rows }, (_, cell) => cell));
        const blocks = Array.from({ length: of }, (_, index) => [
          ...blocksOfPart(columns, rows, { index, of }),
        ]).flat();
        for (const step of MAP_STEPS) {
          const own = blocks.filter((block) => block.step === step).sort((a, b) => a.from - b.from);
          let end = 0;
          for (const { from, length } of own) {
            expect(from).toBe(end);
            end = from + length;
          }
          expect(end).toBe(cellsOfPass(columns, rows, step).length);
        }
      }),
    );
  });

  it('gives several workers a share of the coarse picture each', () => {
    const first = [0, 1, 2].map((index) => blocksOfPart(512, 512, { index, of: 3 }).next().value);
    expect(first.map((block) => block?.step)).toEqual([8, 8, 8]);
  });
});

describe('an outcome map', () => {
  it('says of every cell what a descent of its own says', () => {
    const { fates, epochs } = place(OPTIONS, make(OPTIONS));
    const { columns, rows } = OPTIONS;
    const rates = cellValues(OPTIONS.rates, columns);
    const starts = cellValues(OPTIONS.secondAxis, rows);
    for (const cell of [0, 5, 400, 777, columns * rows - 1]) {
      const descent = createDescent({
        objective: OPTIONS.objective,
        dtype: 'float64',
        learningRates: [rates[cell % columns]!],
        starts: [[starts[Math.floor(cell / columns)]!]],
        epochs: 40,
        keep: 'outcome',
        tally: { minimumLoss: 0 },
      });
      descent.advance(40);
      const own = readFates(descent.outcome(), 40);
      expect([fates[cell], epochs[cell]]).toEqual([own.fates[0], own.epochs[0]]);
    }
    expect(new Set(fates)).toEqual(new Set([1, 2, 3]));
    expect(fates).not.toContain(FATES.indexOf('unknown'));
  });

  it('is the same in steps of any size and in any number of parts', () => {
    const whole = place(OPTIONS, make(OPTIONS));
    expect(place(OPTIONS, make(OPTIONS, 1))).toEqual(whole);
    const parts = [2, 0, 1].flatMap((index) => make({ ...OPTIONS, part: { index, of: 3 } }));
    expect(place(OPTIONS, parts)).toEqual(whole);
  });

  it('is told coarse first', () => {
    const steps = make({ ...OPTIONS, columns: 100, rows: 100 }).map(({ step }) => step);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps)).toEqual(new Set(MAP_STEPS));
  });

  it('runs an epoch of one block at least, and not many more than it is asked for', () => {
    let count = 0;
    const map = createOutcomeMap({ ...OPTIONS, columns: 512, rows: 512 });
    while (map.advance(1) === null) count++;
    expect(count).toBe(39);
  });

  it('of a stretched bowl over its other start varies that one alone', () => {
    const bowl: MapOptions = {
      ...OPTIONS,
      objective: objectiveOf('x^2+20*y^2'),
      start: [0, 9],
      second: { kind: 'start', parameter: 1 },
      secondAxis: { from: -1, to: 1, scale: 'linear' },
      // none of which starts on the floor of the valley
      rows: 28,
      rates: { from: 0.001, to: 0.2, scale: 'log' },
    };
    const { fates } = place(bowl, make(bowl));
    const { columns, rows } = bowl;
    const limit = cellValues(bowl.rates, columns).findIndex((rate) => rate > 2 / 40);
    // far enough above the limit every row diverges, below it none does
    for (let row = 0; row < rows; row++) {
      const line = Array.from(fates.subarray(row * columns, (row + 1) * columns), (fate) => FATES[fate]);
      expect(line.slice(0, limit)).not.toContain('diverges');
      expect(new Set(line.slice(limit + 4))).toEqual(new Set(['diverges']));
    }
  });

  it.each(['beta1', 'beta'] as const)(
    'over %s gives every row the number that a descent of its own would have',
    (name) => {
      const map: MapOptions = {
        ...OPTIONS,
        columns: 9,
        rows: 5,
        optimizer: name === 'beta1' ? 'adam' : 'momentum',
        second: { kind: 'hyperparameter', name },
        secondAxis: { from: 0, to: 0.99, scale: 'linear' },
      };
      const { fates, epochs } = place(map, make(map));
      for (let row = 0; row < 5; row++) {
        const descent = createDescent({
          objective: map.objective,
          optimizer: map.optimizer!,
          hyperparameters: { [name]: cellValues(map.secondAxis, 5)[row]! },
          dtype: 'float64',
          learningRates: cellValues(map.rates, 9),
          starts: [new Float64Array(9).fill(0.3)],
          epochs: 40,
          keep: 'outcome',
          tally: { minimumLoss: 0 },
        });
        descent.advance(40);
        const own = readFates(descent.outcome(), 40);
        expect(fates.slice(row * 9, row * 9 + 9)).toEqual(own.fates);
        expect(epochs.slice(row * 9, row * 9 + 9)).toEqual(own.epochs);
      }
    },
  );

  it('over a constant finds the border 1 / a of every a·(w+1)²', () => {
    const map: MapOptions = {
      ...OPTIONS,
      objective: objectiveOf('a*(w+1)^2', ['a']),
      epochs: 400,
      second: { kind: 'constant', name: 'a' },
      secondAxis: { from: 1, to: 50, scale: 'log' },
      rates: { from: 0.001, to: 2, scale: 'log' },
    };
    const { fates } = place(map, make(map));
    const rates = cellValues(map.rates, map.columns);
    cellValues(map.secondAxis, map.rows).forEach((a, row) => {
      const line = fates.subarray(row * map.columns, (row + 1) * map.columns);
      const border = rates.findIndex((rate) => rate > 1 / a);
      expect(line.indexOf(FATES.indexOf('diverges'))).toBeGreaterThanOrEqual(border);
      expect(line.indexOf(FATES.indexOf('diverges'))).toBeLessThanOrEqual(border + 1);
    });
  });
});
