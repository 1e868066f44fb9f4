import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/experiment';
import { deriveDirections } from '../../../src/explorer/contours/directions';

const run = (optimizer?: 'momentum' | 'adam'): Run => ({
  id: 0,
  learningRate: { value: 0.051, text: '0.051' },
  hidden: false,
  ...(optimizer && { optimizer: { name: optimizer, hyperparameters: {} } }),
});
const of = (text: string, point: number[], one = run(), rate = 0.051) =>
  deriveDirections({ kind: 'expression', text }, point, one, rate);

describe('the directions of a surface', () => {
  it('are the axes of a stretched bowl: × 0.898 along the valley, × −1.04 across', () => {
    const [along, across] = of('x^2+20*y^2', [-1, 2]);
    expect([along!.kind, across!.kind]).toEqual(['along', 'across']);
    expect(along!.factor).toBeCloseTo(1 - 0.051 * 2);
    expect(across!.factor).toBeCloseTo(1 - 0.051 * 40);
    expect(Math.abs(along!.vector[0])).toBeCloseTo(1);
    expect(Math.abs(across!.vector[1])).toBeCloseTo(1);
  });

  it('are alike in a round bowl, and bend down on a saddle', () => {
    expect(of('x^2+y^2', [3, 1]).map(({ kind }) => kind)).toEqual(['everyWay', 'everyWay']);
    const down = of('x^2-y^2', [3, 1]).find(({ kind }) => kind === 'bentDown')!;
    expect(down.factor).toBeCloseTo(1 + 2 * 0.051);
  });

  it('have the spectral radius of momentum, and no factor where a rule scales its steps', () => {
    for (const { factor } of of('x^2+20*y^2', [1, 1], run('momentum'), 0.01))
      expect(factor).toBeCloseTo(Math.sqrt(0.9));
    for (const { factor } of of('x^2+20*y^2', [1, 1], run('adam'))) expect(factor).toBeNull();
  });

  it('are none where the curvature is not finite', () => {
    expect(of('log(x)+y^2', [0, 1])).toEqual([]);
  });
});
