import { expect, test } from 'vitest';
import { SLICE_MS } from '../../../src/worker/answerer';
import type { FromPoolWorker, Job, JobAnswers, JobKind } from '../../../src/worker/pool/messages';
import { createPerformer } from '../../../src/worker/pool/performer';
import { WORK } from '../../../src/worker/pool/servePool';

/** A performer whose turns the test takes itself; each step of a job takes a millisecond of its clock. */
function stage(stepsOfJob = 20, tells = true) {
  let time = 0;
  const turns: (() => void)[] = [];
  const batches: { readonly at: number; readonly batch: readonly FromPoolWorker[] }[] = [];
  const steps: JobKind[] = [];
  const performer = createPerformer({
    post: (batch) => void batches.push({ at: time, batch }),
    defer: (task) => void turns.push(task),
    now: () => time,
    work: 1,
    stepsOf: function* ({ kind }) {
      for (let step = 0; step < stepsOfJob; step++) {
        time += 1;
        steps.push(kind);
        if (kind === 'rangeTest') throw new RangeError('no');
        yield tells ? ({ step } as unknown as JobAnswers['map']) : undefined;
      }
    },
  });
  const turn = () => {
    const task = turns.shift();
    task?.();
    return task !== undefined;
  };
  return {
    performer,
    steps,
    turn,
    time: () => time,
    said: () => batches.flatMap(({ batch }) => batch),
    start: (task: number, kind: JobKind) =>
      performer.receive({ type: 'start', task, job: { kind } as Job, part: { index: 0, of: 1 } }),
  };
}

test('nothing is computed before the call that asks has returned', () => {
  const { start, steps, turn } = stage();
  start(1, 'map');
  expect(steps).toEqual([]);
  turn();
  expect(steps.length).toBeGreaterThan(0);
});

test('a slice ends after 8 ms, and posts what there is', () => {
  const { start, turn, time, said } = stage();
  start(1, 'map');
  for (let before = time(); turn(); before = time()) expect(time() - before).toBeLessThanOrEqual(SLICE_MS);
  expect(said().map(({ type }) => type)).toEqual([...Array(20).fill('part'), 'done']);
});

test.each([
  ['a parabola in WebAssembly', 1e-7],
  ['a loss of a thousand operations', 2e-3],
])('%s gets steps that pay, and none in which a newer job would wait for 50 ms', (_, msPerEpoch) => {
  let time = 0;
  const turns: (() => void)[] = [];
  const lengths: number[] = [];
  const performer = createPerformer({
    post: () => {},
    defer: (task) => void turns.push(task),
    now: () => time,
    work: WORK,
    stepsOf: function* (_job, _part, work) {
      for (let step = 0; step < 40; step++) {
        lengths.push(work() * msPerEpoch);
        time += work() * msPerEpoch;
        yield undefined;
      }
    },
  });
  performer.receive({ type: 'start', task: 1, job: { kind: 'map' } as Job, part: { index: 0, of: 1 } });
  for (let next = turns.shift(); next; next = turns.shift()) next();
  // a slice ends after the step in which its time is over
  expect(Math.max(...lengths)).toBeLessThan(50 - SLICE_MS);
  expect(Math.min(...lengths.slice(10))).toBeGreaterThan(0.1);
});

test('a job that is stopped says nothing more, and no step of it is done', () => {
  const { performer, start, turn, said, steps } = stage();
  start(1, 'map');
  turn();
  const [spoken, done] = [said().length, steps.length];
  performer.receive({ type: 'stop', task: 1 });
  while (turn());
  expect([said().length, steps.length]).toEqual([spoken, done]);
});

test('contours go before a curve, and a curve before a map that was there first', () => {
  const { start, turn, steps } = stage(3);
  start(1, 'map');
  start(2, 'curve');
  start(3, 'contours');
  while (turn());
  expect(steps.join(' ')).toBe('contours contours contours curve curve curve map map map');
});

test('a job that rests lets others go on, and goes on where it was', () => {
  const { performer, start, turn, said } = stage(4);
  start(1, 'curve');
  start(2, 'map');
  performer.receive({ type: 'rest', task: 1, isResting: true });
  while (turn());
  expect(new Set(said().map((message) => 'task' in message && message.task))).toEqual(new Set([2]));
  performer.receive({ type: 'rest', task: 1, isResting: false });
  while (turn());
  expect(said().at(-1)).toEqual({ type: 'done', task: 1 });
});

test('a job that fails says so once, and the next goes on', () => {
  const { start, turn, said } = stage(1);
  start(1, 'rangeTest');
  start(2, 'map');
  while (turn());
  expect(said().map(({ type }) => type)).toEqual(['failed', 'part', 'done']);
});
