import { expect, test } from 'vitest';
import { type Computation, createAnswerer, GRACE_MS, SLICE_MS } from '../../src/worker/answerer';
import type { Batch, FromWorker, RunResult } from '../../src/worker/messages';
import { fakeComputation, plainTrack, question } from './fakes';

/** An answerer whose turns the test takes itself, on a clock that only steps of the computation move. */
function stage(computationOf: (tick: () => void) => Computation) {
  let time = 0;
  const turns: (() => void)[] = [];
  const delayed: { readonly task: () => void; readonly at: number }[] = [];
  const batches: { readonly at: number; readonly batch: Batch }[] = [];
  const answerer = createAnswerer(
    computationOf(() => {
      time += 1;
    }),
    {
      post: (batch) => batches.push({ at: time, batch }),
      defer: (task) => turns.push(task),
      delay: (task, ms) => delayed.push({ task, at: time + ms }),
      now: () => time,
    },
  );
  /** Takes one waiting turn; false when there is none. */
  const turn = () => {
    const task = turns.shift();
    task?.();
    return task !== undefined;
  };
  return {
    answerer,
    batches,
    turn,
    said: () => batches.flatMap(({ batch }) => batch),
    types: () => batches.map(({ batch }) => batch.map((message) => message.type)),
    time: () => time,
    /** Takes all turns, then lets the clock run to every delayed task. */
    finish() {
      while (turn());
      for (const { task, at } of delayed.splice(0)) {
        time = Math.max(time, at);
        task();
        while (turn());
      }
    },
  };
}

const compute = (request: number, changes = {}) =>
  ({ type: 'compute', request, ...question(), ...changes }) as const;

test('a light request is answered in one batch, curves first', () => {
  const { answerer, types, finish } = stage(() => fakeComputation());
  answerer.receive(compute(1, { tracks: plainTrack(Float64Array.of(0.1)) }));
  finish();
  expect(types()).toEqual([['runs', 'track', 'done']]);
});

test('nothing is computed before the call that asks has returned', () => {
  let steps = 0;
  const { answerer, turn } = stage(() =>
    fakeComputation(1, () => {
      steps += 1;
    }),
  );
  answerer.receive(compute(1));
  expect(steps).toBe(0);
  turn();
  expect(steps).toBeGreaterThan(0);
});

test('a heavy request yields at least every 8 ms and posts at most once a frame', () => {
  const { answerer, batches, turn, time, finish } = stage((tick) => fakeComputation(10, tick));
  answerer.receive(compute(1));
  let slices = 0;
  for (let before = time(); turn(); before = time()) {
    expect(time() - before).toBeLessThanOrEqual(SLICE_MS);
    slices += 1;
  }
  finish();
  expect(slices).toBeGreaterThanOrEqual(5);
  expect(batches.length).toBeGreaterThan(1);
  for (const [index, { at }] of batches.slice(1).entries()) {
    expect(at - batches[index]!.at).toBeGreaterThanOrEqual(16);
  }
  expect(batches.at(-1)!.batch.at(-1)).toEqual({ type: 'done', request: 1 });
});

test('a newer request is noticed within one slice, and one that has had its time dropped', () => {
  const { answerer, said, turn, time, finish } = stage((tick) => fakeComputation(100, tick));
  answerer.receive(compute(1));
  while (time() < GRACE_MS) turn();
  const before = time();
  answerer.receive({ type: 'newer' });
  turn();
  expect(time()).toBe(before);
  expect(said()).toEqual([{ type: 'dropped', request: 1 }]);
  answerer.receive(compute(2));
  finish();
  expect(said().at(-1)).toEqual({ type: 'done', request: 2 });
  expect(said().filter((message) => message.type === 'runs' && message.request === 1)).toEqual([]);
});

test('a request that ends in a little more than a frame is answered though newer ones come all the while', () => {
  const { answerer, said, turn, finish } = stage((tick) => fakeComputation(4, tick));
  for (const request of [1, 2, 3]) {
    answerer.receive(compute(request));
    turn();
    answerer.receive({ type: 'newer' });
    finish();
  }
  const complete = said().flatMap((message) =>
    message.type === 'runs' && message.complete ? [message.request] : [],
  );
  expect(complete).toEqual([1, 2, 3]);
});

test('a steady stream of newer requests still gets every second one its curves', () => {
  const { answerer, said, turn } = stage((tick) => fakeComputation(100, tick));
  const isSettled = (request: number) => (message: FromWorker) =>
    (message.type === 'dropped' && message.request === request) ||
    (message.type === 'runs' && message.request === request && message.complete);
  for (let request = 1; request <= 10; request += 1) {
    answerer.receive(compute(request));
    turn();
    answerer.receive({ type: 'newer' });
    while (!said().some(isSettled(request))) turn();
  }
  const complete = said().filter((message) => message.type === 'runs' && message.complete);
  expect(complete.map((message) => 'request' in message && message.request)).toEqual([2, 4, 6, 8, 10]);
});

test('a request of which each run has begun to be told is dropped, whatever became of the one before', () => {
  const { answerer, said, turn } = stage((tick) => ({
    ...fakeComputation(),
    *answer({ request, experiment }) {
      const runs = experiment.runs.map(({ id }) => ({ id }) as RunResult);
      tick();
      if (request > 1) yield { type: 'runs', request, runs, complete: false };
      for (let waited = 0; waited < GRACE_MS; waited += 1) tick();
      for (;;) {
        tick();
        yield undefined;
      }
    },
  }));
  for (const request of [1, 2, 3]) {
    answerer.receive(compute(request));
    turn();
    answerer.receive({ type: 'newer' });
    turn();
  }
  expect(said().map((message) => 'request' in message && `${message.type} ${message.request}`)).toEqual([
    'dropped 1',
    'runs 2',
    'dropped 2',
    'runs 3',
    'dropped 3',
  ]);
});

test('a request whose curves are there loses its track to a newer one', () => {
  const { answerer, said, turn, finish } = stage((tick) => {
    const base = fakeComputation();
    return {
      ...base,
      *answer(request) {
        yield* { [Symbol.iterator]: () => base.answer(request) as Iterator<undefined> };
        for (;;) {
          tick();
          yield undefined;
        }
      },
    };
  });
  answerer.receive(compute(1));
  turn();
  const before = said().length;
  answerer.receive({ type: 'newer' });
  finish();
  expect(said().length).toBe(before);
});

test('a computation that throws is told as failed, and the next request is answered', () => {
  const { answerer, said, finish } = stage(() => {
    const base = fakeComputation();
    return {
      ...base,
      answer(request) {
        if (request.request > 1) return base.answer(request);
        return {
          next() {
            throw new RangeError('no such function');
          },
        };
      },
    };
  });
  answerer.receive(compute(1));
  finish();
  expect(said()).toEqual([{ type: 'failed', request: 1, message: 'RangeError: no such function' }]);
  answerer.receive(compute(2));
  finish();
  expect(said().at(-1)).toEqual({ type: 'done', request: 2 });
});

test('a stopped answerer posts nothing more', () => {
  const { answerer, said, turn, finish } = stage((tick) => fakeComputation(10, tick));
  answerer.receive(compute(1));
  turn();
  answerer.stop();
  const before = said().length;
  finish();
  expect(said().length).toBe(before);
});
