import { describe, expect, it } from 'vitest';
import { gradientAt, knownMinimum, lossAt, PARABOLA, parseExpression } from '../../../src/core';
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
});
