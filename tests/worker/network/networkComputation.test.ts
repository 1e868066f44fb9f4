import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/core/experiment';
import { countParameters } from '../../../src/core/network/networkShape';
import { usualNetwork } from '../../../src/state/network';
import type { Computation } from '../../../src/worker/answerer';
import type { Answer, ComputeRequest, RunResult } from '../../../src/worker/messages';
import { createNetworkComputation } from '../../../src/worker/network/networkComputation';
import { openSetting } from '../../../src/worker/network/openSetting';
import { question } from '../fakes';

const network = usualNetwork('iris');

function ask(rates: readonly number[], changes: Partial<Experiment> = {}): ComputeRequest {
  const runs = rates.map((value, id) => ({ id, learningRate: { value, text: `${value}` }, hidden: false }));
  return { ...question({ network, runs, epochs: 20, ...changes }), request: 1, tracks: [] };
}

/** All answers, and the last result of each run. */
function finish(computation: Computation, request: ComputeRequest) {
  const answers: Answer[] = [];
  const steps = computation.answer(request);
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    count += 1;
    if (step.value) answers.push(step.value);
  }
  const told = answers.flatMap((answer) => (answer.type === 'runs' ? answer.runs : []));
  return { answers, count, results: new Map(told.map((result): [number, RunResult] => [result.id, result])) };
}

it('tells with one epoch what the optimizer remembers of each weight, nothing yet at the start', () => {
  const computation = createNetworkComputation(() => 0);
  const request = ask([0.01, 0.02]);
  const runs = request.experiment.runs.map((run, k) =>
    k === 1 ? { ...run, optimizer: { name: 'adam', hyperparameters: {} } as const } : run,
  );
  finish(computation, { ...request, experiment: { ...request.experiment, runs } });
  const memoryAt = (epoch: number) =>
    computation.rows(epoch, epoch).find(({ id }) => id === 1)!.rows.training!.memory!;
  expect([...memoryAt(7).keys()].sort()).toEqual(['mean', 'squares']);
  expect(memoryAt(0).get('squares')).toEqual(new Float64Array(15));
  for (const value of memoryAt(7).get('squares')!) expect(value).toBeGreaterThan(0);
  expect(computation.rows(7, 7)[0]!.rows.training!.memory!.size).toBe(0);
  expect(computation.rows(0, 7)[0]!.rows.training!.memory).toBeUndefined();
});

describe('the computation of networks', () => {
  const computation = createNetworkComputation(() => 0);
  const { answers, results } = finish(computation, ask([1, 0.01]));

  it('tells of each run its losses, accuracies and word, and ends', () => {
    expect(answers.at(-1)).toEqual({ type: 'done', request: 1 });
    expect([...results.keys()]).toEqual([0, 1]);
    const { training, lossCurve } = results.get(0)!;
    expect(lossCurve.epochs).toHaveLength(21);
    expect(training!.testLosses).toHaveLength(21);
    expect(training!.trainAccuracies.at(-1)).toBeGreaterThan(0.8);
    expect([training!.trainSamples, training!.testSamples]).toEqual([120, 30]);
    expect(results.get(1)!.training!.word).toBe('crawls');
  });

  it('gives the weights of a single epoch, those of the start first', () => {
    const opened = openSetting(network)!;
    const [first] = computation.rows(0, 0);
    expect(first!.rows.parameters).toHaveLength(countParameters(opened.shape));
    const weights = first!.rows.parameters.map(([value]) => value);
    expect(weights).toEqual(Array.from(opened.start, (value) => expect.closeTo(value, 6)));
    expect(computation.rows(0, 20)[0]!.rows).toMatchObject({ parameters: [], losses: { length: 21 } });
  });

  it('trains only the run that changed', () => {
    const again = finish(computation, ask([1, 0.01]));
    const other = finish(computation, ask([1, 0.02]));
    expect(again.count).toBeLessThan(other.count);
    expect(other.results.get(0)).toEqual(results.get(0));
    expect(other.results.get(1)).not.toEqual(results.get(1));
  });

  it('shows how far a long training has come before it ends', () => {
    let now = 0;
    const slow = createNetworkComputation(() => (now += 50));
    const { answers: told } = finish(slow, ask([1], { epochs: 2000 }));
    const lengths = told.flatMap((answer) =>
      answer.type === 'runs' ? answer.runs.map(({ epochs }) => epochs) : [],
    );
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths.at(-1)).toBe(2000);
    expect(lengths[0]).toBeLessThan(2000);
  });

  it('says nothing where nothing is known of a wanted run yet', () => {
    const next = { ...ask([1, 0.03]), wanted: [1] };
    const { answers: told } = finish(computation, next);
    expect(told.map((answer) => answer.type === 'runs' && answer.runs.map(({ id }) => id))).toEqual([
      [1],
      false,
    ]);
  });

  it('shows the first epochs of a long training within three hundredths of a second', () => {
    let now = 0;
    const slow = createNetworkComputation(() => (now += 4));
    const steps = slow.answer(ask([1], { epochs: 2000 }));
    let count = 0;
    for (let told = steps.next().value; !told; told = steps.next().value) count += 1;
    expect(4 * count).toBeLessThan(30);
  });

  it('paints a track that arrives in the middle, and neither crawling nor thrown off', () => {
    const learningRates = Float64Array.from({ length: 60 }, (_, k) => 10 ** (-3 + k / 10));
    const track = { key: 'plain', settings: {}, learningRates };
    const { answers: told } = finish(
      createNetworkComputation(() => 0),
      {
        ...ask([1], { epochs: 60 }),
        tracks: [track],
      },
    );
    const painted = told.flatMap((answer) => (answer.type === 'track' ? [answer.track] : []))[0]!;
    const arrives = Array.from(painted.arrivals, (arrival) => arrival >= 0);
    expect(arrives[0]).toBe(false);
    expect(arrives[30]).toBe(true);
    expect(arrives.at(-1)).toBe(false);
  });
});
