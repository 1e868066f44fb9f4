import { describe, expect, it } from 'vitest';
import { deriveStrokes, hasSameLosses, hasSamePath } from '../../../src/explorer/charts/overlaps';
import { runResult } from '../runResult';

const run = (id: number, learningRate: number) => ({ ...runResult({ learningRate }), id });

describe('deriveStrokes', () => {
  it('draws 0.99 dashed over a solid 0.01, whose loss curve it shares, and leaves 0.6 alone', () => {
    const strokes = deriveStrokes([run(0, 0.6), run(2, 0.01), run(3, 0.99)], hasSameLosses);
    expect(strokes.get(0)).toEqual({ dash: 'none', offset: 0, group: [0] });
    expect(strokes.get(2)).toEqual({ dash: 'none', offset: 0, group: [2, 3] });
    expect(strokes.get(3)).toEqual({ dash: '6 6', offset: -6, group: [2, 3] });
  });

  it('gives a run that shares its curve with none its own dash', () => {
    expect(deriveStrokes([run(3, 0.99)], hasSameLosses).get(3)?.dash).toBe('7 5');
  });

  it('gives three runs on one curve a third of it each', () => {
    const strokes = deriveStrokes([run(0, 0.3), run(1, 0.3), run(4, 0.3)], hasSameLosses);
    expect([...strokes.values()].map(({ dash, offset }) => [dash, offset])).toEqual([
      ['none', 0],
      ['6 12', -6],
      ['6 12', -12],
    ]);
  });
});

describe('hasSamePath', () => {
  it('tells 0.01 from 0.99, whose losses are the same', () => {
    expect(hasSameLosses(run(0, 0.01), run(1, 0.99))).toBe(true);
    expect(hasSamePath(run(0, 0.01), run(1, 0.99))).toBe(false);
  });

  it('holds for a copy, and for a rate that no eye could tell apart', () => {
    expect(hasSamePath(run(0, 0.3), run(1, 0.3))).toBe(true);
    expect(hasSamePath(run(0, 0.3), run(1, 0.300001))).toBe(true);
  });
});
