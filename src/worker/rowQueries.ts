import type { RunRows, ToWorker } from './messages';

interface Query {
  readonly query: number;
  readonly from: number;
  readonly to: number;
  readonly answer: Promise<readonly RunRows[]>;
  readonly resolve: (runs: readonly RunRows[]) => void;
}

/** The questions for exact rows: one under way at a time, equal ones asked once. */
export interface RowQueries {
  /** Resolves with the answer; empty after `close`. */
  ask(from: number, to: number): Promise<readonly RunRows[]>;
  /** The next message to send, or null while one is under way or none waits. */
  next(): ToWorker | null;
  /** Takes an answer; one that nobody asked for is ignored. */
  answer(query: number, runs: readonly RunRows[]): void;
  /** The one under way is lost with its worker: it waits again. */
  retry(): void;
  /** Whether one is under way. */
  isUnderWay(): boolean;
  /** Answers everything, now and later, with no rows. */
  close(): void;
}

/** Makes an empty queue of questions. */
export function createRowQueries(): RowQueries {
  const waiting: Query[] = [];
  let underWay: Query | null = null;
  let count = 0;
  let isClosed = false;
  return {
    ask(from, to) {
      if (isClosed) return Promise.resolve([]);
      const asked = waiting.find((query) => query.from === from && query.to === to);
      if (asked) return asked.answer;
      const { promise, resolve } = withResolvers<readonly RunRows[]>();
      count += 1;
      waiting.push({ query: count, from, to, answer: promise, resolve });
      return promise;
    },
    next() {
      if (underWay) return null;
      underWay = waiting.shift() ?? null;
      return underWay && { type: 'rows', query: underWay.query, from: underWay.from, to: underWay.to };
    },
    answer(query, runs) {
      if (underWay?.query !== query) return;
      underWay.resolve(runs);
      underWay = null;
    },
    retry() {
      if (underWay) waiting.unshift(underWay);
      underWay = null;
    },
    isUnderWay: () => underWay !== null,
    close() {
      isClosed = true;
      for (const query of underWay ? [underWay, ...waiting] : waiting) query.resolve([]);
      waiting.length = 0;
      underWay = null;
    },
  };
}

/** As the built-in of that name, which the oldest browsers we build for lack. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
