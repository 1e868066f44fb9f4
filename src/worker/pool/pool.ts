import type { MapPart } from '../../core/mapOrder';
import { createLadder, type Ladder, type Rung } from '../ladder';
import { createWatchdog, type Watchdog } from '../watchdog';
import { deferUntilIdle } from './idle';
import type { FromPoolWorker, Job, JobAnswers, JobKind, ToPoolWorker } from './messages';
import { createPerformer, type PerformerSurroundings } from './performer';
import { text as poolText } from './pool.worker?text';

/** Hears of one job. */
export interface JobListener<Kind extends JobKind> {
  /** A part of the answer. After a worker was replaced some come again. */
  onPart(answer: JobAnswers[Kind]): void;
  /** All parts have come. */
  onDone?(): void;
  /** Nothing more will come. `message` is for developers. */
  onFailed?(message: string): void;
}

/** A job under way. */
export interface JobHandle {
  /** Ends it; its listener hears nothing more. */
  cancel(): void;
  /** Lets it rest while nobody sees its picture, and go on. */
  rest(isResting: boolean): void;
}

/** Workers beside the engine's, for what takes longer than a drag may wait: the newest job of each kind wins. */
export interface Pool {
  /** Starts a job, and ends the one of its kind before. */
  start<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>, listener: JobListener<Kind>): JobHandle;
  /** Lets every job rest, while the page is hidden or a hand needs the processor, and go on. */
  rest(isResting: boolean): void;
  /** Who computes in each place; null while that is not proven. */
  rungs(): readonly (Rung | null)[];
  /** Ends all workers; no listener hears anything more. */
  dispose(): void;
}

/** Replaceable parts of a pool; the defaults are the browser's. */
export interface PoolOptions {
  /** Workers, at least 1. Default: one less than there are processors. */
  readonly size?: number;
  /** Starts a classic worker from a URL; null: there are none. */
  readonly startWorker?: ((url: string) => Worker) | null;
  readonly workerText?: string;
  /** How the main thread computes where no worker may. */
  readonly main?: Partial<Omit<PerformerSurroundings, 'post'>>;
  /** As the engine's. */
  readonly helloMs?: number;
  readonly silenceMs?: number;
  /** A worker of which nothing was wanted for so long is ended until something is. Default 10 000. */
  readonly restMs?: number;
}

/** Epochs of single lanes in one step on the main thread, which paints and hears input between two steps. */
const MAIN_WORK = 1 << 12;

interface Place {
  readonly ladder: Ladder<ToPoolWorker>;
  readonly watchdog: Watchdog;
  readonly tasks: Map<number, Task>;
  /** Its worker was ended, and knows of no task; the next message starts it anew. */
  isAsleep: boolean;
  restTimer: ReturnType<typeof setTimeout> | undefined;
}

interface Task {
  readonly running: Running;
  readonly part: MapPart;
}

interface Running {
  readonly job: Job;
  readonly listener: JobListener<JobKind>;
  isResting: boolean;
  /** Parts that are not done. */
  left: number;
}

/**
 * Makes a pool and starts its workers, each by the same ladder as the engine's. Where no worker may run, the main thread
 * computes when it is idle. A map is split over all workers, any other job is one worker's.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const size = Math.max(1, options.size ?? processors() - 1);
  const helloMs = options.helloMs ?? 1500;
  const newest = new Map<JobKind, Running>();
  let numbered = 0;
  let isAllResting = false;

  const places = Array.from({ length: size }, createPlace);
  for (const { ladder } of places) ladder.start();

  function createPlace(): Place {
    const tasks = new Map<number, Task>();
    const ladder = createLadder<ToPoolWorker, FromPoolWorker>(
      {
        startWorker: options.startWorker === undefined ? browserStartWorker() : options.startWorker,
        workerText: options.workerText ?? poolText,
        createMainAnswerer: (post) =>
          createPerformer({
            post,
            defer: deferUntilIdle,
            now: () => performance.now(),
            work: MAIN_WORK,
            ...options.main,
          }),
        helloMs,
      },
      {
        onReady: () => {
          place.isAsleep = false;
          for (const task of tasks.keys()) sendStart(place, task);
          watch(place);
        },
        onBatch: (batch) => {
          for (const message of batch) receive(place, message);
          watch(place);
        },
      },
    );
    const watchdog = createWatchdog({
      silenceMs: options.silenceMs ?? 3000,
      helloMs,
      askForHello: () => ladder.send({ type: 'hello' }),
      onSilence: () => ladder.reportSilence(),
    });
    const place: Place = { ladder, watchdog, tasks, isAsleep: false, restTimer: undefined };
    return place;
  }

  function watch(place: Place): void {
    const { ladder, watchdog, tasks } = place;
    const isAwaited = [...tasks.values()].some(({ running }) => !isAllResting && !running.isResting);
    watchdog.watch(ladder.rung() !== null && isAwaited);
    clearTimeout(place.restTimer);
    if (!isAwaited) place.restTimer = setTimeout(() => putToSleep(place), options.restMs ?? 10_000);
  }

  /** Ends the worker of a place; what rests there begins anew when it goes on. The main thread stays. */
  function putToSleep(place: Place): void {
    const rung = place.ladder.rung();
    if (rung === null || rung === 'main') return;
    place.isAsleep = true;
    place.ladder.rest();
  }

  function sendStart({ ladder, tasks, isAsleep }: Place, task: number): void {
    const { running, part } = tasks.get(task)!;
    const isResting = isAllResting || running.isResting;
    if (isAsleep && isResting) return;
    ladder.send({ type: 'start', task, job: running.job, part });
    if (isResting) ladder.send({ type: 'rest', task, isResting });
  }

  function receive({ tasks }: Place, message: FromPoolWorker): void {
    if (message.type === 'hello') return;
    const { running } = tasks.get(message.task) ?? {};
    if (!running) return;
    switch (message.type) {
      case 'part':
        running.listener.onPart(message.answer as never);
        break;
      case 'done':
        tasks.delete(message.task);
        running.left -= 1;
        if (running.left === 0) running.listener.onDone?.();
        break;
      case 'failed':
        end(running);
        running.listener.onFailed?.(message.message);
        break;
    }
  }

  /** Takes all parts of a job away from whoever computes them. */
  function end(running: Running): void {
    for (const place of places) {
      for (const [task, { running: owner }] of place.tasks) {
        if (owner !== running) continue;
        place.tasks.delete(task);
        if (!place.isAsleep) place.ladder.send({ type: 'stop', task });
      }
      watch(place);
    }
  }

  function tellRest(running: Running): void {
    const isResting = isAllResting || running.isResting;
    for (const place of places) {
      for (const [task, { running: owner }] of place.tasks) {
        const isHeard = !place.isAsleep || !isResting;
        if (owner === running && isHeard) place.ladder.send({ type: 'rest', task, isResting });
      }
      watch(place);
    }
  }

  return {
    start(job, listener) {
      const previous = newest.get(job.kind);
      if (previous) end(previous);
      const isSplit = job.kind === 'map';
      const running: Running = {
        job,
        listener: listener as JobListener<JobKind>,
        isResting: false,
        left: isSplit ? size : 1,
      };
      newest.set(job.kind, running);
      for (let index = 0; index < running.left; index++) {
        const place = places[(isSplit ? index : PLACE_OF_KIND[job.kind]) % size]!;
        numbered += 1;
        place.tasks.set(numbered, { running, part: { index, of: running.left } });
        sendStart(place, numbered);
        watch(place);
      }
      return {
        cancel: () => end(running),
        rest(isResting) {
          running.isResting = isResting;
          tellRest(running);
        },
      };
    },
    rest(isResting) {
      isAllResting = isResting;
      for (const running of newest.values()) tellRest(running);
    },
    rungs: () => places.map(({ ladder }) => ladder.rung()),
    dispose() {
      for (const { ladder, watchdog, tasks, restTimer } of places) {
        tasks.clear();
        clearTimeout(restTimer);
        watchdog.watch(false);
        ladder.dispose();
      }
    },
  };
}

/** Whose job it is, where the pool is large enough to let them be different ones. */
const PLACE_OF_KIND: Readonly<Record<JobKind, number>> = {
  contours: 0,
  curve: 1,
  rangeTest: 2,
  map: 0,
  sweep: 0,
  sharpness: 1,
};

function processors(): number {
  return typeof navigator === 'object' ? (navigator.hardwareConcurrency ?? 2) : 2;
}

function browserStartWorker(): ((url: string) => Worker) | null {
  return typeof Worker === 'function' ? (url) => new Worker(url) : null;
}
