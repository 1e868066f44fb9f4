import { describe, expect, it } from 'vitest';
import { gradientAt, lossAt, parseExpression, secondDerivativeAt } from '../../../src/core';
import { expressionObjective } from '../../../src/core/objectives/expression';

function objectiveOf(text: string, constants = {}) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return expressionObjective(parsed.expression, { constants });
}

const points = Float64Array.from({ length: 1000 }, (_, k) => k / 100 - 6);

describe('an objective at many points', () => {
  it('has the losses and gradients of its formula, over more points than a block holds', () => {
    const parabola = objectiveOf('(w+1)^2');
    expect(lossAt(parabola, 'float64', [points])).toEqual(points.map((w) => (w + 1) * (w + 1)));
    expect(gradientAt(parabola, 'float64', [points])).toEqual([points.map((w) => 2 * (w + 1))]);
  });

  it('has the second derivative of its formula, exactly', () => {
    expect(new Set(secondDerivativeAt(objectiveOf('(w+1)^2'), 'float32', points))).toEqual(new Set([2]));
    expect(new Set(secondDerivativeAt(objectiveOf('3w+1'), 'float64', points))).toEqual(new Set([0]));
    expect(secondDerivativeAt(objectiveOf('w^2*w'), 'float64', [0.5, 3])).toEqual(Float64Array.of(3, 18));
  });

  it('takes its parameters in the order of their first appearance, without constants', () => {
    const objective = objectiveOf('a*y-x', { a: 2 });
    expect(objective.parameterNames).toEqual(['y', 'x']);
    expect(lossAt(objective, 'float64', [[5], [3]])).toEqual(Float64Array.of(7));
  });

  it('has one loss where there is no parameter', () => {
    expect(lossAt(objectiveOf('2*3'), 'float64', [])).toEqual(Float64Array.of(6));
  });

  it('refuses a second derivative of a function of two parameters', () => {
    expect(() => secondDerivativeAt(objectiveOf('x*y'), 'float64', [1])).toThrow(
      new RangeError('a second derivative needs an objective with one parameter; got 2'),
    );
  });
});
