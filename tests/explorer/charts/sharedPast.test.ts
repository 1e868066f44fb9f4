import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/experiment';
import { findSharedPast } from '../../../src/explorer/charts/sharedPast';

const typed = (value: number) => ({ value, text: String(value) });
const run = (id: number, rate: number, ...changes: [number, number][]): Run => ({
  id,
  learningRate: typed(rate),
  hidden: false,
  ...(changes.length > 0 && {
    changes: changes.map(([epoch, later]) => ({ epoch, learningRate: typed(later) })),
  }),
});

describe('the past that a branch shares', () => {
  it('ends where it branched off, also from another branch', () => {
    const runs = [run(0, 0.1), run(1, 0.1, [20, 0.05]), run(2, 0.1, [20, 0.05], [30, 0.01])];
    expect(runs.map(({ id }) => findSharedPast({ runs }, id))).toEqual([0, 20, 30]);
  });

  it('is its own where no visible run before it has that rate and those settings', () => {
    const branch = run(1, 0.1, [20, 0.05]);
    expect(findSharedPast({ runs: [{ ...run(0, 0.1), hidden: true }, branch] }, 1)).toBe(0);
    expect(findSharedPast({ runs: [run(0, 0.2), branch] }, 1)).toBe(0);
    expect(findSharedPast({ runs: [branch, run(0, 0.1)] }, 1)).toBe(0);
    const adam = { ...run(0, 0.1), optimizer: { name: 'adam' as const, hyperparameters: {} } };
    expect(findSharedPast({ runs: [adam, branch] }, 1)).toBe(0);
  });
});
