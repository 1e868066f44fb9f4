import { expect, test } from 'vitest';
import { listChangedRuns } from '../../src/state/changedRuns';
import { createExperimentStore } from '../../src/state/experiment';
import { writeNumber } from '../../src/state/typedNumber';

function openStore() {
  const store = createExperimentStore();
  return { ...store.getState().actions, store, experiment: () => store.getState().experiment };
}

test('another loss keeps constants and start by name, and takes a usual start where it has more weights', () => {
  const { setObjective, setConstant, experiment } = openStore();
  expect(setObjective('a*(w+1)^2')).toBeNull();
  setConstant('a', writeNumber(3));
  expect(setObjective('a*(w+2)^2+b')).toBeNull();
  expect(experiment().objective.constants).toEqual({ a: writeNumber(3), b: writeNumber(1) });
  expect(experiment().start).toEqual([writeNumber(5)]);
  expect(setObjective('x^2+k*y^2')).toBeNull();
  expect(experiment().objective.constants).toEqual({ k: writeNumber(20) });
  expect(experiment().start.map(({ value }) => value)).toEqual([-4, 1.5]);
});

test.each([
  ['(w+', 'unexpectedEnd'],
  ['w+x', 'mixedWeights'],
  ['a+1', 'noWeight'],
  ['w/0', 'divisionByZero'],
  ['snh(w)', 'unknownFunction'],
  ['log(-w^2)', 'nowhereFinite'],
  [`${'('.repeat(4000)}w`, 'tooLong'],
  [`${'('.repeat(900)}w`, 'tooDeep'],
  ['w+'.repeat(5000), 'tooLong'],
])('%s is a problem that says where, and the loss stays', (text, code) => {
  const { setObjective, experiment } = openStore();
  const before = experiment();
  const problem = setObjective(text);
  expect(problem?.code).toBe(code);
  expect(problem!.to).toBeLessThanOrEqual(text.length);
  expect(experiment()).toBe(before);
});

test('a start where the loss is not finite is not taken', () => {
  const { setObjective, setStart, setRunStart, experiment } = openStore();
  setObjective('log(w)^2');
  const before = experiment();
  setStart(0, writeNumber(-1));
  setRunStart(0, [writeNumber(0)]);
  expect(experiment()).toBe(before);
});

test('a preset is one step of undo', () => {
  const { loadPreset, undo, experiment } = openStore();
  const before = experiment();
  loadPreset('rosenbrock');
  expect(experiment().runs).toHaveLength(4);
  expect(experiment().start.map(({ value }) => value)).toEqual([-1.2, 1]);
  undo();
  expect(experiment()).toEqual(before);
});

test('a branch shares the past, keeps the settings and goes on at half the rate', () => {
  const { setOptimizer, branchRun, setChangeRate, experiment } = openStore();
  setOptimizer(1, { name: 'momentum', hyperparameters: { beta: writeNumber(0.5), beta1: writeNumber(0.1) } });
  const id = branchRun(1, 20)!;
  setChangeRate(id, 0, writeNumber(0.3));
  const branch = experiment().runs.find((run) => run.id === id)!;
  expect(branch).toMatchObject({
    learningRate: { value: 0.2 },
    optimizer: { name: 'momentum', hyperparameters: { beta: { value: 0.5 } } },
    changes: [{ epoch: 20, learningRate: { value: 0.3 } }],
  });
  expect(branch.optimizer!.hyperparameters.beta1).toBeUndefined();
});

test('what changes the numbers of a run is noticed, and of that run alone', () => {
  const {
    setHyperparameter,
    setSchedule,
    setClipping,
    setRunStart,
    setNoise,
    branchRun,
    setChangeRate,
    experiment,
  } = openStore();
  const steps: readonly [() => void, readonly number[]][] = [
    [() => setHyperparameter(2, 'weightDecay', writeNumber(0.1)), [2]],
    [() => setSchedule(0, { name: 'cosine', numbers: [] }), [0]],
    [() => setClipping(1, { by: 'norm', limit: writeNumber(1) }), [1]],
    [() => setRunStart(3, [writeNumber(2)]), [3]],
    [() => void branchRun(3, 10), [4]],
    [() => setChangeRate(4, 0, writeNumber(0.1)), [4]],
    [() => setNoise({ deviation: writeNumber(0.1), seed: 1, seeds: 1 }), [0, 1, 2, 3, 4]],
    [() => setSchedule(0, { name: 'constant', numbers: [] }), [0]],
  ];
  for (const [change, ids] of steps) {
    const before = experiment();
    change();
    expect(listChangedRuns(before, experiment()).toSorted()).toEqual(ids);
  }
});
