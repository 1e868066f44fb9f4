import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { openNetworkOnce } from '../../../src/explorer/network/useOpenedNetwork';
import { createWeights } from '../../../src/explorer/network/weights/weightsStore';
import { createExperimentStore } from '../../../src/state/experiment';
import { parseLink } from '../../../src/state/link';
import { createPlaybackStore } from '../../../src/state/playback';
import type { ResultsState } from '../../../src/state/results';
import type { Answer, RunResult, RunRows } from '../../../src/worker/messages';
import { createNetworkComputation } from '../../../src/worker/network/networkComputation';

/** A session whose worker answers at once what it is asked, and rows when a test says so. */
function openSession(link: string) {
  const experiment = createExperimentStore(parseLink(link).experiment);
  const playback = createPlaybackStore();
  const computation = createNetworkComputation(() => 0);
  const results = createStore<ResultsState>(() => ({
    request: 0,
    experiment: null,
    byId: new Map(),
    spots: new Map(),
    tracks: new Map(),
    searched: '',
    rung: null,
    failure: null,
  }));
  let answerWaiting = () => {};
  let questions = 0;
  const answers = (request: number) => {
    const now = experiment.getState().experiment;
    const pixels = { loss: 600, path: 400 };
    const steps = computation.answer({ request, experiment: now, pixels, cursor: 0, tracks: [] });
    const told: Answer[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) if (step.value) told.push(step.value);
    return told;
  };
  return {
    experiment,
    playback,
    results,
    rows: (from: number, to: number) =>
      new Promise<readonly RunRows[]>((resolve) => {
        questions += 1;
        answerWaiting = () => resolve(computation.rows(from, to));
      }),
    questions: () => questions,
    train: (request: number) => answers(request),
    show(told: readonly Answer[]) {
      const runs = told.flatMap((answer) => (answer.type === 'runs' ? answer.runs : []));
      const byId = new Map<number, RunResult>(runs.map((run) => [run.id, run]));
      results.setState({ experiment: experiment.getState().experiment, byId });
    },
    async answerRows() {
      answerWaiting();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('weights at epoch 0 are those that the network starts with, for every run', async () => {
  const session = openSession('?net=iris&epochs=20&dtype=float64');
  const weights = createWeights(session);
  session.show(session.train(1));
  const stop = weights.follow();
  session.playback.getState().actions.seek(0);
  await session.answerRows();
  await session.answerRows();
  const { epoch, byRun, network } = weights.store.getState()!;
  expect(epoch).toBe(0);
  expect(network).toBe(openNetworkOnce(session.experiment.getState().experiment.network!));
  expect([...byRun.keys()]).toEqual([0, 1, 2, 3]);
  for (const values of byRun.values()) expect([...values]).toEqual([...network.start]);
  stop();
});

test('while one question is under way a cursor that moves asks nothing, and then once for where it is', async () => {
  const session = openSession('?net=iris&epochs=20&dtype=float64');
  const weights = createWeights(session);
  session.show(session.train(1));
  weights.follow();
  for (const epoch of [3, 4, 5]) session.playback.getState().actions.seek(epoch);
  expect(session.questions()).toBe(1);
  await session.answerRows();
  expect(weights.store.getState()?.epoch).toBe(20);
  expect(session.questions()).toBe(2);
  await session.answerRows();
  expect(weights.store.getState()?.epoch).toBe(5);
  expect(session.questions()).toBe(2);
});

test('weights of a network that is not shown yet are not taken for those of the one that is', async () => {
  const session = openSession('?net=iris&epochs=20&dtype=float64');
  const weights = createWeights(session);
  session.show(session.train(1));
  weights.follow();
  await session.answerRows();
  const before = weights.store.getState();
  session.playback.getState().actions.seek(7);
  const setting = session.experiment.getState().experiment.network!;
  session.experiment.getState().actions.setNetwork({ ...setting, activation: 'relu', hidden: [4] });
  const newer = session.train(2);
  await session.answerRows();
  expect(weights.store.getState()).toBe(before);
  session.show(newer);
  await session.answerRows();
  const after = weights.store.getState()!;
  expect(after.epoch).toBe(7);
  expect(after.network.shape.layers).toEqual([4, 4, 3]);
});

test('at epoch 0 no weight has moved, whatever it is trained in', async () => {
  for (const dtype of ['float32', 'float64']) {
    const session = openSession(`?net=iris&epochs=20&dtype=${dtype}`);
    const weights = createWeights(session);
    session.show(session.train(1));
    const stop = weights.follow();
    session.playback.getState().actions.seek(0);
    await session.answerRows();
    await session.answerRows();
    const { epoch, byRun, start } = weights.store.getState()!;
    expect(epoch).toBe(0);
    expect([...byRun.get(0)!]).toEqual([...start]);
    stop();
  }
});
