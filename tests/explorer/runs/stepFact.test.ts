import { describe, expect, it } from 'vitest';
import type { OptimizerName, Run } from '../../../src/core/experiment';
import { describeStep } from '../../../src/explorer/runs/stepFact';
import { en } from '../../../src/locales/en';

const runOf = (name?: OptimizerName): Run => ({
  id: 0,
  learningRate: { value: 0.01, text: '0.01' },
  hidden: false,
  ...(name && { optimizer: { name, hyperparameters: {} } }),
});

function say(name: OptimizerName | undefined, linearFactor: number | null, weights: number): string {
  return describeStep(runOf(name), { linearFactor, stepFactor: 0.97 }, weights, en.runs);
}

describe('what a card says of a step', () => {
  it('is the signed factor of the gap for plain descent of one weight', () => {
    expect(say(undefined, -0.2, 1)).toBe('gap × (−0.20)');
  });

  it('is the spectral radius with momentum, for both ways where both have √β', () => {
    expect(say('momentum', Math.sqrt(0.9), 1)).toBe('in the long run × 0.949');
    expect(say('momentum', Math.sqrt(0.9), 2)).toBe('both ways × 0.949');
    expect(say('momentum', 0.97, 2)).toBe('slower way × 0.970');
  });

  it('is the largest factor for two weights', () => {
    expect(say(undefined, 0.98, 2)).toBe('slower way × 0.980');
    expect(say(undefined, 1.04, 2)).toBe('worse way × 1.04');
  });

  it('is what was measured where no factor decides', () => {
    expect(say('adam', null, 1)).toBe('distance × 0.97');
  });
});
