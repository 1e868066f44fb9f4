import type { MapPart } from '../../core/mapOrder';
import { SLICE_MS } from '../answerer';
import type { FromPoolWorker, Job, JobAnswers, JobKind, ToPoolWorker } from './messages';
import { stepsOf } from './steps';

/** How a performer reaches its surroundings: a worker's scope, the main thread, or a test. */
export interface PerformerSurroundings {
  post(batch: readonly FromPoolWorker[]): void;
  /** Calls `task` later, after what already waits; on the main thread, when nothing else is to be done. */
  defer(task: () => void): void;
  /** Milliseconds, from any origin. */
  now(): number;
  /** Epochs of single lanes in the first step of a task; later ones are given more or fewer, by how long it took. */
  readonly work: number;
  /** Computes a part of a job in steps. Default: {@link stepsOf}. */
  readonly stepsOf?: typeof stepsOf;
}

/** Takes a pool's messages and posts the answers; the same in a worker and on the main thread. */
export interface Performer {
  receive(message: ToPoolWorker): void;
  /** Posts nothing from now on. */
  stop(): void;
}

interface Task {
  readonly task: number;
  readonly job: Job;
  readonly part: MapPart;
  steps: Iterator<JobAnswers[JobKind] | undefined> | null;
  /** Epochs of single lanes in its next step. */
  work: number;
  isResting: boolean;
}

/** A step shorter than the first is too short to pay, one longer than the second keeps messages waiting; milliseconds. */
const STEP_MS = [1, SLICE_MS / 2] as const;

/** Bounds of what a step may be given: a loss of a thousand operations, and a parabola in WebAssembly. */
const WORK_RANGE = [1 << 8, 1 << 20] as const;

/** What is waited for most is computed first; a map has time. */
const ORDER: readonly JobKind[] = ['contours', 'rangeTest', 'curve', 'map', 'sweep', 'sharpness'];

/**
 * Makes a performer. It computes in slices of at most {@link SLICE_MS}, as far as single steps allow, and so hears of a
 * task that is stopped within one: what was not posted by then is never posted.
 */
export function createPerformer(surroundings: PerformerSurroundings): Performer {
  const { post, defer, now, work } = surroundings;
  const begin = surroundings.stepsOf ?? stepsOf;
  const tasks = new Map<number, Task>();
  let isDeferred = false;

  /** The task to go on with: by kind, then the oldest. */
  function next(): Task | undefined {
    const ready = [...tasks.values()].filter(({ isResting }) => !isResting);
    return ready.sort((a, b) => ORDER.indexOf(a.job.kind) - ORDER.indexOf(b.job.kind))[0];
  }

  function continueLater(): void {
    if (isDeferred) return;
    isDeferred = true;
    defer(() => {
      isDeferred = false;
      runSlice();
    });
  }

  function runSlice(): void {
    const until = now() + SLICE_MS;
    const batch: FromPoolWorker[] = [];
    for (let task = next(); task; task = now() < until ? next() : undefined) batch.push(...step(task));
    if (batch.length > 0) post(batch);
    if (next()) continueLater();
  }

  function step(current: Task): readonly FromPoolWorker[] {
    const { task, job, part } = current;
    const start = now();
    try {
      current.steps ??= begin(job, part, () => current.work);
      const { value, done } = current.steps.next();
      current.work = adapt(current.work, now() - start);
      if (done) {
        tasks.delete(task);
        return [{ type: 'done', task }];
      }
      return value ? [{ type: 'part', task, answer: value }] : [];
    } catch (error) {
      tasks.delete(task);
      return [{ type: 'failed', task, message: String(error) }];
    }
  }

  return {
    receive(message) {
      switch (message.type) {
        case 'hello':
          post([{ type: 'hello' }]);
          break;
        case 'start':
          tasks.set(message.task, { ...message, steps: null, work, isResting: false });
          continueLater();
          break;
        case 'stop':
          tasks.delete(message.task);
          break;
        case 'rest': {
          const task = tasks.get(message.task);
          if (task) task.isResting = message.isResting;
          if (next()) continueLater();
          break;
        }
      }
    },
    stop: () => tasks.clear(),
  };
}

/** More work where a step took too little time, less where it took too much. */
function adapt(work: number, ms: number): number {
  const [short, long] = STEP_MS;
  const [least, most] = WORK_RANGE;
  const factor = ms < short ? 2 : ms > long ? 0.5 : 1;
  return Math.min(Math.max(least, work * factor), Math.max(work, most));
}
