import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createComputation } from '../../src/worker/answer';
import { createEngine, type EngineOptions } from '../../src/worker/engine';
import type { Answer, RunResult } from '../../src/worker/messages';
import { type Fate, fakeComputation, fakeWorkers, plainTrack, question } from './fakes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** An engine whose workers have the given fates; `settle` lets the messages travel. */
function start(fates: readonly Fate[], computation = () => fakeComputation(), options: EngineOptions = {}) {
  const { started, startWorker } = fakeWorkers(fates, computation);
  const engine = createEngine({
    startWorker,
    workerText: '',
    createComputation: computation,
    ...options,
  });
  const answers: Answer[] = [];
  engine.onAnswer((answer) => void answers.push(answer));
  const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms);
  const requestsOf = (type: Answer['type']) =>
    answers.flatMap((answer) => (answer.type === type ? [answer.request] : []));
  return { engine, started, answers, settle, requestsOf };
}

test('nothing is previewed before the minima of its loss are found, as the worker does', async () => {
  const previewRuns = vi.fn(() => []);
  const { engine, answers, settle } = start(['answers'], createComputation, { previewRuns });
  const objective = { kind: 'expression', text: '2*(w-3)^2+1' } as const;
  const asked = question({ objective });
  const preview = () => engine.preview({ ...asked, request: engine.post(asked) }, [0]);
  expect(preview()).toBeNull();
  expect(previewRuns).not.toHaveBeenCalled();
  await settle();
  expect(answers[0]).toMatchObject({ type: 'minima', objective, search: { minima: [{ parameters: [3] }] } });
  expect(preview()).toEqual([]);
  expect(previewRuns).toHaveBeenCalledOnce();
});

const rates = () => Float64Array.of(0.1, 0.2);

test('an engine answers curves, then the track, then done', async () => {
  const { engine, answers, settle } = start(['answers']);
  expect(engine.post({ ...question(), tracks: plainTrack(rates()) })).toBe(1);
  await settle();
  expect(answers.map(({ type }) => type)).toEqual(['runs', 'track', 'done']);
  expect(engine.rung()).toBe('blob');
});

test('what is posted before any hello is sent with it, the newest only', async () => {
  const { engine, started, settle } = start(['answers']);
  for (let i = 0; i < 5; i += 1) engine.post(question());
  expect(started[0]!.received).toEqual([]);
  await settle();
  expect(started[0]!.computed).toEqual([5]);
});

test('while 10,000 posts arrive one request is in flight, and afterwards only the newest is sent', async () => {
  const { engine, started, settle, requestsOf } = start(['answers'], () => fakeComputation(3));
  await settle();
  for (let i = 0; i < 10_000; i += 1) engine.post(question());
  const worker = started[0]!;
  expect(worker.computed).toEqual([1]);
  // The request, and one notice that a newer one waits.
  expect(worker.received.length).toBe(2);
  await settle();
  expect(worker.computed).toEqual([1, 10_000]);
  expect(requestsOf('done').at(-1)).toBe(10_000);
});

test('while posts keep arriving each request sent is settled before the next one is sent', async () => {
  const { engine, started, settle } = start(['answers'], () => fakeComputation(2));
  await settle();
  for (let i = 0; i < 500; i += 1) {
    engine.post(question());
    await settle(i % 3);
  }
  await settle();
  const { timeline, computed } = started[0]!;
  expect(timeline).toEqual(computed.flatMap((request) => [`ask ${request}`, `settle ${request}`]));
  expect(computed.length).toBeGreaterThan(100);
  expect(computed.at(-1)).toBe(500);
});

test('answers to requests that were overtaken are not delivered', async () => {
  const { engine, started, answers, settle } = start(['answers']);
  engine.post(question());
  await settle();
  engine.post(question());
  await settle();
  const before = answers.length;
  started[0]!.say([
    { type: 'runs', request: 1, runs: [], complete: true },
    { type: 'done', request: 1 },
  ]);
  await settle();
  expect(answers.length).toBe(before);
});

test('a newer request cuts short the track of an older one, not its curves', async () => {
  const { engine, started, answers, settle } = start(['answers'], () => {
    const base = fakeComputation();
    return {
      ...base,
      *answer(request) {
        yield* { [Symbol.iterator]: () => base.answer({ ...request, tracks: [] }) };
        if (request.request === 1) for (;;) yield undefined;
      },
    };
  });
  // This fake's clock stands still within a turn, so the endless track would never yield; let it move.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1;
    return time;
  });
  engine.post(question());
  await settle();
  engine.post(question());
  await settle();
  expect(started[0]!.computed).toEqual([1, 2]);
  expect(answers.filter(({ type }) => type === 'runs').map(({ request }) => request)).toEqual([1, 2]);
});

test.each([
  ['throws at construction', ['throws']],
  ['fires an empty error event', ['empty error']],
  ['never answers', ['silent']],
] as const)('where every worker %s, the main thread answers', async (_, fates) => {
  const { engine, settle, requestsOf } = start(fates);
  engine.post(question());
  await settle(3100);
  await vi.waitFor(() => expect(requestsOf('done')).toEqual([1]));
  expect(engine.rung()).toBe('main');
  engine.dispose();
});

test('on the main thread a post computes nothing before it returns', async () => {
  let steps = 0;
  const { engine, requestsOf } = start(['throws'], () =>
    fakeComputation(1, () => {
      steps += 1;
    }),
  );
  engine.post(question());
  expect(steps).toBe(0);
  await vi.waitFor(() => expect(requestsOf('done')).toEqual([1]));
  engine.dispose();
});

test('a worker that dies with an experiment is restarted once and the experiment re-sent', async () => {
  const { engine, started, settle, requestsOf } = start(['dies on compute', 'answers']);
  await settle();
  engine.post(question());
  await settle();
  expect(started.map(({ computed }) => computed)).toEqual([[1], [1]]);
  expect(requestsOf('done')).toEqual([1]);
  expect(engine.rung()).toBe('blob');
});

test('a second crash hands the experiment to the main thread', async () => {
  const { engine, started, settle, requestsOf } = start(['dies on compute']);
  await settle();
  engine.post(question());
  await settle();
  await vi.waitFor(() => expect(requestsOf('done')).toEqual([1]));
  expect(started.length).toBe(2);
  expect(engine.rung()).toBe('main');
  engine.dispose();
});

test('a worker that goes mute with a request is asked for a hello and then replaced', async () => {
  const { engine, started, settle, requestsOf } = start(['mute on compute', 'answers']);
  await settle();
  engine.post(question());
  await settle(3010);
  expect(started[0]!.received.at(-1)).toEqual({ type: 'hello' });
  expect(started.length).toBe(1);
  await settle(1510);
  expect(started.length).toBe(2);
  expect(requestsOf('done')).toEqual([1]);
});

test('an idle worker is left alone', async () => {
  const { engine, started, settle } = start(['answers']);
  engine.post(question());
  await settle(60_000);
  expect(started.length).toBe(1);
  expect(started[0]!.received.map(({ type }) => type)).toEqual(['compute']);
});

test('a late hello takes over from the main thread and gets the newest experiment', async () => {
  const { engine, started, settle, requestsOf } = start(['silent']);
  engine.post(question());
  await settle(3100);
  expect(engine.rung()).toBe('main');
  await vi.waitFor(() => expect(requestsOf('done')).toEqual([1]));
  started[0]!.say([{ type: 'hello' }]);
  await settle();
  expect(engine.rung()).toBe('blob');
  expect(started[0]!.computed).toEqual([1]);
});

test('rows are asked for when the newest curves are there, equal ones once, one question at a time', async () => {
  const { engine, started, settle } = start(['answers']);
  const early = engine.rows(0, 9);
  await settle();
  expect(started[0]!.received).toEqual([]);
  engine.post(question());
  const [same, other] = [engine.rows(0, 9), engine.rows(10, 12)];
  await settle();
  expect((await early)[0]!.rows.losses.length).toBe(10);
  expect(await same).toBe(await early);
  expect((await other)[0]!.rows).toMatchObject({ from: 10 });
  expect(started[0]!.received.map(({ type }) => type)).toEqual(['compute', 'rows', 'rows']);
});

test('rows that were under way in a crash are asked for again', async () => {
  const { engine, started, settle } = start(['answers']);
  engine.post(question());
  await settle();
  const rows = engine.rows(0, 3);
  started[0]!.crash();
  await settle();
  expect((await rows)[0]!.rows.losses.length).toBe(4);
});

test('rows of a disposed engine are empty, and its worker has ended', async () => {
  const { engine, started, settle } = start(['answers']);
  const rows = engine.rows(0, 3);
  await settle();
  engine.dispose();
  expect(await rows).toEqual([]);
  expect(await engine.rows(0, 3)).toEqual([]);
  expect(started[0]!.isTerminated).toBe(true);
});

test('a track that paints the same picture keeps its identity', async () => {
  const { engine, answers, settle } = start(['answers']);
  for (const trackRates of [rates(), rates(), Float64Array.of(0.1, 0.3)]) {
    engine.post({ ...question(), tracks: plainTrack(trackRates) });
    await settle();
  }
  const tracks = answers.flatMap((answer) => (answer.type === 'track' ? [answer.track] : []));
  expect(tracks[1]).toBe(tracks[0]);
  expect(tracks[2]).not.toBe(tracks[0]);
});

test('a listener that has gone hears nothing more', async () => {
  const { engine, settle } = start(['answers']);
  const listener = vi.fn();
  const leave = engine.onAnswer(listener);
  leave();
  engine.post(question());
  await settle();
  expect(listener).not.toHaveBeenCalled();
});

/** An engine whose previews take as long as the test says. */
function startPreviews() {
  let time = 0;
  const cost = { ms: 1 };
  const results: readonly RunResult[] = [{ id: 0 } as RunResult];
  const context = start(['answers'], undefined, {
    now: () => time,
    previewRuns: () => {
      time += cost.ms;
      return results;
    },
  });
  const preview = (changes = {}, ids = [0]) =>
    context.engine.preview({ ...question(changes), request: context.engine.post(question(changes)) }, ids);
  const pass = (ms: number) => {
    time += ms;
  };
  return { ...context, cost, results, preview, pass };
}

test('a preview is given while one of the two before took at most 2 ms', () => {
  const { cost, results, preview } = startPreviews();
  expect(preview()).toBe(results);
  cost.ms = 2;
  expect(preview()).toBe(results);
  expect(preview()).toBe(results);
  cost.ms = 2.1;
  expect(preview()).toBe(results);
  expect(preview()).toBe(results);
  expect(preview()).toBe(null);
});

test('a slow preview between quick ones keeps none back', () => {
  const { cost, results, preview } = startPreviews();
  for (const ms of [30, 1, 30, 1, 1, 30, 1]) {
    cost.ms = ms;
    expect(preview()).toBe(results);
  }
});

test('after two slow previews the next comes for another objective, for little enough work, or later', () => {
  const { cost, results, preview, pass } = startPreviews();
  cost.ms = 4;
  preview({}, [0, 1, 2, 3]);
  preview({}, [0, 1, 2, 3]);
  expect(preview({}, [0, 1, 2, 3])).toBe(null);
  expect(preview({}, [0, 1, 2])).toBe(null);
  expect(preview({}, [0, 1])).toBe(results);
  expect(preview({}, [0, 1])).toBe(null);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(results);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(null);
  pass(79);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(null);
  pass(1);
  cost.ms = 20;
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(results);
  pass(80);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(results);
  pass(999);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(null);
  pass(1);
  expect(preview({ dtype: 'float64' }, [0, 1])).toBe(results);
});

test('a preview that cannot be computed is null, not an exception in an input handler', () => {
  const { engine } = start(['answers'], undefined, {
    previewRuns: () => {
      throw new RangeError('no');
    },
  });
  expect(engine.preview({ ...question(), request: 1 }, [0])).toBe(null);
});

test('answers older than a preview are not delivered, its own and later ones are', async () => {
  const { engine, settle, preview, requestsOf } = startPreviews();
  engine.post(question());
  await settle(0);
  preview();
  await settle();
  expect(requestsOf('done')).toEqual([2]);
});

test('a worker of which nothing is wanted is ended, and the next request starts it anew', async () => {
  const { engine, started, settle, requestsOf } = start(['answers', 'answers'], () => fakeComputation(), {
    restMs: 3000,
  });
  engine.post(question());
  await settle(2900);
  expect(started[0]!.isTerminated).toBe(false);
  await settle(1000);
  expect(started[0]!.isTerminated).toBe(true);
  await settle(60_000);
  expect([started.length, vi.getTimerCount()]).toEqual([1, 0]);

  engine.post(question());
  engine.post(question());
  await settle();
  expect(started[1]!.computed).toEqual([3]);
  expect(requestsOf('done')).toEqual([1, 3]);
  expect(engine.rung()).toBe('blob');
});

test('rows that are asked of a worker that was ended come from the one that is started for them', async () => {
  const { engine, started, settle } = start(['answers', 'answers'], () => fakeComputation(), {
    restMs: 3000,
  });
  engine.post(question());
  await settle(4000);
  const rows = engine.rows(0, 3);
  await settle();
  expect(started[1]!.computed).toEqual([1]);
  expect((await rows).length).toBeGreaterThan(0);
});

test('a worker that does not come back after a rest gives way to the next rung', async () => {
  const { engine, settle, requestsOf } = start(['answers', 'throws', 'throws'], () => fakeComputation(), {
    restMs: 3000,
  });
  engine.post(question());
  await settle(4000);
  engine.post(question());
  await settle();
  await vi.waitFor(() => expect(requestsOf('done')).toEqual([1, 2]));
  expect(engine.rung()).toBe('main');
  await settle(4000);
  expect(engine.rung()).toBe('main');
});
