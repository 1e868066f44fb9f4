import { describe, expect, it } from 'vitest';
import {
  formatSteepParabola,
  gradientAt,
  knownMinimum,
  lossAt,
  PARABOLA,
  parseExpression,
  parseSteepness,
} from '../../../src/core';
import { expressionObjective } from '../../../src/core/objectives/expression';

describe('presets', () => {
  it('have their lowest loss, and no slope, where they say', () => {
    const parsed = parseExpression(PARABOLA.text);
    if (!parsed.ok) throw new Error(PARABOLA.text);
    const objective = expressionObjective(parsed.expression);
    const at = PARABOLA.minimum.parameters.map((value) => [value]);
    expect(lossAt(objective, 'float64', at)[0]).toBe(PARABOLA.minimum.loss);
    expect(gradientAt(objective, 'float64', at)[0]![0]).toBe(0);
    expect(PARABOLA.start).toHaveLength(objective.parameterNames.length);
  });

  it.each(['(w+1)^2', ' ( w + 1 )^2', '(w+1)²', '((w+1))^2'])('know %s however it is typed', (text) => {
    expect(knownMinimum(text)).toEqual({ parameters: [-1], loss: 0 });
  });

  it.each(['(w+2)^2', '(1+w)^2', '(w+1', ''])('know no minimum of %j', (text) => {
    expect(knownMinimum(text)).toBeNull();
  });

  it('know the parabola however steep, with its steepness as it was typed', () => {
    expect(['(w+1)^2', '2*(w+1)^2', '2(w + 1)²', '(w+1)^2*.5', '1/2*(w+1)^2'].map(parseSteepness)).toEqual([
      { value: 1, text: '1' },
      { value: 2, text: '2' },
      { value: 2, text: '2' },
      { value: 0.5, text: '0.5' },
      { value: 0.5, text: '1/2' },
    ]);
    expect(knownMinimum('2*(w+1)^2')).toEqual({ parameters: [-1], loss: 0 });
  });

  it.each(['0*(w+1)^2', '-2*(w+1)^2', 'a*(w+1)^2', '2*(w+2)^2', '(w+1)^2/2', '2+(w+1)^2', '2*'])(
    'know no steepness of %s',
    (text) => {
      expect(parseSteepness(text)).toBeNull();
    },
  );

  it('write a steepness so that it is read again, and 1 as the course note does', () => {
    for (const [value, text] of [
      [2, '2'],
      [0.5, '1/2'],
      [0.25, '0.25'],
    ] as const) {
      const written = formatSteepParabola({ value, text });
      expect(parseSteepness(written)?.text).toBe(text);
    }
    expect(formatSteepParabola({ value: 1, text: '1.0' })).toBe('(w+1)^2');
  });
});
