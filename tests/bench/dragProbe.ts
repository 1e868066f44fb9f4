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
  /** When the first thing after the paint ran: a task, or where the browser puts tasks off, the next input or frame. */
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
  let painted: { readonly readAt: number; readonly paintedAt: number; readonly drawn: readonly string[] }[] =
    [];
  let longTasks: number[] = [];
  let isRecording = false;
  let unpainted: { readonly readAt: number; readonly drawn: readonly string[] } | null = null;

  function notePaint(): void {
    if (unpainted) painted.push({ ...unpainted, paintedAt: performance.now() });
    unpainted = null;
  }

  const channel = new MessageChannel();
  channel.port1.onmessage = notePaint;
  // Observing an element anew calls back in the same frame, when no animation-frame callback can draw any more.
  const endOfFrame = new ResizeObserver(() => {
    if (!isRecording) return;
    const drawn = Array.from(document.querySelectorAll(curves), (path) => path.getAttribute('d') ?? '');
    unpainted = { readAt: performance.now(), drawn };
    channel.port2.postMessage(null);
  });
  function onFrame(): void {
    notePaint();
    if (!isRecording) return;
    endOfFrame.disconnect();
    endOfFrame.observe(document.documentElement);
    requestAnimationFrame(onFrame);
  }

  const numbers = new Map<string, number>();
  function numberOf(drawing: string): number {
    const number = numbers.get(drawing) ?? numbers.size;
    numbers.set(drawing, number);
    return number;
  }

  const noteTasks = (entries: PerformanceEntryList) => {
    if (isRecording) longTasks.push(...entries.map(({ duration }) => duration));
  };
  const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));
  tasks.observe({ type: 'longtask' });

  window.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      notePaint();
      if (isRecording && target instanceof HTMLInputElement)
        inputs.push({ at: timeStamp, value: target.value });
    },
    true,
  );

  const dragProbe: Window['dragProbe'] = {
    start() {
      noteTasks(tasks.takeRecords());
      inputs = [];
      painted = [];
      unpainted = null;
      longTasks = [];
      isRecording = true;
      requestAnimationFrame(onFrame);
    },
    async stopAfter(count) {
      const end = painted.length + count;
      while (painted.length < end) await new Promise(requestAnimationFrame);
      noteTasks(tasks.takeRecords());
      isRecording = false;
      const frames = painted.map(({ readAt, paintedAt, drawn }) => ({
        readAt,
        paintedAt,
        drawings: drawn.length === charts ? drawn.map(numberOf) : [],
      }));
      return { inputs, frames, longTasks };
    },
  };
  Object.assign(window, { dragProbe });
}
