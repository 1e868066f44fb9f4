import { describe, expect, it } from 'vitest';
import { deriveStartStep, moveStart } from '../../../src/explorer/charts/startSteps';
import { listTableEpochs } from '../../../src/explorer/charts/tableEpochs';

describe('the start', () => {
  it('moves in steps of 0.1 on the note’s axis, and its text is as short', () => {
    const step = deriveStartStep([-8, 6], 490);
    expect(step).toBe(0.1);
    expect(moveStart(3.4412, [-8, 6], step)).toEqual({ value: 3.4, text: '3.4' });
  });

  it('stays on the axis, and has no −0', () => {
    expect(moveStart(99, [-8, 6], 0.1)).toEqual({ value: 6, text: '6' });
    expect(Object.is(moveStart(-0.01, [-8, 6], 0.1).value, 0)).toBe(true);
  });
});

describe('a data table', () => {
  it('has every epoch up to 59, else 60 of them with both ends', () => {
    expect(listTableEpochs(3)).toEqual([0, 1, 2, 3]);
    expect(listTableEpochs(59)).toHaveLength(60);
    const long = listTableEpochs(10_000);
    expect([long.length, long[0], long.at(-1)]).toEqual([60, 0, 10_000]);
  });
});
