import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dtype } from '../../src/core/dtype';
import type { Run } from '../../src/core/experiment';
import { createComputation, previewRuns } from '../../src/worker/answer';
import type { Computation } from '../../src/worker/answerer';
import type { Answer, Batch, ComputeRequest, RunResult } from '../../src/worker/messages';
import { listBuffers } from '../../src/worker/transfer';
import { traceParabola } from '../core/parabola';
import { plainTrack, question } from './fakes';

const DTYPES: readonly Dtype[] = ['float32', 'float64'];

function ask(changes: Partial<ComputeRequest['experiment']> = {}, rest: Partial<ComputeRequest> = {}) {
  return { ...question(changes), request: 1, ...rest };
}

function runsOf(rates: readonly number[]): readonly Run[] {
  return rates.map((value, id) => ({ id, learningRate: { value, text: `${value}` }, hidden: false }));
}

const typed = (...values: number[]) => values.map((value) => ({ value, text: `${value}` }));

/** All answers to a request, and how many steps they took. */
function finish(computation: Computation, request: ComputeRequest) {
  const answers: Answer[] = [];
  const steps = computation.answer(request);
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    count += 1;
    if (step.value) answers.push(step.value);
  }
  const results = answers.flatMap((answer) => (answer.type === 'runs' ? answer.runs : []));
  const byId = [...results].sort((a, b) => a.id - b.id);
  const track = answers.flatMap((answer) => (answer.type === 'track' ? [answer.track] : []))[0];
  return { answers, results: byId, track, steps: count };
}

/** Bytes of all typed arrays of a message. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

test("the course note's experiment is answered with its words, factors and epochs of arrival", () => {
  const { answers, results } = finish(createComputation(), ask());
  expect(answers.at(-1)).toEqual({ type: 'done', request: 1 });
  expect(
    results.map(({ diagnosis: { word, arrival, needs, linearFactor } }) => [
      word,
      arrival,
      needs,
      linearFactor?.toFixed(2),
    ]),
  ).toEqual([
    ['swingsIn', 6, 6, '-0.20'],
    ['slidesIn', 18, 18, '0.60'],
    ['crawls', null, 431, '0.98'],
    ['oscillates', null, 431, '-0.98'],
  ]);
  expect(results[0]!.diagnosis.rounding).toMatchObject({ kind: 'roundedToMinimum', epoch: 12 });
  expect(results[1]!.diagnosis.rounding).toMatchObject({ kind: 'stopped' });
});

test('minima are told first, but not that of the parabola, and are looked for in many small steps', () => {
  const computation = createComputation();
  expect(finish(computation, ask()).answers[0]!.type).toBe('runs');
  const request = ask({ objective: { kind: 'expression', text: '3*(x-1)^2+(y+2)^4' }, start: typed(0, 0) });
  const first = finish(computation, request);
  expect(first.answers[0]).toMatchObject({ type: 'minima', search: { certain: false } });
  expect(first.steps - finish(computation, request).steps).toBeGreaterThan(50);
});

test('the last of the runs, and only that, is told as complete', () => {
  const { answers } = finish(createComputation(), ask());
  const told = answers.flatMap((answer) => (answer.type === 'runs' ? [answer.complete] : []));
  expect(told).toEqual([false, false, false, true]);
});

describe.each(DTYPES)('in %s', (dtype) => {
  test('curves and rows are exact at every epoch they have', () => {
    const epochs = 3000;
    const { results } = finish(createComputation(), ask({ dtype, epochs }, { cursor: 1300 }));
    const learningRates = [0.6, 0.2, 0.01, 0.99];
    const plain = traceParabola({ dtype, learningRates, epochs });
    const at = (values: ArrayLike<number>, epoch: number, lane: number) => values[epoch * 4 + lane];
    for (const { id, lossCurve, pathCurve, rows } of results) {
      for (const { epochs: kept, losses, parameters } of [lossCurve, pathCurve]) {
        for (const [index, epoch] of kept.entries()) {
          expect(losses[index]).toBe(at(plain.losses, epoch, id));
          expect(parameters[0]![index]).toBe(at(plain.parameters[0]!, epoch, id));
        }
      }
      expect([rows.from, rows.losses.length]).toEqual([1024, 513]);
      for (const [index, gradient] of rows.gradients[0]!.entries()) {
        expect(gradient).toBe(at(plain.gradients[0]!, 1024 + index, id));
      }
    }
  });

  test("a preview of any runs has the bits of the worker's answer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1.3, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.nat(255),
        (rates, epochs, start, chosen) => {
          const runs = runsOf(rates);
          const request = ask({ dtype, epochs, runs, start: [{ value: start, text: `${start}` }] });
          const { results } = finish(createComputation(), request);
          const ids = runs.map(({ id }) => id).filter((id) => chosen & (1 << id));
          expect(previewRuns(request, ids)).toEqual(ids.map((id) => results[id]));
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('what is taken over from the request before has the bits of a computation that never saw it', () => {
  const used = createComputation();
  const rates = [0.6, 0.2, 0.01, 0.99];
  finish(used, ask({ runs: runsOf(rates) }, { tracks: plainTrack(Float64Array.of(0.1, 0.9)) }));
  for (const changes of [
    { runs: runsOf([0.6, 0.21, 0.01, 0.99]) },
    { runs: runsOf([0.99, 0.01]) },
    { runs: runsOf([0.99, 0.01]), epochs: 51 },
    { runs: runsOf([0.99, 0.01]), epochs: 51, dtype: 'float64' as const },
    { runs: runsOf([0.99, 0.01]), start: [{ value: 4, text: '4' }] },
  ]) {
    const request = ask(changes, { tracks: plainTrack(Float64Array.of(0.1, 0.9)) });
    const fresh = finish(createComputation(), request);
    const reused = finish(used, request);
    expect(reused.results).toEqual(fresh.results);
    expect(reused.track).toEqual(fresh.track);
    expect(used.rows(0, 99)).toEqual(fresh.results.map(({ id, rows }) => ({ id, rows })));
  }
});

test('a start of −0 is not taken for the start of 0 before it', () => {
  const computation = createComputation();
  finish(computation, ask({ start: [{ value: 0, text: '0' }] }));
  const { results } = finish(computation, ask({ start: [{ value: -0, text: '-0' }] }));
  expect(results[0]!.rows.parameters[0]![0]).toBe(-0);
});

test('while one of four runs changes, only that one is computed', () => {
  const computation = createComputation();
  const first = finish(computation, ask({ epochs: 10_000 }));
  const [changed, ...others] = ask().experiment.runs;
  const runs = [{ ...changed!, learningRate: { value: 0.7, text: '0.7' } }, ...others];
  const second = finish(computation, ask({ epochs: 10_000, runs }));
  const third = finish(computation, ask({ epochs: 10_000, runs }));
  expect(second.results[0]).not.toEqual(first.results[0]);
  expect(third.steps).toBe(5);
});

test('a run that is not wanted is not told, but counted and there for exact rows', () => {
  const computation = createComputation();
  const { answers, results } = finish(computation, ask({}, { wanted: [2] }));
  expect(results.map(({ id }) => id)).toEqual([2]);
  const told = answers.flatMap((answer) => (answer.type === 'runs' ? [answer.complete] : []));
  expect(told).toEqual([false, true]);
  expect(computation.rows(0, 3).map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  const [none] = finish(computation, ask({}, { wanted: [] })).answers;
  expect(none).toEqual({ type: 'runs', request: 1, runs: [], complete: true });
});

test('everything that is told changes hands, and the computation keeps what it needs', () => {
  const computation = createComputation();
  const request = ask({ epochs: 2000 }, { tracks: plainTrack(Float64Array.of(0.1, 0.9)) });
  const { answers } = finish(computation, request);
  const rows = computation.rows(0, 9);
  const batch: Batch = [...answers, { type: 'rows', query: 1, runs: rows }];
  const before = structuredClone({ answers, rows });
  expect(sizeOf(batch)).toBeGreaterThan(0);
  structuredClone(batch, { transfer: listBuffers(batch) });
  expect(sizeOf(batch)).toBe(0);
  expect(finish(computation, request).answers).toEqual(before.answers);
  expect(computation.rows(0, 9)).toEqual(before.rows);
});

test('the size of an answer follows the pixels, not the epochs', () => {
  const sizes = [1000, 3000, 10_000].map((epochs) =>
    sizeOf(finish(createComputation(), ask({ epochs }, { cursor: 0 })).results),
  );
  const bound = 4 * (2 * (2 * 400 + 2) + 2 * (2 * 300 + 2)) * 3 * 8 + 4 * 513 * 3 * 8;
  for (const size of sizes) expect(size).toBeLessThanOrEqual(bound);
  expect(sizes[2]).toBeLessThanOrEqual(sizes[1]! * 1.01);
});

test('a heavy request is many small steps, its track too', () => {
  const curves = finish(createComputation(), ask({ epochs: 10_000 }));
  expect(curves.steps).toBeGreaterThanOrEqual(40);
  const trackRates = Float64Array.from({ length: 160 }, (_, index) => index / 130);
  const both = finish(createComputation(), ask({ epochs: 10_000 }, { tracks: plainTrack(trackRates) }));
  expect(both.steps - curves.steps).toBeGreaterThanOrEqual(10);
});

test('rows may be asked for at any epochs, and are cut to those there are', () => {
  const computation = createComputation();
  finish(computation, ask({ epochs: 3000 }));
  const plain = traceParabola({ dtype: 'float32', learningRates: [0.6, 0.2, 0.01, 0.99], epochs: 3000 });
  const [rows] = computation.rows(2500, 9999).slice(2);
  expect(rows!.rows.losses.length).toBe(501);
  for (const [index, loss] of rows!.rows.losses.entries()) {
    expect(loss).toBe(plain.losses[(2500 + index) * 4 + 2]);
  }
});

test('the rows of the experiment before are there until the next one is complete', () => {
  const computation = createComputation();
  finish(computation, ask());
  const before = computation.rows(0, 9999);
  const steps = computation.answer(ask({ runs: runsOf([0.7, 0.2, 0.01, 0.99]) }));
  for (let told = 0; told < 4; ) {
    expect(computation.rows(0, 9999)).toEqual(before);
    if (steps.next().value) told += 1;
  }
  expect(computation.rows(0, 9999)).not.toEqual(before);
});

test('the track tells for each rate what a run with it does', () => {
  const trackRates = Float64Array.from({ length: 300 }, (_, index) => index / 240);
  const { track } = finish(createComputation(), ask({}, { tracks: plainTrack(trackRates) }));
  expect(track!.learningRates).toEqual(trackRates);
  const few = [3, 20, 40, 120, 144, 238, 250];
  const { results } = finish(createComputation(), ask({ runs: runsOf(few.map((index) => index / 240)) }));
  expect(few.map((index) => track!.arrivals[index])).toEqual(
    results.map(({ diagnosis }: RunResult) => diagnosis.arrival ?? -1),
  );
});

test('an experiment without runs is complete at once and still has its track', () => {
  const { answers } = finish(
    createComputation(),
    ask({ runs: [] }, { tracks: plainTrack(Float64Array.of(0.1)) }),
  );
  expect(answers.map(({ type }) => type)).toEqual(['runs', 'track', 'done']);
});

test('an objective that is no expression is an error that names it, and leaves no rows of the one before', () => {
  const computation = createComputation();
  finish(computation, ask());
  const bad = ask({ objective: { kind: 'expression', text: '(w+' } });
  expect(() => finish(computation, bad)).toThrow(
    'objective must be an expression in w, or in x and y; got "(w+"',
  );
  expect(computation.rows(0, 9)).toEqual([]);
  expect(() => previewRuns(bad, [0])).toThrow(RangeError);
});

test.each([0, 1e6, 1e-12])('a learning rate of %d is answered, not an error', (rate) => {
  const { results } = finish(createComputation(), ask({ runs: runsOf([rate]) }));
  expect(results[0]!.diagnosis.word).toBe({ 0: 'standsStill', 1e6: 'diverges' }[rate] ?? 'standsStill');
});

test('a run that leaves finite numbers has a curve that ends there', () => {
  const { results } = finish(createComputation(), ask({ runs: runsOf([1e6]) }));
  const { lossCurve, diagnosis } = results[0]!;
  expect(diagnosis.nonFiniteEpoch).toBe(lossCurve.nonFiniteEpoch);
  expect(lossCurve.epochs.at(-1)).toBe(lossCurve.nonFiniteEpoch - 1);
  expect(lossCurve.losses.every(Number.isFinite)).toBe(true);
});

test('a neuron with relu crawls where its loss is all but lowest and its weights are not, and arrives when it says', () => {
  // the line through the two points that a relu can reach leaves the other two, at 0
  const lowest = (0.9 ** 2 + 0.4 ** 2) / 4;
  const neuron = {
    objective: { kind: 'expression', text: 'neuron(relu:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)' },
    start: typed(-1, 1),
    runs: runsOf([0.1, 0.03]),
  } as const;
  const { results } = finish(createComputation(), ask({ ...neuron, epochs: 100 }));
  const later = finish(createComputation(), ask({ ...neuron, epochs: 1000 })).results;
  results.forEach(({ diagnosis, rows }, k) => {
    expect(diagnosis.minimumLoss).toBeCloseTo(lowest, 12);
    expect(diagnosis.endLoss / lowest).toBeLessThan(1.004);
    expect(Math.abs(rows.parameters[0]!.at(-1)! - 1 / 3)).toBeGreaterThan(0.01);
    expect(diagnosis).toMatchObject({ word: 'crawls', needs: later[k]!.diagnosis.arrival });
    expect(later[k]!.diagnosis.word).toBe('slidesIn');
  });
});
