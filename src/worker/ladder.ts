/** The ways to compute, best first: a worker from a blob, a worker from a data: URL, the main thread. */
export const RUNGS = ['blob', 'data', 'main'] as const;

/** One of {@link RUNGS}. */
export type Rung = (typeof RUNGS)[number];

/** What a worker says; one that is started says hello first. */
interface Said {
  readonly type: string;
}

/** Who answers on the main thread. */
interface MainAnswerer<To> {
  receive(message: To): void;
  /** Posts nothing from now on. */
  stop(): void;
}

/** What the ladder needs of its surroundings. */
export interface LadderOptions<To, From extends Said> {
  /** Starts a classic worker; may throw. Null where there are no workers at all. */
  readonly startWorker: ((url: string) => Worker) | null;
  /** The worker's whole script. */
  readonly workerText: string;
  /** Makes the answerer of the last rung; it must not compute before the call has returned. */
  readonly createMainAnswerer: (post: (batch: readonly From[]) => void) => MainAnswerer<To>;
  /** How long a worker may take to say hello, counted from the first frame. */
  readonly helloMs: number;
}

/** What the ladder tells. */
export interface LadderEvents<From extends Said> {
  /** Someone answers, from now on or anew: whatever was asked before must be asked again. */
  onReady(): void;
  onBatch(batch: readonly From[]): void;
}

/** Finds someone who computes, and replaces who fails. */
export interface Ladder<To> {
  /** Climbs to the first rung; only now do events come. Call once. */
  start(): void;
  /** The rung that answers at present or rests, or null while none has said hello. */
  rung(): Rung | null;
  /** Sends to whoever answers at present; lost where nobody does. */
  send(message: To): void;
  /** Treats whoever answers at present as crashed; the main thread never is. */
  reportSilence(): void;
  /** Ends the worker that answers at present, if one does; the next `send` is lost, but starts it anew. */
  rest(): void;
  dispose(): void;
}

interface Candidate {
  readonly rung: 'blob' | 'data';
  readonly worker: Worker;
  readonly url: string;
  cancelTimeout: () => void;
}

/**
 * Climbs down {@link RUNGS} until one says hello: a worker that throws at construction, fires `error` or stays silent
 * for `helloMs` gives way to the next rung. One that was only late still wins over the main thread. A proven worker
 * that crashes is restarted once; after a second crash the main thread answers.
 */
export function createLadder<To, From extends Said>(
  options: LadderOptions<To, From>,
  events: LadderEvents<From>,
): Ladder<To> {
  const { startWorker, workerText, createMainAnswerer, helloMs } = options;
  const candidates = new Set<Candidate>();
  let proven: Candidate | null = null;
  let main: MainAnswerer<To> | null = null;
  let crashes = 0;
  /** Where to climb to when something is sent. */
  let resting: Rung | null = null;

  function attempt(rung: Rung) {
    if (rung === 'main') {
      main = createMainAnswerer(events.onBatch);
      events.onReady();
      return;
    }
    const candidate = startWorker ? startCandidate(rung, startWorker, workerText) : null;
    if (!candidate) {
      attempt(rungBelow(rung));
      return;
    }
    candidates.add(candidate);
    let isWaitedFor = true;
    const moveDown = () => {
      if (!isWaitedFor) return;
      isWaitedFor = false;
      candidate.cancelTimeout();
      attempt(rungBelow(rung));
    };
    candidate.cancelTimeout = afterFirstFrame(moveDown, helloMs);

    candidate.worker.onmessage = (event: MessageEvent<readonly From[]>) => {
      if (!candidates.has(candidate)) return;
      if (proven !== candidate) {
        if (!event.data.some((message) => message.type === 'hello')) return;
        isWaitedFor = false;
        prove(candidate);
      }
      events.onBatch(event.data);
    };
    candidate.worker.onerror = (event) => {
      // Else the browser reports it once more, as the page's own error.
      event.preventDefault();
      if (!candidates.has(candidate)) return;
      if (proven === candidate) {
        restart(candidate);
      } else {
        discard(candidate);
        moveDown();
      }
    };
    candidate.worker.onmessageerror = () => {
      if (proven === candidate) restart(candidate);
    };
  }

  function prove(candidate: Candidate) {
    for (const other of candidates) if (other !== candidate) discard(other);
    candidate.cancelTimeout();
    main?.stop();
    main = null;
    proven = candidate;
    events.onReady();
  }

  function restart(candidate: Candidate) {
    discard(candidate);
    proven = null;
    crashes += 1;
    attempt(crashes === 1 ? candidate.rung : 'main');
  }

  function wake(rung: Rung) {
    resting = null;
    attempt(rung);
  }

  function discard(candidate: Candidate) {
    candidates.delete(candidate);
    candidate.cancelTimeout();
    candidate.worker.terminate();
    if (candidate.rung === 'blob') URL.revokeObjectURL(candidate.url);
  }

  return {
    start: () => attempt('blob'),
    rung: () => proven?.rung ?? (main ? 'main' : resting),
    send(message) {
      if (proven) proven.worker.postMessage(message);
      else if (resting) wake(resting);
      else main?.receive(message);
    },
    reportSilence() {
      if (proven) restart(proven);
    },
    rest() {
      if (!proven) return;
      resting = proven.rung;
      discard(proven);
      proven = null;
    },
    dispose() {
      resting = null;
      for (const candidate of candidates) discard(candidate);
      proven = null;
      main?.stop();
      main = null;
    },
  };
}

function rungBelow(rung: 'blob' | 'data'): Rung {
  return rung === 'blob' ? 'data' : 'main';
}

/** Starts a worker by this rung's kind of URL; null where that throws. */
function startCandidate(
  rung: 'blob' | 'data',
  startWorker: (url: string) => Worker,
  text: string,
): Candidate | null {
  let url = '';
  try {
    url =
      rung === 'blob'
        ? URL.createObjectURL(new Blob([text], { type: 'text/javascript;charset=utf-8' }))
        : `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
    return { rung, url, worker: startWorker(url), cancelTimeout: () => {} };
  } catch {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
    return null;
  }
}

/** A frame that takes longer than this to come is not waited for: the page may be hidden. */
const FIRST_FRAME_MS = 1000;

/** Calls `task` `ms` milliseconds after the next frame. Returns what cancels it. */
function afterFirstFrame(task: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isCounting = false;
  const count = () => {
    if (isCounting) return;
    isCounting = true;
    clearTimeout(timer);
    timer = setTimeout(task, ms);
  };
  timer = setTimeout(count, FIRST_FRAME_MS);
  const frame =
    typeof requestAnimationFrame === 'function'
      ? requestAnimationFrame(count)
      : void Promise.resolve().then(count);
  return () => {
    isCounting = true;
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
