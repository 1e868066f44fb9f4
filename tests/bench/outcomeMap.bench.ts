import { PARABOLA } from '../../src/core';
import { parseExpression } from '../../src/core/expression/parse';
import { expressionObjective } from '../../src/core/objectives/expression';
import { createOutcomeMap, type MapOptions } from '../../src/core/outcomeMap';
import { createWasmBackEnd } from '../../src/core/program/wasm/backEnd';
import type { BenchRow } from './row';

const SIDE = 512;

/** Epochs of single lanes in one step, as in a pool's worker. */
const WORK = 1 << 16;

const ROSENBROCK = '(1-x)^2+100*(y-x^2)^2';

/** Outcome maps of 512 × 512 cells over 100 epochs, one after the other in one thread: what one worker of a pool does. */
export async function run(): Promise<BenchRow[]> {
  const parabola = mapOf(PARABOLA.text, [5]);
  const valley: MapOptions = { ...mapOf(ROSENBROCK, [-1, 1]), optimizer: 'adam' };
  return [
    ...rowsOf('(w+1)^2', parabola, 50),
    ...rowsOf('Rosenbrock with Adam', valley, 300),
    growth(parabola),
  ];
}

function mapOf(text: string, start: readonly number[], side = SIDE): MapOptions {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text} is no expression`);
  return {
    objective: expressionObjective(parsed.expression),
    dtype: 'float32',
    epochs: 100,
    start,
    minimumLoss: 0,
    rates: { from: 1e-3, to: 10, scale: 'log' },
    columns: side,
    second: { kind: 'start', parameter: 0 },
    secondAxis: { from: -5, to: 5, scale: 'linear' },
    rows: side,
    backEnd: createWasmBackEnd(),
  };
}

/** The time to the whole map and to its first, coarse picture; the best of five. */
function measure(options: MapOptions): { readonly whole: number; readonly coarse: number } {
  let [whole, coarse] = [Infinity, Infinity];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const map = createOutcomeMap(options);
    let first = 0;
    while (!map.isDone) {
      const patch = map.advance(WORK);
      if (patch && first === 0) first = performance.now() - start;
    }
    whole = Math.min(whole, performance.now() - start);
    coarse = Math.min(coarse, first);
  }
  return { whole, coarse };
}

function rowsOf(name: string, options: MapOptions, limit: number): BenchRow[] {
  const { whole, coarse } = measure(options);
  const row = (what: string, ours: number, most: number): BenchRow => ({
    name: `outcome map of ${name}, ${SIDE} × ${SIDE} × 100 epochs, one thread, ${what}`,
    ours,
    peer: Number.NaN,
    unit: 'ms',
    ratio: Number.NaN,
    goal: `≤ ${most} ms`,
    met: ours <= most,
  });
  return [row('whole', whole, limit), row('first coarse picture', coarse, 50)];
}

function growth(options: MapOptions): BenchRow {
  const half = measure({ ...options, columns: SIDE / 2, rows: SIDE / 2 }).whole;
  const { whole } = measure(options);
  const ratio = whole / half;
  return {
    name: 'outcome map of twice the side beside one of half the side',
    ours: whole,
    peer: half,
    unit: 'ms',
    ratio,
    goal: '≤ 4.4×',
    met: ratio <= 4.4,
  };
}
