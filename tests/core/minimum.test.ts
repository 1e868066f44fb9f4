import { describe, expect, it } from 'vitest';
import { finish } from '../../src/core/finish';
import { constantCurvature, searchMinima } from '../../src/core/minimum';
import type { FormulaObjective } from '../../src/core/objectives/objective';
import type { Preset } from '../../src/core/objectives/preset';
import { PRESETS } from '../../src/core/objectives/presets';
import { openSource } from '../../src/core/objectives/source';
import { writeNumber } from '../../src/state/typedNumber';

function open(text: string, constants: Readonly<Record<string, number>> = {}) {
  const typed = Object.entries(constants).map(([name, value]) => [name, writeNumber(value)]);
  return openSource({ kind: 'expression', text, constants: Object.fromEntries(typed) });
}

const findMinima = (objective: FormulaObjective) => finish(searchMinima(objective));

describe('the search for minima', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset as Preset] as const))(
    'finds what is known of %s',
    (_, { text, constants = {}, minima }) => {
      const values = Object.entries(constants).map(([name, { value }]) => [name, value]);
      const found = findMinima(open(text, Object.fromEntries(values))).minima;
      if (minima.length === 0) expect(found).toEqual([]);
      for (const known of minima) {
        const near = found.find(({ parameters }) =>
          parameters.every((value, p) => Math.abs(value - known.parameters[p]!) < 2e-3),
        );
        expect(near?.loss).toBeCloseTo(known.loss, 6);
      }
      if (minima[0]) expect(found[0]!.loss).toBeGreaterThan(minima[0].loss - 1e-9);
    },
  );

  it('is certain of a quadratic alone, wherever it lies', () => {
    expect(findMinima(open('(x-200)^2+3*(y+77)^2+4'))).toMatchObject({ certain: true });
    expect(findMinima(open('(x-200)^2+3*(y+77)^2+4')).minima[0]!.parameters[0]).toBeCloseTo(200, 6);
    expect(findMinima(open('w^4')).certain).toBe(false);
  });

  it.each(['sigmoid(w)', 'w', 'w^3', '-w^2', 'exp(-w)', 'x*y', 'x+y^2', '1/w'])(
    'finds none of %s',
    (text) => {
      expect(findMinima(open(text)).minima).toEqual([]);
    },
  );

  it('finds one of a neuron, and none on the plateaus where it is saturated', () => {
    const found = findMinima(open('neuron(tanh:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)')).minima;
    expect(found.map(({ parameters }) => parameters.map((value) => value.toFixed(2)))).toEqual([
      ['0.56', '0.04'],
    ]);
  });

  it('finds those beside a pole, on a kink and inside a domain', () => {
    expect(findMinima(open('w+1/w')).minima[0]!.parameters[0]).toBeCloseTo(1, 6);
    expect(findMinima(open('|w-2|+|w|/2')).minima[0]!.parameters[0]).toBeCloseTo(2, 4);
    expect(findMinima(open('w*log(w)')).minima[0]!.parameters[0]).toBeCloseTo(1 / Math.E, 6);
  });
});

it('the curvature is told where it is the same everywhere', () => {
  expect(constantCurvature(open('x^2+k*y^2', { k: 20 }))).toEqual([2, 40]);
  expect(constantCurvature(open('2*(w+1)^2'))).toEqual([4]);
  expect(constantCurvature(open('w^4'))).toBeNull();
  expect(constantCurvature(open('x^2+y^3'))).toBeNull();
});
