import type { Answer, Batch, ComputeRequest, FromWorker, RunRows, ToWorker } from './messages';
import { unexpected } from './transfer';

/** The longest an answerer computes before it lets messages, and on the main thread input and paint, have their turn. */
export const SLICE_MS = 8;

/**
 * So long a request is worked on though a newer one waits: what takes but a little longer than a frame is shown, not thrown
 * away just before its end.
 */
export const GRACE_MS = 20;

/** One request's batches are at least this far apart: the page could not show more. */
const FRAME_MS = 16;

/** What an answerer computes with. */
export interface Computation {
  /** Answers in small steps; a step that has nothing to tell yet gives `undefined`. The last answer is `done`. */
  answer(request: ComputeRequest): Iterator<Answer | undefined>;
  /** Exact epochs [from, to], both included, of the runs last answered; cut to the epochs there are. */
  rows(from: number, to: number): readonly RunRows[];
}

/** How an answerer reaches its surroundings: a worker's scope, the main thread, or a test. */
export interface Surroundings {
  post(batch: Batch): void;
  /** Calls `task` in a later turn of the event loop, after the messages that already wait. */
  defer(task: () => void): void;
  /** Calls `task` after `ms` milliseconds. */
  delay(task: () => void, ms: number): void;
  /** Milliseconds, from any origin. */
  now(): number;
}

/** Takes the page's messages and posts the answers; the same in a worker and on the main thread. */
export interface Answerer {
  receive(message: ToWorker): void;
  /** Posts nothing from now on. */
  stop(): void;
}

interface Job {
  readonly request: number;
  readonly beganAt: number;
  readonly steps: Iterator<Answer | undefined>;
  curvesComplete: boolean;
  /** Wanted runs of which nothing has been told, not even their first epochs. */
  readonly untold: Set<number>;
}

/**
 * Makes an answerer. It computes in slices of at most {@link SLICE_MS} (as far as single steps allow), so that it
 * notices a newer request within one. A newer request ends the work on an older one: its track at once, its curves after
 * {@link GRACE_MS}, once something of each has been told, or else unless those of the request before were dropped as well.
 * Never two in a row of which nothing is seen, or a steady drag over a slow experiment would show nothing until it stops.
 */
export function createAnswerer(computation: Computation, surroundings: Surroundings): Answerer {
  const { post, defer, delay, now } = surroundings;
  let job: Job | null = null;
  let outbox: FromWorker[] = [];
  let postedAt = Number.NEGATIVE_INFINITY;
  let newerWaits = false;
  let droppedLast = false;
  let deferred = false;
  let stopped = false;

  function flush() {
    if (stopped || outbox.length === 0) return;
    const wait = newerWaits ? 0 : postedAt + FRAME_MS - now();
    if (wait > 0) {
      // While the job goes on, one of its next slices will flush.
      if (!job) delay(flush, wait);
      return;
    }
    const batch = outbox;
    outbox = [];
    postedAt = now();
    post(batch);
  }

  function continueLater() {
    if (deferred) return;
    deferred = true;
    defer(() => {
      deferred = false;
      if (!stopped) runSlice();
    });
  }

  /** Runs that travel together are one message: the page draws them at once. */
  function put(answer: Answer, { untold }: Job) {
    if (answer.type === 'runs') for (const { id } of answer.runs) untold.delete(id);
    const last = outbox.at(-1);
    if (answer.type === 'runs' && last?.type === 'runs') {
      outbox[outbox.length - 1] = { ...answer, runs: [...last.runs, ...answer.runs] };
    } else {
      outbox.push(answer);
    }
  }

  function step(current: Job) {
    try {
      const { value, done } = current.steps.next();
      if (value) {
        put(value, current);
        if (value.type === 'runs' && value.complete) {
          current.curvesComplete = true;
          droppedLast = false;
        }
      }
      if (done) job = null;
    } catch (error) {
      outbox.push({ type: 'failed', request: current.request, message: String(error) });
      droppedLast = false;
      job = null;
    }
  }

  function runSlice() {
    if (job && newerWaits) giveUp(job);
    const until = now() + SLICE_MS;
    while (job) {
      step(job);
      if (now() >= until) break;
    }
    flush();
    if (job) continueLater();
  }

  function giveUp(current: Job) {
    if (current.curvesComplete) {
      job = null;
    } else if (now() - current.beganAt >= GRACE_MS && (!droppedLast || current.untold.size === 0)) {
      job = null;
      droppedLast = current.untold.size > 0;
      outbox = [...(droppedLast ? [] : outbox), { type: 'dropped', request: current.request }];
    }
  }

  return {
    receive(message) {
      switch (message.type) {
        case 'hello':
          post([{ type: 'hello' }]);
          break;
        case 'compute':
          job = {
            request: message.request,
            beganAt: now(),
            steps: computation.answer(message),
            curvesComplete: false,
            untold: new Set(message.wanted ?? message.experiment.runs.map(({ id }) => id)),
          };
          outbox = [];
          postedAt = Number.NEGATIVE_INFINITY;
          newerWaits = false;
          continueLater();
          break;
        case 'newer':
          newerWaits = true;
          continueLater();
          break;
        case 'rows':
          post([{ type: 'rows', query: message.query, runs: computation.rows(message.from, message.to) }]);
          break;
        default:
          throw unexpected(message);
      }
    },
    stop() {
      stopped = true;
      job = null;
      outbox = [];
    },
  };
}
