import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherSeries, reduceLane, reduceSeries } from '../../src/core/reduce';
import { traceParabola } from './parabola';

/** The pixel column of value k of `count`, in another notation than the code's. */
const columnOf = (k: number, count: number, columns: number) =>
  Math.min(columns - 1, Number((BigInt(columns) * BigInt(k)) / BigInt(count - 1)));

function groupByColumn(epochs: Iterable<number>, count: number, columns: number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const k of epochs) {
    const column = columnOf(k, count, columns);
    groups.set(column, [...(groups.get(column) ?? []), k]);
  }
  return groups;
}

const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];

describe('a reduction', () => {
  const series = fc.tuple(
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 400 }),
    fc.integer({ min: 1, max: 60 }),
  );

  it('keeps the smallest and the largest value of each column, both ends, and no more', () => {
    fc.assert(
      fc.property(series, ([list, columns]) => {
        const values = Float64Array.from(list);
        const count = values.length;
        const { epochs, nonFiniteEpoch } = reduceSeries(values, { count, columns });
        expect(nonFiniteEpoch).toBe(-1);
        expect([epochs[0], epochs.at(-1)]).toEqual([0, count - 1]);
        const all = groupByColumn(values.keys(), count, columns);
        const kept = groupByColumn(epochs, count, columns);
        expect([...kept.keys()]).toEqual([...all.keys()]);
        for (const [column, members] of all) {
          const chosen = kept.get(column)!;
          expect(range(chosen.map((k) => values[k]!))).toEqual(range(members.map((k) => values[k]!)));
          const isEnd = column === 0 || column === columns - 1;
          expect(chosen.length).toBeLessThanOrEqual(columns === 1 ? 4 : isEnd ? 3 : 2);
        }
      }),
    );
  });

  it('keeps the order of time', () => {
    fc.assert(
      fc.property(series, ([list, columns]) => {
        const { epochs } = reduceSeries(Float64Array.from(list), { count: list.length, columns });
        expect(epochs.every((epoch, i) => i === 0 || epoch > epochs[i - 1]!)).toBe(true);
      }),
    );
  });

  it('is the whole series where there are no more than two values a column', () => {
    fc.assert(
      fc.property(series, ([list]) => {
        const columns = Math.ceil(list.length / 2);
        const { epochs } = reduceSeries(Float64Array.from(list), { count: list.length, columns });
        expect([...epochs]).toEqual([...list.keys()]);
      }),
    );
  });

  it('ends before the first value that is not finite, and reports it', () => {
    fc.assert(
      fc.property(
        series,
        fc.nat(),
        fc.constantFrom(NaN, Infinity, -Infinity),
        ([list, columns], place, value) => {
          const broken = place % list.length;
          const values = Float64Array.from(list);
          values[broken] = value;
          const { epochs, nonFiniteEpoch } = reduceSeries(values, { count: list.length, columns });
          expect(nonFiniteEpoch).toBe(broken);
          expect(epochs.at(-1)).toBe(broken === 0 ? undefined : broken - 1);
        },
      ),
    );
  });

  it('leaves the columns where they are when the series ends early', () => {
    const count = 1001;
    const values = Float64Array.from({ length: count }, (_, k) => (k < 500 ? (-1) ** k * k : Infinity));
    const whole = Float64Array.from({ length: count }, (_, k) => (-1) ** k * k);
    const cut = reduceSeries(values, { count, columns: 50 }).epochs;
    const uncut = reduceSeries(whole, { count, columns: 50 }).epochs.filter((k) => k < 500);
    expect([...cut]).toEqual([...uncut]);
  });

  it('reads a series that stands between others', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 5 }), fc.nat(4), ([list, columns], stride, extra) => {
        const offset = extra % stride;
        const count = list.length;
        const packed = new Float64Array(count * stride).fill(NaN);
        list.forEach((value, k) => {
          packed[offset + k * stride] = value;
        });
        const plain = reduceSeries(Float64Array.from(list), { count, columns });
        const strided = reduceSeries(packed, { count, columns, offset, stride });
        expect(strided).toEqual(plain);
        expect([...gatherSeries(packed, strided.epochs, offset, stride)]).toEqual(
          [...plain.epochs].map((k) => list[k]),
        );
      }),
    );
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %d columns', (columns) => {
    expect(() => reduceSeries(new Float64Array(3), { count: 3, columns })).toThrow(RangeError);
  });

  it('of one value, or of none that is finite, is that value, or nothing', () => {
    expect([...reduceSeries(Float64Array.of(7), { count: 1, columns: 5 }).epochs]).toEqual([0]);
    expect(reduceSeries(Float64Array.of(NaN, 1), { count: 2, columns: 5 })).toEqual({
      epochs: new Float64Array(),
      nonFiniteEpoch: 0,
    });
  });
});

describe('the reduced path of w', () => {
  const trajectory = traceParabola({ dtype: 'float32', learningRates: [0.01, 0.99, 1.2], epochs: 10_000 });
  const [path] = trajectory.parameters;

  it('shows the walls between which 0.99 swings, where every n-th epoch would show one of them', () => {
    const { epochs } = reduceLane(trajectory, path!, 1, 500);
    const early = [...gatherSeries(path!, epochs, 1, 3)].slice(0, 20);
    const sides = early.map((w) => Math.sign(w + 1));
    for (let i = 0; i < sides.length; i += 2) expect(sides[i]).not.toBe(sides[i + 1]);
  });

  it('has at most two points a column, and two', () => {
    const { epochs } = reduceLane(trajectory, path!, 1, 500);
    expect(epochs.length).toBeLessThanOrEqual(1002);
    expect(epochs.length).toBeGreaterThan(500);
  });

  it('ends with the run, not with the array: the loss overflows before w does', () => {
    const end = trajectory.nonFiniteEpochs[2]!;
    expect(Number.isFinite(path![end * 3 + 2])).toBe(true);
    const reduced = reduceLane(trajectory, path!, 2, 500);
    expect(reduced.nonFiniteEpoch).toBe(end);
    expect(reduced.epochs.at(-1)).toBe(end - 1);
  });
});
