import type { Experiment, Run } from '../../src/core/experiment';
import type { Engine } from '../../src/worker/engine';
import type {
  Answer,
  ComputeRequest,
  Curve,
  Rows,
  RunResult,
  RunRows,
  Track,
} from '../../src/worker/messages';
import { chunkAround } from '../../src/worker/rows';

/** An engine that answers when a test says so, and remembers what it was asked. */
export interface FakeEngine extends Engine {
  readonly posted: readonly ComputeRequest[];
  /** Ids of each preview, in order. */
  readonly previewed: readonly (readonly number[])[];
  /** The [from, to] of each question for rows that waits for its answer. */
  readonly waiting: readonly (readonly [from: number, to: number])[];
  readonly isDisposed: () => boolean;
  /** Whether previews are given. Default true. */
  setQuick(isQuick: boolean): void;
  /** Answers a request, the newest by default, run by run, as an engine would. */
  answer(request?: ComputeRequest): void;
  tell(answer: Answer): void;
  /** Answers the oldest question for rows; resolves when the answer has been heard. */
  answerRows(): Promise<void>;
}

/** Numbers that tell which run of which experiment they belong to: the loss at epoch k is 1000 · lr + N + k. */
export function fakeResult(run: Run, { experiment, cursor }: ComputeRequest): RunResult {
  const { epochs } = experiment;
  const [from, to] = chunkAround(cursor, epochs);
  const rate = run.learningRate.value;
  const losses = Float64Array.of(1000 * rate + epochs);
  const curve: Curve = { epochs: Float64Array.of(0), parameters: [losses], losses, nonFiniteEpoch: -1 };
  return {
    id: run.id,
    learningRate: rate,
    epochs,
    lossCurve: curve,
    pathCurve: curve,
    rows: fakeRows(run, experiment, from, to),
    diagnosis: {
      word: 'crawls',
      arrival: null,
      sideChanges: 0,
      stepFactor: 0.98,
      needs: null,
      isSearched: true,
      nonFiniteEpoch: null,
      minimumLoss: 0,
      startLoss: 36,
      endLoss: 1,
      linearFactor: 0.98,
      rounding: null,
    },
  };
}

export const FAKE_TRACK: Track = {
  learningRates: Float64Array.of(0.1),
  words: Uint8Array.of(1),
  arrivals: Int32Array.of(-1),
};

export function createFakeEngine(): FakeEngine {
  const posted: ComputeRequest[] = [];
  const previewed: (readonly number[])[] = [];
  const waiting: { range: readonly [number, number]; resolve: (rows: readonly RunRows[]) => void }[] = [];
  const listeners = new Set<(answer: Answer) => void>();
  let isQuick = true;
  let isDisposed = false;
  const tell = (answer: Answer) => {
    for (const listener of listeners) listener(answer);
  };
  return {
    posted,
    previewed,
    get waiting() {
      return waiting.map(({ range }) => range);
    },
    isDisposed: () => isDisposed,
    setQuick(given) {
      isQuick = given;
    },
    tell,
    answer(request = posted.at(-1)!) {
      const { runs } = request.experiment;
      for (const [place, run] of runs.entries()) {
        const complete = place === runs.length - 1;
        tell({ type: 'runs', request: request.request, runs: [fakeResult(run, request)], complete });
      }
      tell({ type: 'done', request: request.request });
    },
    async answerRows() {
      const { range, resolve } = waiting.shift()!;
      const { experiment } = posted.at(-1)!;
      resolve(experiment.runs.map((run) => ({ id: run.id, rows: fakeRows(run, experiment, ...range) })));
      await Promise.resolve();
    },
    post(question) {
      posted.push({ ...question, request: posted.length + 1 });
      return posted.length;
    },
    preview(request, ids) {
      previewed.push([...ids]);
      if (!isQuick) return null;
      return ids
        .flatMap((id) => request.experiment.runs.filter((run) => run.id === id))
        .map((run) => fakeResult(run, request));
    },
    rows: (from, to) => new Promise((resolve) => waiting.push({ range: [from, to], resolve })),
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rung: () => 'blob',
    dispose() {
      isDisposed = true;
      listeners.clear();
    },
  };
}

function fakeRows(run: Run, { epochs }: Experiment, from: number, to: number): Rows {
  const losses = Float64Array.from(
    { length: to - from + 1 },
    (_, row) => 1000 * run.learningRate.value + epochs + from + row,
  );
  return { from, losses, parameters: [losses], gradients: [losses] };
}
