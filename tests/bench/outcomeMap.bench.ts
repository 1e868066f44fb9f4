import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Axis, zoomAxis } from '../../src/core/axis';
import type { Experiment, Run } from '../../src/core/experiment';
import { allocateFates } from '../../src/core/fate';
import { placePatch } from '../../src/core/outcomeMap';
import { makeColors } from '../../src/explorer/map/colorScale';
import { paintMap } from '../../src/explorer/map/paintMap';
import type { MapJob } from '../../src/worker/pool/messages';
import { createPool, type Pool } from '../../src/worker/pool/pool';
import { servePool } from '../../src/worker/pool/servePool';
import type { BenchRow } from './row';

// the same file is what the pool's threads run
if (!isMainThread) servePool(threadScope());

const SIDE = 512;

/** Frames of a zoom, and before them those in which the engine compiles its loops. */
const FRAMES = 24;
const WARM_UP = 8;

/** Of twice as close in six frames, as a wheel that is turned. */
const ZOOM = 2 ** (1 / 6);

/**
 * Outcome maps over 100 epochs by the page's own pool, drawn as the page does it, frame after frame of a zoom: with the
 * one thread that a page on two cores takes beside its own, and with two.
 */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const threads of [1, 2]) {
    const pool = createPool({ size: threads, startWorker: startThread, workerText: '' });
    const beside = threads === 1 ? 'one thread' : 'two threads';
    const [half, parabola] = await zoom(pool, [mapOf('(w+1)^2', [5], null, SIDE / 2), mapOf('(w+1)^2', [5])]);
    rows.push(alone(`(w+1)^2 while zooming, ${beside}`, 1000 / parabola!.whole, 'a second', '≥ 20'));
    const [valley] = await zoom(pool, [mapOf('(1-x)^2+100*(y-x^2)^2', [-1, 1], 'adam')]);
    rows.push(
      alone(`Rosenbrock with Adam, ${beside}: whole`, valley!.whole, 'ms', '≤ 300 ms'),
      alone(`Rosenbrock with Adam, ${beside}: first coarse picture`, valley!.coarse, 'ms', '≤ 50 ms'),
      growth(half!, parabola!, beside),
    );
    pool.dispose();
  }
  return rows;
}

function mapOf(text: string, start: readonly number[], optimizer: 'adam' | null = null, side = SIDE): MapJob {
  const typed = (value: number) => ({ value, text: String(value) });
  const experiment: Omit<Experiment, 'runs'> = {
    objective: { kind: 'expression', text },
    start: start.map(typed),
    epochs: 100,
    dtype: 'float32',
  };
  const run: Pick<Run, 'optimizer'> = optimizer
    ? { optimizer: { name: optimizer, hyperparameters: {} } }
    : {};
  return {
    kind: 'map',
    experiment,
    run,
    minimumLoss: 0,
    rates: { from: 1e-3, to: 10, scale: 'log' },
    columns: side,
    second: { kind: 'start', parameter: 0 },
    secondAxis: { from: -5, to: 5, scale: 'linear' },
    rows: side,
  };
}

interface FrameTimes {
  /** Milliseconds to the whole map, drawn. */
  readonly whole: number;
  /** Milliseconds to the first, coarse picture, drawn. */
  readonly coarse: number;
}

/** Zooms in step by step, at each step into every one of `jobs`, which thus share what else the machine does. */
async function zoom(pool: Pool, jobs: readonly MapJob[]): Promise<FrameTimes[]> {
  let [rates, secondAxis]: [Axis, Axis] = [jobs[0]!.rates, jobs[0]!.secondAxis];
  const frames: FrameTimes[][] = jobs.map(() => []);
  for (let frame = 0; frame < WARM_UP + FRAMES; frame++) {
    for (const [at, job] of jobs.entries())
      frames[at]!.push(await drawMap(pool, { ...job, rates, secondAxis }));
    rates = zoomAxis(rates, ZOOM, 0.6);
    secondAxis = zoomAxis(secondAxis, ZOOM, 0.4);
  }
  const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
  return frames.map((all) => {
    const counted = all.slice(WARM_UP);
    return {
      whole: middle(counted.map(({ whole }) => whole)),
      coarse: middle(counted.map(({ coarse }) => coarse)),
    };
  });
}

const COLORS = makeColors(() => '#3f7fe8');

function drawMap(pool: Pool, job: MapJob): Promise<FrameTimes> {
  const { columns, rows } = job;
  const grid = { columns, rows, ...allocateFates(columns * rows) };
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const start = performance.now();
  let coarse = Number.NaN;
  return new Promise((resolve, reject) => {
    pool.start(job, {
      onPart(patch) {
        placePatch(grid, columns, rows, patch);
        if (!Number.isNaN(coarse)) return;
        paintMap(grid, job.experiment.epochs, COLORS, pixels);
        coarse = performance.now() - start;
      },
      onDone() {
        paintMap(grid, job.experiment.epochs, COLORS, pixels);
        resolve({ whole: performance.now() - start, coarse });
      },
      onFailed: (message) => reject(new Error(message)),
    });
  });
}

function alone(name: string, ours: number, unit: string, goal: string): BenchRow {
  const limit = Number(goal.replace(/[^\d.]/g, ''));
  const met = goal.startsWith('≥') ? ours >= limit : ours <= limit;
  const map = `outcome map, ${name}`;
  return { name: map, ours, peer: Number.NaN, unit, ratio: Number.NaN, goal, met };
}

function growth(half: FrameTimes, { whole }: FrameTimes, beside: string): BenchRow {
  const ratio = whole / half.whole;
  const name = `outcome map, ${beside}: twice the side`;
  return { name, ours: whole, peer: half.whole, unit: 'ms', ratio, goal: '≤ 4.4×', met: ratio <= 4.4 };
}

/** A thread of Node as the browser's workers are: what it is to run is this file. */
function startThread(): Worker & globalThis.Worker {
  const thread = new Worker(new URL(import.meta.url));
  const worker = Object.assign(thread, { onmessage: null as ((event: { data: unknown }) => void) | null });
  thread.on('message', (data) => worker.onmessage?.({ data }));
  return worker as unknown as Worker & globalThis.Worker;
}

function threadScope(): DedicatedWorkerGlobalScope {
  const scope = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (data: unknown, buffers: ArrayBuffer[] = []) => parentPort!.postMessage(data, buffers),
  };
  parentPort!.on('message', (data) => scope.onmessage?.({ data }));
  return scope as unknown as DedicatedWorkerGlobalScope;
}
