import { expect, test } from 'vitest';
import type { Experiment, Run } from '../../src/core/experiment';
import { type ComputedRun, computeRuns } from '../../src/worker/computedRun';
import { groupRuns } from '../../src/worker/group';
import { prepareObjective } from '../../src/worker/preparedObjective';
import { question } from './fakes';

const typed = (value: number) => ({ value, text: String(value) });
const runOf = (id: number, rate: number, own: Partial<Run> = {}): Run => ({
  id,
  learningRate: typed(rate),
  hidden: false,
  ...own,
});
const MOMENTUM = { optimizer: { name: 'momentum', hyperparameters: {} } } as const;

function compute(changes: Partial<Experiment>): ReadonlyMap<number, ComputedRun> {
  const { experiment } = question(changes);
  const done = [...computeRuns(experiment, experiment.runs)].filter((step) => step !== undefined);
  return new Map(done.map(([run, computed]) => [run.id, computed]));
}

/** Losses of one run, epoch by epoch. */
function lossesOf({ trajectory, lane }: ComputedRun): number[] {
  return Array.from(
    { length: trajectory.epochs + 1 },
    (_, epoch) => trajectory.losses[epoch * trajectory.lanes + lane]!,
  );
}

test('runs that differ in rate and start alone are lanes of one descent, others are not', () => {
  const runs = [
    runOf(0, 0.1),
    runOf(1, 0.1, MOMENTUM),
    runOf(2, 0.3, { start: [typed(2)] }),
    runOf(3, 0.2, MOMENTUM),
    runOf(4, 0.1, { optimizer: { name: 'momentum', hyperparameters: { beta: typed(0.5) } } }),
    runOf(5, 0.1, { schedule: { name: 'cosine', numbers: [] } }),
  ];
  const { experiment } = question({ runs });
  const groups = groupRuns(prepareObjective(experiment.objective).objective, experiment, runs);
  expect(groups.map((group) => group.runs.map(({ id }) => id))).toEqual([[0, 2], [1, 3], [4], [5]]);
  expect(groups[0]!.options.starts).toEqual([[5, 2]]);
});

test('a run has the same bits beside others as alone, whatever they are', () => {
  const runs = [runOf(0, 0.1), runOf(1, 0.05, MOMENTUM), runOf(2, 0.2, { start: [typed(-3)] })];
  const together = compute({ runs });
  for (const run of runs) {
    const alone = compute({ runs: [run] }).get(run.id)!;
    expect(lossesOf(together.get(run.id)!)).toEqual(lossesOf(alone));
    expect(together.get(run.id)!.diagnosis).toEqual(alone.diagnosis);
  }
});

test('a branch shares the past of its run up to the epoch of the change, and no further', () => {
  const branch = runOf(1, 0.01, { changes: [{ epoch: 20, learningRate: typed(0.6) }] });
  const runs = compute({ runs: [runOf(0, 0.01), branch] });
  const [base, changed] = [lossesOf(runs.get(0)!), lossesOf(runs.get(1)!)];
  expect(changed.slice(0, 21)).toEqual(base.slice(0, 21));
  // 0.6 leaves (1 − 1.2)² of the loss
  expect(changed[21]! / changed[20]!).toBeCloseTo(0.04, 5);
  expect(base[21]! / base[20]!).toBeCloseTo(0.9604, 5);
});

test('the arrival of a branch beyond N is that of its rates, and its gap has no one factor', () => {
  const changes = [{ epoch: 10, learningRate: typed(0.02) }];
  const { diagnosis } = compute({ epochs: 50, runs: [runOf(0, 0.01, { changes })] }).get(0)!;
  // |w + 1| = 6 · 0.98^10 · 0.96^k ≤ 0.001
  const expected = 10 + Math.ceil(Math.log(0.001 / (6 * 0.98 ** 10)) / Math.log(0.96));
  expect(diagnosis).toMatchObject({ needs: expected, isSearched: true, linearFactor: null });
});

test('nobody looks beyond the end of a schedule, nor of noise', () => {
  const scheduled = runOf(0, 0.01, { schedule: { name: 'cosine', numbers: [] } });
  expect(compute({ runs: [scheduled] }).get(0)!.diagnosis).toMatchObject({ needs: null, isSearched: false });
  const noise = { deviation: typed(0.1), seed: 1, seeds: 2 };
  expect(compute({ runs: [runOf(0, 0.01)], noise }).get(0)!.diagnosis).toMatchObject({
    needs: null,
    isSearched: false,
  });
});

test('noise is that of the seed: the same twice, another with another, none without a deviation to speak of', () => {
  const noisy = (seed: number) =>
    lossesOf(compute({ runs: [runOf(0, 0.1)], noise: { deviation: typed(1), seed, seeds: 1 } }).get(0)!);
  expect(noisy(7)).toEqual(noisy(7));
  expect(noisy(7)).not.toEqual(noisy(8));
  const still = compute({ runs: [runOf(0, 0.1)], noise: { deviation: typed(1e-30), seed: 7, seeds: 1 } });
  const exact = lossesOf(compute({ runs: [runOf(0, 0.1)] }).get(0)!);
  expect(lossesOf(still.get(0)!).slice(0, 30)).toEqual(exact.slice(0, 30));
});

test('with noise a small rate ends nearer than a large one, on the mean of the seeds', () => {
  const noise = { deviation: typed(2), seed: 3, seeds: 32 };
  const runs = compute({ epochs: 300, runs: [runOf(0, 0.05), runOf(1, 0.45)], noise });
  const floor = (id: number) => {
    const { mean } = runs.get(id)!.spread!;
    let sum = 0;
    for (let epoch = 200; epoch <= 300; epoch++) sum += mean.losses[epoch * 2 + id]!;
    return sum / 101;
  };
  // stationary: E (w + 1)² = lr σ² / (4 (1 − lr)) for the gradient 2 (w + 1)
  const expected = (rate: number) => (rate * 4) / (4 * (1 - rate));
  expect(floor(0) / expected(0.05)).toBeGreaterThan(0.8);
  expect(floor(0) / expected(0.05)).toBeLessThan(1.25);
  expect(floor(1) / expected(0.45)).toBeGreaterThan(0.8);
  expect(floor(1) / expected(0.45)).toBeLessThan(1.25);
});
