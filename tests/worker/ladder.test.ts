import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLadder } from '../../src/worker/ladder';
import type { Batch, FromWorker, ToWorker } from '../../src/worker/messages';
import { type Fate, fakeWorkers } from './fakes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function climb(fates: readonly Fate[] | null) {
  const { started, startWorker } = fakeWorkers(fates ?? ['silent']);
  const ready: (string | null)[] = [];
  const heard: Batch[] = [];
  const received: ToWorker[] = [];
  let stops = 0;
  const ladder = createLadder<ToWorker, FromWorker>(
    {
      startWorker: fates && startWorker,
      workerText: 'postMessage("für alle")',
      createMainAnswerer: () => ({
        receive: (message) => void received.push(message),
        stop: () => {
          stops += 1;
        },
      }),
      helloMs: 1500,
    },
    { onReady: () => ready.push(ladder.rung()), onBatch: (batch) => heard.push(batch) },
  );
  ladder.start();
  return { ladder, started, ready, heard, received, stops: () => stops };
}

test('a worker that says hello answers from a blob, and nothing else is started', async () => {
  const { ladder, started, ready } = climb(['answers']);
  expect(ladder.rung()).toBe(null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready).toEqual(['blob']);
  expect(started.map(({ url }) => url.slice(0, 5))).toEqual(['blob:']);
});

test('a blob worker that throws at construction gives way at once to one from a data: URL with the same text', async () => {
  const { ready, started } = climb(['throws', 'answers']);
  await vi.advanceTimersByTimeAsync(10);
  expect(ready).toEqual(['data']);
  const [head, text] = started[1]!.url.split(/,(.*)/s);
  expect(head).toBe('data:text/javascript;charset=utf-8');
  expect(decodeURIComponent(text!)).toBe('postMessage("für alle")');
});

test('an empty error event before hello moves down without waiting for the time-out', async () => {
  const { ready, started } = climb(['empty error', 'answers']);
  await vi.advanceTimersByTimeAsync(10);
  expect(ready).toEqual(['data']);
  expect(started[0]!.isTerminated).toBe(true);
  expect(started[0]!.preventDefault).toHaveBeenCalled();
});

test('a worker that stays silent is given 1.5 s', async () => {
  const { ready } = climb(['silent', 'answers']);
  await vi.advanceTimersByTimeAsync(1490);
  expect(ready).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(ready).toEqual(['data']);
});

test('the time-out counts from the first frame, or from 1 s where no frame comes', async () => {
  let paint: FrameRequestCallback = () => {};
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    paint = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
  const painted = climb(['silent', 'answers']);
  await vi.advanceTimersByTimeAsync(800);
  paint(800);
  await vi.advanceTimersByTimeAsync(1490);
  expect(painted.started.length).toBe(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(painted.started.length).toBe(2);

  const hidden = climb(['silent', 'answers']);
  await vi.advanceTimersByTimeAsync(2490);
  expect(hidden.started.length).toBe(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(hidden.started.length).toBe(2);
  vi.unstubAllGlobals();
});

test.each([
  ['throws at construction', ['throws']],
  ['fires an empty error', ['empty error']],
  ['never answers', ['silent']],
  ['throws first and never answers then', ['throws', 'silent']],
] as const)('where every worker %s, the main thread answers', async (_, fates) => {
  const { ladder, ready, received } = climb(fates);
  await vi.advanceTimersByTimeAsync(3010);
  expect(ready).toEqual(['main']);
  ladder.send({ type: 'newer' });
  expect(received).toEqual([{ type: 'newer' }]);
});

test('where there are no workers at all, the main thread answers at once', () => {
  expect(climb(null).ready).toEqual(['main']);
});

test('a late hello wins over the main thread', async () => {
  const { ladder, started, ready, received, stops } = climb(['silent']);
  await vi.advanceTimersByTimeAsync(5000);
  started[0]!.say([{ type: 'hello' }]);
  await vi.advanceTimersByTimeAsync(10);
  expect(ready).toEqual(['main', 'blob']);
  expect(stops()).toBe(1);
  expect(started[1]!.isTerminated).toBe(true);
  ladder.send({ type: 'newer' });
  expect(received).toEqual([]);
  expect(started[0]!.received).toEqual([{ type: 'newer' }]);
});

test('a late hello while the next worker is still awaited wins, and the main thread never starts', async () => {
  const { started, ready } = climb(['silent']);
  await vi.advanceTimersByTimeAsync(2000);
  started[0]!.say([{ type: 'hello' }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready).toEqual(['blob']);
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
});

test('a late error of a worker no longer awaited does not start the main thread twice', async () => {
  const { started, ready } = climb(['silent']);
  await vi.advanceTimersByTimeAsync(5000);
  started[0]!.crash();
  started[1]!.crash();
  expect(ready).toEqual(['main']);
});

test('a crashed worker is restarted once on its rung; after a second crash the main thread answers for good', async () => {
  const { started, ready } = climb(['answers']);
  await vi.advanceTimersByTimeAsync(10);
  started[0]!.crash();
  await vi.advanceTimersByTimeAsync(10);
  expect(ready).toEqual(['blob', 'blob']);
  expect(started[0]!.isTerminated).toBe(true);
  started[1]!.crash();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready).toEqual(['blob', 'blob', 'main']);
  expect(started.length).toBe(2);
});

test('a reported silence counts as a crash, but never on the main thread', async () => {
  const worker = climb(['answers']);
  await vi.advanceTimersByTimeAsync(10);
  worker.ladder.reportSilence();
  await vi.advanceTimersByTimeAsync(10);
  expect(worker.ready).toEqual(['blob', 'blob']);
  const main = climb(null);
  main.ladder.reportSilence();
  expect(main.ready).toEqual(['main']);
});

test('words of a worker that has been replaced are not heard', async () => {
  const { started, heard } = climb(['answers']);
  await vi.advanceTimersByTimeAsync(10);
  const { onmessage } = started[0]!;
  started[0]!.crash();
  await vi.advanceTimersByTimeAsync(10);
  const before = heard.length;
  onmessage?.({ data: [{ type: 'done', request: 1 }] });
  expect(heard.length).toBe(before);
});

test('blob URLs are given back when their worker is', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const { ladder, started } = climb(['answers']);
  await vi.advanceTimersByTimeAsync(10);
  started[0]!.crash();
  await vi.advanceTimersByTimeAsync(10);
  ladder.dispose();
  expect(revoked.mock.calls.flat()).toEqual(made.mock.results.map(({ value }) => value));
});
