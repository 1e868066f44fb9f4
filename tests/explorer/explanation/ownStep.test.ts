import { expect, test } from 'vitest';
import { deriveOwnStep } from '../../../src/explorer/explanation/ownStep';
import { experimentOf, resultsOf } from '../experimentOf';

function stepOf(name: 'adam' | 'momentum', epoch: number) {
  const experiment = experimentOf([0.3]);
  const runs = experiment.runs.map((run) => ({ ...run, optimizer: { name, hyperparameters: {} } }));
  return deriveOwnStep(resultsOf({ ...experiment, runs }).get(0)!, epoch);
}

test('the digits of a step by any optimizer can be checked by hand', () => {
  for (const name of ['adam', 'momentum'] as const) {
    for (const epoch of [0, 7, 30]) {
      const step = stepOf(name, epoch)!;
      expect(step.isExact).toBe(true);
      expect(Number(step.weight) - Number(step.step)).toBeCloseTo(Number(step.next), 9);
    }
  }
});

test('the first step of Adam is its rate, whatever the slope', () => {
  expect(stepOf('adam', 0)).toMatchObject({ weight: '5.0000', step: '0.3000', gradient: '12.0000' });
});

test('an epoch that the run has not is no step', () => {
  expect(stepOf('adam', 50)).toBeNull();
});

test('from where the loss has no value on there is no step, though slopes go on being numbers', () => {
  const objective = { kind: 'expression' as const, text: 'log(w)' };
  const result = resultsOf({ ...experimentOf([0.5], { start: 1 }), objective }).get(0)!;
  expect(deriveOwnStep(result, 1)).toMatchObject({ weight: '0.5000', next: '-0.5000' });
  expect(deriveOwnStep(result, 2)).toBeNull();
  expect(deriveOwnStep(result, 49)).toBeNull();
});
