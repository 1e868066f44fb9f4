import { expect, test } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../src/state/defaults';
import { parseLink } from '../../src/state/link';
import { computeRuns } from '../../src/worker/computedRun';
import { prepareObjective } from '../../src/worker/preparedObjective';

function diagnosesOf(link: string) {
  const { experiment } = parseLink(link);
  return [...computeRuns(experiment, experiment.runs)].flatMap((done) => (done ? [done[1].diagnosis] : []));
}

test('each run of the double well is judged by the well in which it ends', () => {
  const [near, deep] = diagnosesOf('?fn=(w^2-1)^2%2B0.3*w&w0=2&lr=0.05,0.12');
  expect(near).toMatchObject({ word: 'slidesIn' });
  expect(near!.endLoss).toBeGreaterThan(0.29);
  expect(deep!.arrival).not.toBeNull();
  expect(deep!.endLoss).toBeLessThan(-0.3);
});

test('a run that falls below every minimum has not arrived', () => {
  const [run] = diagnosesOf('?fn=w^3-3*w&w0=-1.1&lr=0.01&epochs=200');
  expect(run!.arrival).toBeNull();
});

test('constants are numbers of the loss, and the curvature follows them', () => {
  const source = (k: string) => parseLink(`?fn=x^2%2Bk*y^2&const=k:${k}`).experiment.objective;
  expect(prepareObjective(source('20')).curvature).toEqual([2, 40]);
  expect(prepareObjective(source('0.5'))).toMatchObject({ curvature: [1, 2], minimumLoss: 0 });
});

test('the course note’s parabola is known, however steep, and needs no search', () => {
  const prepared = prepareObjective(DEFAULT_EXPERIMENT.objective);
  expect(prepared).toMatchObject({ minimumLoss: 0, certain: true, secondDerivative: 2 });
  expect(prepareObjective({ kind: 'expression', text: '3*(w+1)^2' })).toMatchObject({
    minimumLoss: 0,
    secondDerivative: 6,
  });
});

test('of a function that nobody knows the lowest seen is not certain to be the lowest', () => {
  const { minima, certain } = prepareObjective({ kind: 'expression', text: 'w^2/7+sin(4*w)' });
  expect(minima.length).toBeGreaterThan(3);
  expect(certain).toBe(false);
});
