import { vi } from 'vitest';
import { PLAIN_KEY } from '../../src/core/runSettings';
import { type Computation, createAnswerer } from '../../src/worker/answerer';
import type { Answer, Batch, ComputeRequest, RunResult, ToWorker } from '../../src/worker/messages';

/** A question about the course note's experiment, with what the test changes. */
export function question(
  changes: Partial<ComputeRequest['experiment']> = {},
): Omit<ComputeRequest, 'request'> {
  const rate = (id: number, text: string) => ({
    id,
    learningRate: { value: Number(text), text },
    hidden: false,
  });
  return {
    experiment: {
      objective: { kind: 'expression', text: '(w+1)^2' },
      start: [{ value: 5, text: '5' }],
      epochs: 50,
      dtype: 'float32',
      runs: [rate(0, '0.6'), rate(1, '0.2'), rate(2, '0.01'), rate(3, '0.99')],
      ...changes,
    },
    pixels: { loss: 400, path: 300 },
    cursor: 50,
    tracks: [],
  };
}

/** Asks for the track of plain runs at these rates. */
export function plainTrack(learningRates: Float64Array<ArrayBuffer>): ComputeRequest['tracks'] {
  return [{ key: PLAIN_KEY, settings: {}, learningRates }];
}

/** A computation in which each run of the experiment takes `stepsPerRun` steps and tells nothing but its id. */
export function fakeComputation(stepsPerRun = 1, onStep: () => void = () => {}): Computation {
  return {
    *answer({ request, experiment, tracks }): Generator<Answer | undefined, void> {
      const { runs } = experiment;
      for (const [index, run] of runs.entries()) {
        for (let step = 1; step < stepsPerRun; step += 1) {
          onStep();
          yield undefined;
        }
        onStep();
        const complete = index === runs.length - 1;
        yield { type: 'runs', request, runs: [{ id: run.id } as RunResult], complete };
      }
      for (const { key, learningRates } of tracks) {
        onStep();
        const { length } = learningRates;
        const track = {
          learningRates: learningRates.slice(),
          words: new Uint8Array(length),
          arrivals: new Int32Array(length),
        };
        yield { type: 'track', request, key, track };
      }
      yield { type: 'done', request };
    },
    rows: (from, to) => [
      {
        id: 0,
        rows: { from, losses: new Float64Array(to - from + 1), parameters: [], gradients: [] },
      },
    ],
  };
}

/** What becomes of a fake worker. */
export type Fate = 'answers' | 'silent' | 'throws' | 'empty error' | 'dies on compute' | 'mute on compute';

/** Makes fake workers with the given fates, in the order in which they are started; the last fate is everyone's after. */
export function fakeWorkers(fates: readonly Fate[], computation = () => fakeComputation()) {
  const started: FakeWorker[] = [];
  const startWorker = (url: string): Worker => {
    const fate = fates[Math.min(started.length, fates.length - 1)]!;
    const worker = new FakeWorker(url, fate, computation());
    started.push(worker);
    if (fate === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError');
    return worker as unknown as Worker;
  };
  return { started, startWorker };
}

/** A worker without a thread: messages travel by time-outs, which tests can hold. */
export class FakeWorker {
  onmessage: ((event: { data: Batch }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly received: ToWorker[] = [];
  /** Requests in the order in which they were asked for and settled: curves complete, dropped or failed. */
  readonly timeline: string[] = [];
  readonly preventDefault = vi.fn();
  isTerminated = false;
  private readonly answerer;

  constructor(
    readonly url: string,
    private readonly fate: Fate,
    computation: Computation,
  ) {
    this.answerer = createAnswerer(computation, {
      post: (batch) => this.say(batch),
      defer: (task) => void setTimeout(task, 0),
      delay: (task, ms) => void setTimeout(task, ms),
      now: () => performance.now(),
    });
    if (fate === 'empty error') setTimeout(() => this.crash(), 1);
    else if (fate !== 'silent') this.say([{ type: 'hello' }]);
  }

  postMessage(message: ToWorker) {
    this.received.push(structuredClone(message));
    if (message.type === 'compute') this.timeline.push(`ask ${message.request}`);
    setTimeout(() => {
      if (this.isTerminated || this.fate === 'silent') return;
      if (message.type === 'compute' && this.fate === 'dies on compute') this.crash();
      else if (this.fate !== 'mute on compute') this.answerer.receive(message);
    }, 0);
  }

  terminate() {
    this.isTerminated = true;
  }

  /** Says something to the page, a turn later. */
  say(batch: Batch) {
    setTimeout(() => {
      if (this.isTerminated) return;
      for (const message of batch) {
        const isLast = message.type === 'dropped' || (message.type === 'runs' && message.complete);
        if (isLast) this.timeline.push(`settle ${message.request}`);
      }
      this.onmessage?.({ data: batch });
    }, 0);
  }

  /** The empty error event of a worker that breaks. */
  crash() {
    if (!this.isTerminated) this.onerror?.({ preventDefault: this.preventDefault });
  }

  /** The requests it was asked to compute. */
  get computed(): number[] {
    return this.received.flatMap((message) => (message.type === 'compute' ? [message.request] : []));
  }
}
