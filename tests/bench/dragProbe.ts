/** One `input` event of a slider. */
export interface ProbedInput {
  /** When the event was made, in milliseconds of the page's clock. */
  readonly at: number;
  /** What the slider said, which names the position. */
  readonly value: string;
}

/** One frame that was painted. */
export interface ProbedFrame {
  /** When the drawings were read: after every animation-frame callback and layout, before the paint. */
  readonly readAt: number;
  /** When the first task after the paint began. */
  readonly paintedAt: number;
  /** For each chart the number of its drawing: equal numbers are equal `d` attributes. Empty before there are all. */
  readonly drawings: readonly number[];
}

/** What happened between `start` and the end. */
export interface Recording {
  readonly inputs: readonly ProbedInput[];
  readonly frames: readonly ProbedFrame[];
  /** Milliseconds of each long task (more than 50 ms). */
  readonly longTasks: readonly number[];
}

declare global {
  interface Window {
    readonly dragProbe: {
      start(): void;
      /** Ends after so many frames more. */
      stopAfter(count: number): Promise<Recording>;
    };
  }
}

/**
 * Watches what a page draws, frame by frame, from inside the page; it is sent there as text, so it uses nothing from
 * outside. Not the Event Timing API, which sees no drag of a slider.
 *
 * @param curves selects one `<path>` in each chart; looked up in each frame, since they may be mounted anew
 */
export function installDragProbe({
  curves,
  charts,
}: {
  readonly curves: string;
  readonly charts: number;
}): void {
  let inputs: ProbedInput[] = [];
  let frames: ProbedFrame[] = [];
  let longTasks: number[] = [];
  let isRecording = false;
  const known = new Map<string, number>();

  function numberOf(drawing: string): number {
    const number = known.get(drawing) ?? known.size;
    known.set(drawing, number);
    return number;
  }

  let readAt = 0;
  let drawn: string[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const paintedAt = performance.now();
    frames.push({ readAt, paintedAt, drawings: drawn.length === charts ? drawn.map(numberOf) : [] });
  };
  // Observing an element anew calls back in the same frame, when no animation-frame callback can draw any more.
  const endOfFrame = new ResizeObserver(() => {
    if (!isRecording) return;
    readAt = performance.now();
    drawn = Array.from(document.querySelectorAll(curves), (path) => path.getAttribute('d') ?? '');
    channel.port2.postMessage(null);
  });
  function onFrame(): void {
    if (!isRecording) return;
    endOfFrame.disconnect();
    endOfFrame.observe(document.documentElement);
    requestAnimationFrame(onFrame);
  }

  const noteTasks = (entries: PerformanceEntryList) => {
    if (isRecording) longTasks.push(...entries.map(({ duration }) => duration));
  };
  const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));
  tasks.observe({ type: 'longtask' });

  window.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      if (isRecording && target instanceof HTMLInputElement)
        inputs.push({ at: timeStamp, value: target.value });
    },
    true,
  );

  const dragProbe: Window['dragProbe'] = {
    start() {
      noteTasks(tasks.takeRecords());
      inputs = [];
      frames = [];
      longTasks = [];
      isRecording = true;
      requestAnimationFrame(onFrame);
    },
    async stopAfter(count) {
      const end = frames.length + count;
      while (frames.length < end) await new Promise(requestAnimationFrame);
      noteTasks(tasks.takeRecords());
      isRecording = false;
      return { inputs, frames, longTasks };
    },
  };
  Object.assign(window, { dragProbe });
}
