import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experiment, TypedNumber } from '../../src/core/experiment';
import { DEFAULT_EXPERIMENT } from '../../src/state/defaults';
import { createExperimentStore, type ExperimentActions, UNDO_LIMIT } from '../../src/state/experiment';
import { correctExperiment } from '../../src/state/schema';
import { roundNumber, writeNumber } from '../../src/state/typedNumber';
import { experiments } from './arbitraries';

function openStore(initial?: Experiment) {
  const store = createExperimentStore(initial);
  return {
    ...store.getState().actions,
    store,
    experiment: () => store.getState().experiment,
    rates: () => store.getState().experiment.runs.map(({ learningRate }) => learningRate.text),
    ids: () => store.getState().experiment.runs.map(({ id }) => id),
  };
}

const typed = (text: string, value = Number(text)): TypedNumber => ({ value, text });

describe('edits', () => {
  test('the course note’s experiment is the default', () => {
    expect(openStore().experiment()).toEqual(DEFAULT_EXPERIMENT);
  });

  test('a typed rate keeps its text', () => {
    const { setLearningRate, rates } = openStore();
    setLearningRate(1, typed('3/10', 0.3));
    expect(rates()).toEqual(['0.6', '3/10', '0.01', '0.99']);
  });

  test('a text that does not say the value, or is overlong, is written anew', () => {
    const { setLearningRate, rates } = openStore();
    setLearningRate(0, typed('lots', 0.25));
    setLearningRate(1, typed(`0.5${'0'.repeat(40)}`));
    expect(rates().slice(0, 2)).toEqual(['0.25', '0.5']);
  });

  test('out of range is clamped, and what is not a number changes nothing', () => {
    const { setLearningRate, setEpochs, setStart, rates, experiment, store } = openStore();
    setLearningRate(0, typed('-1'));
    setLearningRate(1, typed('1e308'));
    setLearningRate(2, typed('', Number.NaN));
    setEpochs(1.5);
    setStart(0, typed('1e999'));
    expect(rates()).toEqual(['0', '1000000', '0.01', '0.99']);
    expect(experiment().epochs).toBe(2);
    expect(experiment().start).toEqual([{ value: Number.MAX_VALUE, text: '1.7976931348623157e308' }]);
    const before = store.getState();
    setEpochs(Number.NaN);
    setStart(1, typed('2'));
    setLearningRate(7, typed('2'));
    expect(store.getState()).toBe(before);
  });

  test('a new run has the smallest free id and a rate that no run has', () => {
    const { addRun, removeRun, ids, rates } = openStore();
    removeRun(1);
    expect(addRun()).toBe(1);
    expect(ids()).toEqual([0, 2, 3, 1]);
    while (addRun() !== null);
    expect(new Set(rates()).size).toBe(8);
  });

  test('the ninth run is refused', () => {
    const { addRun, duplicateRun, ids } = openStore();
    for (let count = 4; count < 8; count += 1) expect(addRun(typed('0.5'))).toBe(count);
    expect(addRun()).toBeNull();
    expect(duplicateRun(0)).toBeNull();
    expect(ids()).toHaveLength(8);
  });

  test('a duplicate stands behind its run, with the same rate and the next free id', () => {
    const { duplicateRun, ids, rates } = openStore();
    expect(duplicateRun(1)).toBe(4);
    expect(ids()).toEqual([0, 1, 4, 2, 3]);
    expect(rates()).toEqual(['0.6', '0.2', '0.2', '0.01', '0.99']);
    expect(duplicateRun(7)).toBeNull();
  });

  test('removing the last run leaves an empty experiment, to which one can be added', () => {
    const { removeRun, addRun, ids } = openStore();
    for (const id of ids()) removeRun(id);
    expect(ids()).toEqual([]);
    expect(addRun()).toBe(0);
  });

  test('hiding a run twice changes nothing in the end', () => {
    const { toggleHidden, experiment } = openStore();
    toggleHidden(2);
    expect(experiment().runs[2]!.hidden).toBe(true);
    toggleHidden(2);
    expect(experiment()).toEqual(DEFAULT_EXPERIMENT);
  });

  test('an illegal experiment is corrected when it is put in place', () => {
    const { replace, experiment } = openStore();
    const run = { id: 3, learningRate: typed('-2'), hidden: false };
    replace({
      objective: { kind: 'expression', text: '(1+v)^2' },
      start: [],
      epochs: Number.POSITIVE_INFINITY,
      dtype: 'float16' as 'float32',
      runs: [run, run, ...Array.from({ length: 9 }, (_, id) => ({ ...run, id: id * 0.5 }))],
    });
    const { runs, ...rest } = experiment();
    expect(rest).toEqual({ ...DEFAULT_EXPERIMENT, runs: undefined, epochs: 10_000 });
    expect(runs).toHaveLength(8);
    expect(runs.map(({ id }) => id).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(runs[0]).toEqual({ id: 3, learningRate: { value: 0, text: '0' }, hidden: false });
  });

  test('correcting a legal experiment changes nothing', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(correctExperiment(experiment)).toEqual(experiment);
      }),
    );
  });

  test('a dragged number has a short text that says its value', () => {
    expect(roundNumber(0.123456789)).toEqual({ value: 0.1235, text: '0.1235' });
    expect(roundNumber(0.998000001)).toEqual({ value: 0.998, text: '0.998' });
    expect(writeNumber(1e21)).toEqual({ value: 1e21, text: '1e21' });
  });
});

/** One edit of any kind, legal or not. */
const edits: fc.Arbitrary<(actions: ExperimentActions) => void> = fc.oneof(
  fc.tuple(fc.nat(8), fc.double()).map(([id, rate]) => (actions: ExperimentActions) => {
    actions.setLearningRate(id, writeNumber(rate));
  }),
  fc.double().map((epochs) => (actions: ExperimentActions) => actions.setEpochs(epochs)),
  fc.double().map((start) => (actions: ExperimentActions) => actions.setStart(0, writeNumber(start))),
  fc.nat(8).map((id) => (actions: ExperimentActions) => actions.removeRun(id)),
  fc.nat(8).map((id) => (actions: ExperimentActions) => actions.toggleHidden(id)),
  fc.nat(8).map((id) => (actions: ExperimentActions) => void actions.duplicateRun(id)),
  fc.constantFrom(
    (actions: ExperimentActions) => void actions.addRun(),
    (actions: ExperimentActions) => actions.setDtype('float64'),
    (actions: ExperimentActions) => actions.setDtype('float32'),
    (actions: ExperimentActions) => actions.hold(),
    (actions: ExperimentActions) => actions.release(),
  ),
  experiments.map((experiment) => (actions: ExperimentActions) => actions.replace(experiment)),
);

describe('the steepness of the parabola', () => {
  test.each([
    [{ value: 2, text: '2' }, '2*(w+1)^2'],
    [{ value: 0.5, text: '1/2' }, '1/2*(w+1)^2'],
    [{ value: 2, text: '+2' }, '2*(w+1)^2'],
    [{ value: 1, text: '1.0' }, '(w+1)^2'],
    [{ value: 1e9, text: '1e9' }, '100*(w+1)^2'],
    [{ value: Number.NaN, text: '' }, '(w+1)^2'],
  ])('%j gives the loss %s', (steepness, loss) => {
    const store = createExperimentStore();
    store.getState().actions.setSteepness(steepness);
    expect(store.getState().experiment.objective.text).toBe(loss);
  });
});

describe('undo and redo', () => {
  test('undoing everything leads back to the start, and redoing everything to the end', () => {
    fc.assert(
      fc.property(experiments, fc.array(edits, { maxLength: UNDO_LIMIT }), (initial, sequence) => {
        const { store, undo, redo, experiment } = openStore(initial);
        for (const edit of sequence) edit(store.getState().actions);
        const last = experiment();
        const seen = [last];
        for (let steps = 0; steps <= sequence.length; steps += 1) {
          undo();
          seen.push(experiment());
        }
        expect(experiment()).toEqual(initial);
        expect(store.getState().past).toEqual([]);
        for (let steps = 0; steps <= sequence.length; steps += 1) redo();
        expect(experiment()).toEqual(last);
        expect(store.getState().future).toEqual([]);
        for (const legal of seen) expect(correctExperiment(legal)).toEqual(legal);
      }),
    );
  });

  test('a change after undo forgets what could be redone', () => {
    const { setEpochs, undo, redo, experiment } = openStore();
    setEpochs(10);
    undo();
    setEpochs(20);
    redo();
    expect(experiment().epochs).toBe(20);
  });

  test('an edit that changes nothing is no step', () => {
    const { setEpochs, setStart, setLearningRate, store } = openStore();
    setEpochs(50);
    setStart(0, typed('5'));
    setLearningRate(0, typed('0.6'));
    expect(store.getState().past).toEqual([]);
  });

  test('a drag of 10,000 changes is one step', () => {
    const { hold, release, setLearningRate, undo, experiment, store } = openStore();
    hold();
    for (let change = 1; change <= 10_000; change += 1) setLearningRate(0, writeNumber(change / 10_000));
    expect(store.getState().past).toEqual([]);
    expect(store.getState().held).toBe(true);
    release();
    expect(store.getState().past).toHaveLength(1);
    expect(store.getState().held).toBe(false);
    undo();
    expect(experiment()).toEqual(DEFAULT_EXPERIMENT);
  });

  test('a drag that ends where it began is no step, and what could be redone still can', () => {
    const { hold, release, setEpochs, undo, store } = openStore();
    setEpochs(10);
    undo();
    hold();
    setEpochs(60);
    setEpochs(50);
    release();
    expect(store.getState().past).toEqual([]);
    expect(store.getState().future).toHaveLength(1);
  });

  test('undo in the middle of a drag takes the drag back', () => {
    const { hold, setEpochs, undo, experiment, store } = openStore();
    setEpochs(10);
    hold();
    setEpochs(60);
    undo();
    expect(experiment().epochs).toBe(10);
    expect(store.getState().held).toBe(false);
  });

  test('the last 100 steps are kept', () => {
    const { setEpochs, undo, experiment } = openStore();
    for (let epochs = 101; epochs <= 251; epochs += 1) setEpochs(epochs);
    for (let step = 0; step < 200; step += 1) undo();
    expect(experiment().epochs).toBe(151);
  });
});
