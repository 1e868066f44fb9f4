import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OptimizerName, type TraceOptions, trace } from '../../src/core';
import { SCHEDULES, scheduleFactors } from '../../src/core/schedules';
import { farthestOff } from './reference';

interface TorchFile {
  readonly epochs: number;
  /** After so many updates parameters were recorded. */
  readonly recorded: readonly number[];
  readonly problems: readonly { expression: string; start: number[]; rates: number[] }[];
  readonly optimizers: readonly { name: OptimizerName; rate: number; numbers: object }[];
  readonly schedules: readonly ({ name: keyof typeof SCHEDULES; factors: number[] } & Record<
    string,
    number
  >)[];
  readonly clippings: readonly (TraceOptions['clipping'] | null)[];
  readonly decays: readonly number[];
  /** Places in the tables above, and the parameters. */
  readonly cases: readonly [number, number, number, number, number, number[][]][];
}

const file = JSON.parse(
  readFileSync(new URL('../reference/torch-optimizers.json', import.meta.url), 'utf8'),
) as TorchFile;

const settingOf = ({ factors: _, ...schedule }: TorchFile['schedules'][number]) => schedule;

describe("PyTorch's schedules", () => {
  it.each(file.schedules)('have these factors for $name', (recorded) => {
    const numbers = SCHEDULES[recorded.name].numbers.map(({ name }) => recorded[name]);
    const ours = scheduleFactors({ name: recorded.name, numbers, epochs: file.epochs }, 0, file.epochs);
    recorded.factors.forEach((factor, k) => {
      expect(Math.abs(ours[k]! - factor), `epoch ${k}`).toBeLessThanOrEqual(1e-12);
    });
  });
});

describe("PyTorch's optimizers", () => {
  it('are all there, with every schedule, clipping and decay, on one weight and on two', () => {
    for (const table of ['optimizers', 'schedules', 'clippings', 'decays', 'problems'] as const) {
      const place = ['problems', 'optimizers', 'schedules', 'clippings', 'decays'].indexOf(table);
      expect(new Set(file.cases.map((row) => row[place])).size).toBe(file[table].length);
    }
    expect(new Set(file.schedules.map(({ name }) => name))).toEqual(new Set(Object.keys(SCHEDULES)));
    expect(file.cases.length).toBeGreaterThan(600);
  });

  file.optimizers.forEach(({ name, rate, numbers }, place) => {
    it(`go where ${name} ${JSON.stringify(numbers)} goes, to 1e-9`, () => {
      const off: unknown[] = [];
      for (const [problem, optimizer, schedule, clipping, decay, parameters] of file.cases) {
        if (optimizer !== place) continue;
        const { expression, start, rates } = file.problems[problem]!;
        const options = {
          loss: expression,
          start,
          learningRate: rates[rate]!,
          epochs: file.epochs,
          dtype: 'float64',
          optimizer: { name, ...numbers, weightDecay: file.decays[decay]! },
          schedule: settingOf(file.schedules[schedule]!),
          ...(file.clippings[clipping] && { clipping: file.clippings[clipping] }),
        } as const satisfies TraceOptions;
        const traced = trace(options);
        const atRecorded = traced.parameters.map((values) =>
          Float64Array.from([Number.NaN, ...file.recorded.map((k) => values[k]!)]),
        );
        const farthest = farthestOff(
          { losses: traced.losses, parameters: atRecorded },
          { loss: [], parameters },
        );
        if (!(farthest < 1e-9)) off.push({ ...options, farthest });
      }
      expect(off).toEqual([]);
    });
  });
});
