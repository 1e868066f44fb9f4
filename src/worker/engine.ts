import { createComputation, previewRuns } from './answer';
import { type Computation, createAnswerer } from './answerer';
import { text as workerText } from './compute.worker?text';
import { deferThroughChannel } from './defer';
import { keepMinima, recallMinima } from './foundMinima';
import { createLadder, type Rung } from './ladder';
import type { Answer, Batch, ComputeRequest, FromWorker, RunResult, RunRows, Track } from './messages';
import { createPreviewGate } from './previewGate';
import { createRowQueries } from './rowQueries';
import { isSameTrack } from './sameTrack';
import { unexpected } from './transfer';
import { createWatchdog } from './watchdog';

/** What the page asks for; the engine gives it its number. */
export type Question = Omit<ComputeRequest, 'request'>;

/** The page's end of the computation: post experiments, hear answers. The newest request wins. */
export interface Engine {
  /**
   * Asks for an experiment's curves and track. While one request is in flight only the newest of all later ones is
   * kept, and sent when the curves of that one have come or it was given up.
   *
   * @returns the request's number, larger than every one before; it comes back in the answers
   */
  post(question: Question): number;
  /**
   * Computes the runs with these ids at once, the very same bits that the answer will bring: for input handlers, so
   * that a change is seen in its own frame. Call it with the number that `post` gave: answers to older requests are
   * no longer delivered.
   *
   * @returns the results in the order of `ids`; null where it would take too long (more than 2 ms the last two times, see
   *   `previewGate.ts`), where the minima are still looked for, or where the experiment cannot be computed
   */
  preview(request: ComputeRequest, ids: readonly number[]): readonly RunResult[] | null;
  /**
   * Exact epochs [from, to], both included, of every run of the newest experiment (as it is when the answer is made);
   * cut to the epochs there are. Empty where the experiment cannot be computed or the engine was disposed of.
   */
  rows(from: number, to: number): Promise<readonly RunRows[]>;
  /** Calls `listener` with each part of an answer. Returns what ends it. */
  onAnswer(listener: (answer: Answer) => void): () => void;
  /** Who answers: null while no rung of the ladder is proven. */
  rung(): Rung | null;
  /** Ends the worker; pending rows resolve empty, and nothing is answered any more. */
  dispose(): void;
}

/** Replaceable parts of an engine; the defaults are the browser's. */
export interface EngineOptions {
  /** Starts a classic worker from a URL; null: there are none. */
  readonly startWorker?: ((url: string) => Worker) | null;
  readonly workerText?: string;
  /** Computes on the main thread where no worker may. */
  readonly createComputation?: () => Computation;
  readonly previewRuns?: typeof previewRuns;
  /** How long a worker may take to say hello, counted from the first frame. Default 1500. */
  readonly helloMs?: number;
  /** How long a worker with a request may say nothing before it is asked for a hello. Default 3000. */
  readonly silenceMs?: number;
  /** A worker of which nothing was wanted for so long is ended until something is; it costs 5 MB. Default: never. */
  readonly restMs?: number;
  /** Milliseconds, from any origin. Default `performance.now`. */
  readonly now?: () => number;
}

/** Makes an engine and starts its worker, without waiting for it. */
export function createEngine(options: EngineOptions = {}): Engine {
  const now = options.now ?? (() => performance.now());
  const helloMs = options.helloMs ?? 1500;
  const compute = options.previewRuns ?? previewRuns;
  const listeners = new Set<(answer: Answer) => void>();
  const gate = createPreviewGate(now);
  const rowQueries = createRowQueries();

  let newest: ComputeRequest | null = null;
  /** The request whose answers are expected: the last one sent, or 0. */
  let sent = 0;
  /** Whether the curves of `sent` are still to come. */
  let isInFlight = false;
  /** Whether anything of `sent` is still to come. */
  let isUnderWay = false;
  let isNewerTold = false;
  let numbered = 0;
  let previewed = 0;
  /** By key, those of the last answer. */
  const tracks = new Map<string, Track>();

  const ladder = createLadder(
    {
      startWorker: options.startWorker === undefined ? browserStartWorker() : options.startWorker,
      workerText: options.workerText ?? workerText,
      createMainAnswerer: (post) =>
        createAnswerer((options.createComputation ?? createComputation)(), {
          post,
          defer: deferThroughChannel(),
          delay: (task, ms) => void setTimeout(task, ms),
          now,
        }),
      helloMs,
    },
    { onReady: askAgain, onBatch: receive },
  );

  const watchdog = createWatchdog({
    silenceMs: options.silenceMs ?? 3000,
    helloMs,
    askForHello: () => ladder.send({ type: 'hello' }),
    onSilence: () => ladder.reportSilence(),
  });

  let restTimer: ReturnType<typeof setTimeout> | undefined;

  function watch() {
    const isAwaited = isUnderWay || rowQueries.isUnderWay();
    watchdog.watch(ladder.rung() !== null && isAwaited);
    clearTimeout(restTimer);
    if (options.restMs && !isAwaited) restTimer = setTimeout(() => ladder.rest(), options.restMs);
  }

  function askAgain() {
    sent = 0;
    isInFlight = false;
    isUnderWay = false;
    rowQueries.retry();
    sendNext();
  }

  /** Sends what waits, the newest request first, then rows: they are those of the newest experiment. */
  function sendNext() {
    if (newest && ladder.rung() && !isInFlight) {
      if (sent !== newest.request) {
        sent = newest.request;
        isInFlight = true;
        isUnderWay = true;
        isNewerTold = false;
        ladder.send({ type: 'compute', ...newest });
      } else {
        const query = rowQueries.next();
        if (query) ladder.send(query);
      }
    }
    watch();
  }

  function receive(batch: Batch) {
    const answers = batch.filter(isExpected);
    // First the next request, then the page's drawing: the worker need not wait for it.
    sendNext();
    for (const answer of answers) {
      if (answer.request < previewed) continue;
      tell(answer.type === 'track' ? { ...answer, track: keepTrack(answer.key, answer.track) } : answer);
    }
  }

  /** The same object for as long as a track stays the same. */
  function keepTrack(key: string, track: Track): Track {
    const kept = tracks.get(key);
    if (kept && isSameTrack(kept, track)) return kept;
    tracks.set(key, track);
    for (const known of tracks.keys()) {
      if (!newest?.tracks.some((question) => question.key === known)) tracks.delete(known);
    }
    return track;
  }

  /** Notes what a message says about what is under way; true for the parts of the answer we wait for. */
  function isExpected(message: FromWorker): message is Answer {
    switch (message.type) {
      case 'hello':
        return false;
      case 'rows':
        rowQueries.answer(message.query, message.runs);
        return false;
      case 'dropped':
        if (message.request === sent) isInFlight = isUnderWay = false;
        return false;
      case 'minima':
        keepMinima(message.objective, message.search);
        return message.request === sent;
      case 'runs':
        if (message.request === sent && message.complete) isInFlight = false;
        return message.request === sent;
      case 'track':
        return message.request === sent;
      case 'done':
      case 'failed':
        if (message.request !== sent) return false;
        isInFlight = isUnderWay = false;
        return true;
      default:
        throw unexpected(message);
    }
  }

  function tell(answer: Answer) {
    for (const listener of listeners) listener(answer);
  }

  ladder.start();

  return {
    post(question) {
      numbered += 1;
      newest = { ...question, request: numbered };
      if (!isInFlight) {
        sendNext();
      } else if (!isNewerTold) {
        isNewerTold = true;
        ladder.send({ type: 'newer' });
      }
      return numbered;
    },
    preview(request, ids) {
      if (!recallMinima(request.experiment.objective)?.isOwn) return null;
      if (!gate.admits(request, ids.length)) return null;
      const start = now();
      try {
        const results = compute(request, ids);
        previewed = request.request;
        return results;
      } catch {
        // What is wrong with the experiment comes as the worker's `failed`.
        return null;
      } finally {
        gate.record(now() - start);
      }
    },
    rows(from, to) {
      const answer = rowQueries.ask(from, to);
      sendNext();
      return answer;
    },
    onAnswer(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rung: () => ladder.rung(),
    dispose() {
      listeners.clear();
      ladder.dispose();
      watchdog.watch(false);
      clearTimeout(restTimer);
      rowQueries.close();
    },
  };
}

function browserStartWorker(): ((url: string) => Worker) | null {
  return typeof Worker === 'function' ? (url) => new Worker(url) : null;
}
