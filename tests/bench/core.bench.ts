import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import {
  createDescent,
  type DescentOptions,
  type Dtype,
  expressionObjective,
  PARABOLA,
  parseExpression,
} from '../../src/core';
import { createWasmBackEnd } from '../../src/core/program/wasm/backEnd';
import { type AdamLanes, adamByHand32, adamByHand64 } from './peer/handWrittenAdam';
import { descendByHand32, descendByHand64 } from './peer/handWrittenDescent';
import { descendOnGraph } from './peer/objectGraph';
import type { BenchRow } from './row';

const objective = objectiveOf(PARABOLA.text);
const rosenbrock = objectiveOf('(1-x)^2+100*(y-x^2)^2');
const wasm = createWasmBackEnd();
const START = PARABOLA.start[0]!;

function objectiveOf(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text} is no expression`);
  return expressionObjective(parsed.expression);
}

/** Descent on (w + 1)²: our list of operations beside a hand-written loop, tfjs and a graph of objects. */
export async function run(): Promise<BenchRow[]> {
  await tf.setBackend('cpu');
  return [
    besideTensorflow(),
    ...(['float32', 'float64'] as const).flatMap((dtype) => [
      besideHandWritten(dtype, 4, 5_000, 8),
      besideHandWritten(dtype, 1_000, 100, 1.6),
      besideHandWritten(dtype, 10_000, 50, 1.6),
      ...[1_000, 10_000].flatMap((lanes) => [
        besideHandWritten(dtype, lanes, 100, dtype === 'float32' ? 0.15 : 0.3, wasm),
        besideHandWrittenAdam(dtype, lanes, 50, 2),
        besideHandWrittenAdam(dtype, lanes, 50, dtype === 'float32' ? 0.5 : 1, wasm),
      ]),
    ]),
    besideObjectGraph(),
  ];
}

/** Plain descent on (w + 1)², by a back end or by the list of operations. */
function besideHandWritten(
  dtype: Dtype,
  lanes: number,
  epochs: number,
  limit: number,
  backEnd?: DescentOptions['backEnd'],
): BenchRow {
  const rates = ratesOf(lanes);
  const [ours, peer] = race(
    { steps: lanes * epochs, prepare: () => prepareOurs(dtype, rates, epochs, backEnd) },
    { steps: lanes * epochs, prepare: () => prepareByHand(dtype, rates, epochs) },
  );
  return toRow(`${contenderOf(backEnd)} beside a hand-written loop`, { dtype, lanes, ours, peer, limit });
}

/** Adam on Rosenbrock's valley. */
function besideHandWrittenAdam(
  dtype: Dtype,
  lanes: number,
  epochs: number,
  limit: number,
  backEnd?: DescentOptions['backEnd'],
): BenchRow {
  const learningRates = ratesOf(lanes).map((rate) => rate / 10);
  const starts = [-1.2, 1].map((value) => new Float64Array(lanes).fill(value));
  const steps = lanes * epochs;
  function prepareAdam(): Job {
    const options = { objective: rosenbrock, optimizer: 'adam', dtype, learningRates, starts } as const;
    const descent = createDescent({ ...options, epochs, keep: 'outcome', backEnd: backEnd ?? null });
    return () => descent.advance(epochs);
  }
  const [ours, peer] = race(
    { steps, prepare: prepareAdam },
    { steps, prepare: () => prepareAdamByHand(dtype, starts, learningRates, epochs) },
    60,
  );
  const name = `Adam on Rosenbrock, ${contenderOf(backEnd)} beside a hand-written loop`;
  return toRow(name, { dtype, lanes, ours, peer, limit });
}

const contenderOf = (backEnd: DescentOptions['backEnd']) => (backEnd ? 'WebAssembly' : 'list of operations');

function toRow(
  what: string,
  row: {
    readonly dtype: Dtype;
    readonly lanes: number;
    readonly ours: number;
    readonly peer: number;
    readonly limit: number;
  },
): BenchRow {
  const { dtype, lanes, ours, peer, limit } = row;
  const ratio = ours / peer;
  const name = `${what}, ${lanes.toLocaleString('en')} lanes, ${dtype}`;
  return { name, ours, peer, unit: 'ns per step', ratio, goal: `≤ ${limit}×`, met: ratio <= limit };
}

function besideTensorflow(): BenchRow {
  const rates = ratesOf(4);
  const [ours, peer] = race(
    { steps: 4 * 50_000, prepare: () => prepareOurs('float32', rates, 50_000) },
    { steps: 4 * 200, prepare: () => prepareTensorflow(rates, 200) },
  );
  const name = 'list of operations beside tfjs on a CPU, 4 lanes, float32';
  return { name, ours, peer, unit: 'ns per step', ...timesFaster(ours, peer, 1_000) };
}

function besideObjectGraph(): BenchRow {
  const rates = ratesOf(1_000);
  const [ours, peer] = race(
    { steps: 1_000 * 50, prepare: () => prepareOurs('float64', rates, 50) },
    { steps: 1_000 * 50, prepare: () => () => descendOnGraph(START, rates, 50) },
  );
  const name = 'list of operations beside a graph of objects, 1,000 lanes, float64';
  return { name, ours, peer, unit: 'ns per step', ...timesFaster(ours, peer, 50) };
}

function timesFaster(ours: number, peer: number, least: number) {
  const ratio = peer / ours;
  return { ratio, goal: `≥ ${least.toLocaleString('en')}× faster`, met: ratio >= least };
}

/** Rates from 0.01 to 0.95, so that no lane overflows. */
function ratesOf(lanes: number): Float64Array {
  return Float64Array.from({ length: lanes }, (_, lane) => 0.01 + (0.94 * lane) / lanes);
}

type Job = () => unknown;

function prepareOurs(
  dtype: Dtype,
  learningRates: Float64Array,
  epochs: number,
  backEnd: DescentOptions['backEnd'] = null,
): Job {
  const starts = [new Float64Array(learningRates.length).fill(START)];
  const descent = createDescent({
    objective,
    dtype,
    learningRates,
    starts,
    epochs,
    keep: 'outcome',
    backEnd,
  });
  return () => descent.advance(epochs);
}

function prepareByHand(dtype: Dtype, rates: Float64Array, epochs: number): Job {
  const lanes = rates.length;
  if (dtype === 'float32') {
    const parameters = new Float32Array(lanes).fill(START);
    const learningRates = Float32Array.from(rates);
    return () => descendByHand32(parameters, new Float32Array(lanes), learningRates, epochs);
  }
  const parameters = new Float64Array(lanes).fill(START);
  return () => descendByHand64(parameters, new Float64Array(lanes), rates, epochs);
}

function prepareAdamByHand(
  dtype: Dtype,
  [x, y]: readonly Float64Array[],
  learningRates: Float64Array,
  epochs: number,
): Job {
  const allocate = <Array>(make: (values: Iterable<number>) => Array): AdamLanes<Array> => {
    const zeros = () => make(new Float64Array(learningRates.length));
    return {
      x: make(x!),
      y: make(y!),
      meanX: zeros(),
      meanY: zeros(),
      squaresX: zeros(),
      squaresY: zeros(),
      losses: zeros(),
      learningRates: make(learningRates),
    };
  };
  if (dtype === 'float32') {
    const lanes = allocate((values) => Float32Array.from(values));
    return () => adamByHand32(lanes, epochs);
  }
  const lanes = allocate((values) => Float64Array.from(values));
  return () => adamByHand64(lanes, epochs);
}

// tfjs-core registers no gradients by itself, and its file that does is no module that Node can import:
// these three are copied from it, for operands of one shape.
tf.registerGradient({
  kernelName: 'Square',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => tf.mul(dy as tf.Tensor, tf.mul(tf.cast(x!, 'float32'), 2)) }),
});
tf.registerGradient({
  kernelName: 'Add',
  gradFunc: (dy) => ({ a: () => dy as tf.Tensor, b: () => tf.sum(dy as tf.Tensor) }),
});
tf.registerGradient({
  kernelName: 'Sum',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => tf.mul(dy as tf.Tensor, tf.ones(x!.shape, 'float32')) }),
});

/** As the course note does it in Python: gradient of the loss, update of the variable, and the loss to be read. */
function prepareTensorflow(rates: Float64Array, epochs: number): Job {
  return () => {
    const learningRates = tf.tensor1d(Array.from(rates));
    const w = tf.variable(tf.fill([rates.length], START));
    for (let k = 0; k < epochs; k++) {
      tf.tidy(() => {
        const { value, grads } = tf.variableGrads(() => tf.sum(tf.square(tf.add(w, 1))));
        w.assign(tf.sub(w, tf.mul(learningRates, grads[w.name]!)));
        return value.dataSync();
      });
    }
    tf.dispose([w, learningRates]);
  };
}

interface Contender {
  /** Steps of one lane that a job does. */
  readonly steps: number;
  /** Makes a fresh job each time, outside the measurement. */
  readonly prepare: () => Job;
}

/**
 * The best of many short runs of two contenders, taken in turns so that a busy machine slows both alike.
 *
 * @returns nanoseconds per step of each
 */
function race(ours: Contender, peer: Contender, rounds = 200): [number, number] {
  const best: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    [ours, peer].forEach(({ steps, prepare }, place) => {
      const job = prepare();
      const begin = performance.now();
      job();
      best[place] = Math.min(best[place]!, ((performance.now() - begin) * 1e6) / steps);
    });
  }
  return best;
}
