import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listPoolBuffers } from '../../../src/worker/pool/listPoolBuffers';
import type { FromPoolWorker, JobAnswers, MapJob, ToPoolWorker } from '../../../src/worker/pool/messages';
import { createPerformer } from '../../../src/worker/pool/performer';
import { createPool, type PoolOptions } from '../../../src/worker/pool/pool';
import { stepsOf } from '../../../src/worker/pool/steps';
import { question } from '../fakes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

type Fate = 'answers' | 'throws' | 'silent' | 'dies on start';

/** A worker without a thread: messages travel by time-outs, and a slice takes no time. */
class FakePoolWorker {
  onmessage: ((event: { data: readonly FromPoolWorker[] }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly received: ToPoolWorker[] = [];
  isTerminated = false;
  private time = 0;
  private readonly performer;

  constructor(private readonly fate: Fate) {
    this.performer = createPerformer({
      // as a worker's scope posts: what is transferred is gone from here
      post: (batch) => {
        const data = structuredClone(batch, { transfer: listPoolBuffers(batch) });
        setTimeout(() => !this.isTerminated && this.onmessage?.({ data }), 0);
      },
      defer: (task) => void setTimeout(() => !this.isTerminated && task(), 0),
      now: () => {
        this.time += 4;
        return this.time;
      },
      work: 1 << 10,
      stepsOf,
    });
    if (fate !== 'silent') this.performer.receive({ type: 'hello' });
  }

  postMessage(message: ToPoolWorker) {
    this.received.push(structuredClone(message));
    setTimeout(() => {
      if (this.isTerminated || this.fate === 'silent') return;
      if (message.type === 'start' && this.fate === 'dies on start') this.onerror?.({ preventDefault() {} });
      else this.performer.receive(structuredClone(message));
    }, 0);
  }

  terminate() {
    this.isTerminated = true;
  }
}

function open(fates: readonly Fate[], options: PoolOptions = {}) {
  const started: FakePoolWorker[] = [];
  const startWorker = () => {
    const fate = fates[Math.min(started.length, fates.length - 1)]!;
    const worker = new FakePoolWorker(fate);
    started.push(worker);
    if (fate === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError');
    return worker as unknown as Worker;
  };
  const main = { defer: (task: () => void) => void setTimeout(task, 0), work: 1 << 10 };
  const pool = createPool({ size: 2, startWorker, workerText: '', main, ...options });
  return { pool, started };
}

const { runs, ...experiment } = question().experiment;

const MAP: MapJob = {
  kind: 'map',
  experiment,
  run: {},
  minimumLoss: 0,
  rates: { from: 0.01, to: 3, scale: 'log' },
  columns: 40,
  second: { kind: 'start', parameter: 0 },
  secondAxis: { from: -5, to: 5, scale: 'linear' },
  rows: 30,
};

/** Listens to a map, and counts the cells it hears of. */
function listen() {
  const heard = { cells: 0, parts: [] as JobAnswers['map'][], done: 0, failed: [] as string[] };
  return {
    heard,
    onPart(patch: JobAnswers['map']) {
      heard.parts.push(patch);
      heard.cells += patch.fates.length;
    },
    onDone: () => void heard.done++,
    onFailed: (message: string) => void heard.failed.push(message),
  };
}

const settle = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms);

test('a map is split over all workers, and every cell is told once', async () => {
  const { pool, started } = open(['answers']);
  const listener = listen();
  pool.start(MAP, listener);
  await settle();
  expect(listener.heard).toMatchObject({ cells: 1200, done: 1, failed: [] });
  expect(started.map(({ received }) => received.filter(({ type }) => type === 'start').length)).toEqual([
    1, 1,
  ]);
  expect(pool.rungs()).toEqual(['blob', 'blob']);
});

test('a newer job of a kind ends the older one: not one more part of that is heard', async () => {
  const { pool, started } = open(['answers']);
  await settle(10);
  const [older, newer] = [listen(), listen()];
  pool.start(MAP, older);
  await settle(3);
  const before = older.heard.cells;
  pool.start({ ...MAP, rows: 8 }, newer);
  await settle();
  expect(older.heard).toMatchObject({ cells: before, done: 0 });
  expect(newer.heard).toMatchObject({ cells: 320, done: 1 });
  for (const { received } of started) expect(received.filter(({ type }) => type === 'stop')).toHaveLength(1);
});

test('a cancelled job is heard of no more', async () => {
  const { pool } = open(['answers']);
  const listener = listen();
  pool.start(MAP, listener).cancel();
  await settle();
  expect(listener.heard).toMatchObject({ cells: 0, done: 0 });
});

test('a job that rests stops within a slice and goes on to its end afterwards', async () => {
  const { pool } = open(['answers']);
  await settle(10);
  const listener = listen();
  const job = pool.start(MAP, listener);
  await settle(2);
  job.rest(true);
  await settle(5);
  const before = listener.heard.cells;
  await settle();
  expect(listener.heard.cells).toBe(before);
  job.rest(false);
  await settle();
  expect(listener.heard).toMatchObject({ cells: 1200, done: 1 });
});

test('while the whole pool rests a job that is started waits', async () => {
  const { pool } = open(['answers']);
  await settle(10);
  pool.rest(true);
  const listener = listen();
  pool.start(MAP, listener);
  await settle();
  expect(listener.heard.cells).toBe(0);
  pool.rest(false);
  await settle();
  expect(listener.heard.cells).toBe(1200);
});

test.each([['throws'], ['silent']] as const)(
  'where every worker %s, the main thread computes the same',
  async (fate) => {
    const { pool } = open([fate]);
    const [here, there] = [listen(), listen()];
    pool.start(MAP, here);
    await settle(20_000);
    expect(pool.rungs()).toEqual(['main', 'main']);
    const { pool: other } = open(['answers']);
    other.start(MAP, there);
    await settle();
    const sorted = ({ parts }: typeof here.heard) =>
      [...parts].sort((a, b) => b.step - a.step || a.from - b.from);
    expect(sorted(here.heard)).toEqual(sorted(there.heard));
  },
);

test('a worker that dies is replaced, and its part sent again', async () => {
  const { pool, started } = open(['dies on start', 'answers']);
  const listener = listen();
  pool.start(MAP, listener);
  await settle();
  expect(started.length).toBe(3);
  expect(listener.heard.done).toBe(1);
});

test('jobs of other kinds go on beside a map', async () => {
  const { pool } = open(['answers']);
  const map = listen();
  pool.start(MAP, map);
  const curves: JobAnswers['curve'][] = [];
  const { rates } = MAP;
  const source = { experiment, run: {}, minimumLoss: 0 };
  pool.start(
    { kind: 'curve', ...source, rates, knownLimit: 1, knownFastest: 0.5 },
    { onPart: (curve) => void curves.push(curve) },
  );
  const tests: JobAnswers['rangeTest'][] = [];
  pool.start({ kind: 'rangeTest', ...source, rates }, { onPart: (one) => void tests.push(one) });
  await settle(20_000);
  expect(map.heard.done).toBe(1);
  expect(curves.length).toBeGreaterThan(1);
  expect(curves.at(-1)!.facts.limit).toEqual({ rate: 1, isKnown: true });
  expect(tests).toHaveLength(1);
});

test('what cannot be computed is told, and ends the job', async () => {
  const { pool } = open(['answers']);
  const listener = listen();
  const objective = { kind: 'expression', text: '(w+' } as const;
  pool.start({ ...MAP, experiment: { ...experiment, objective } }, listener);
  await settle();
  expect(listener.heard.failed).toHaveLength(1);
  expect(listener.heard.done).toBe(0);
});

test('arrays of an answer are transferred, and what was told of a curve stays as it was', async () => {
  const { pool } = open(['answers']);
  const curves: JobAnswers['curve'][] = [];
  const subject = { experiment, run: {}, minimumLoss: 0 };
  pool.start(
    { kind: 'curve', ...subject, rates: MAP.rates, knownLimit: 1, knownFastest: 0.5 },
    { onPart: (curve) => void curves.push(curve) },
  );
  await settle();
  const lengths = curves.map(({ points }) => points.learningRates.length);
  expect(lengths[0]).toBe(98);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  const { points, facts } = curves.at(-1)!;
  expect(new Set(listPoolBuffers([{ type: 'part', task: 1, answer: { points, facts } }]))).toEqual(
    new Set(Object.values(points).map(({ buffer }) => buffer)),
  );
});

test('workers of which nothing is wanted are ended after a while, and come back with the next job', async () => {
  const { pool, started } = open(['answers'], { restMs: 2_000 });
  const first = listen();
  pool.start(MAP, first);
  await settle(1_500);
  expect(first.heard.done).toBe(1);
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([false, false]);
  await settle(2_500);
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  const second = listen();
  pool.start({ ...MAP, rows: 8 }, second);
  await settle(1_500);
  expect(second.heard).toMatchObject({ cells: 320, done: 1 });
  expect(started).toHaveLength(4);
});

test('a job that rests keeps no worker: it is ended, nothing wakes it but that the job goes on, which then comes to its end', async () => {
  const { pool, started } = open(['answers'], { restMs: 2_000 });
  await settle(10);
  const [resting, cancelled] = [listen(), listen()];
  const job = pool.start(MAP, resting);
  await settle(2);
  pool.rest(true);
  await settle();
  expect(started.every(({ isTerminated }) => isTerminated)).toBe(true);
  const curve = { experiment, run: {}, minimumLoss: 0, rates: MAP.rates, knownLimit: 1, knownFastest: 0.5 };
  pool.start({ ...MAP, rows: 4 }, cancelled).cancel();
  pool.start({ kind: 'curve', ...curve }, { onPart: () => {} }).cancel();
  await settle();
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  const again = listen();
  pool.start(MAP, again);
  pool.rest(false);
  await settle(1_500);
  expect(again.heard).toMatchObject({ cells: 1200, done: 1 });
  expect(resting.heard.done).toBe(0);
  expect(started).toHaveLength(4);
  job.cancel();
});

test('a disposed pool is silent, and its workers have ended', async () => {
  const { pool, started } = open(['answers']);
  const listener = listen();
  pool.start(MAP, listener);
  await settle(1);
  pool.dispose();
  await settle();
  expect(listener.heard.cells).toBe(0);
  expect(started.every(({ isTerminated }) => isTerminated)).toBe(true);
});
