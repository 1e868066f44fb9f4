/** Notices a worker that died without a word: no browser tells of one that ran out of memory. */
export interface Watchdog {
  /** Tells that a sign of life came or a message was sent, and whether an answer is expected. */
  watch(isExpecting: boolean): void;
}

/**
 * Makes a watchdog: after `silenceMs` without a sign of life it calls `askForHello`, and `helloMs` later `onSilence`.
 * The question in between spares a worker that computes for long, and a whole page that was asleep.
 */
export function createWatchdog(options: {
  readonly silenceMs: number;
  readonly helloMs: number;
  readonly askForHello: () => void;
  readonly onSilence: () => void;
}): Watchdog {
  const { silenceMs, helloMs, askForHello, onSilence } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    watch(isExpecting) {
      clearTimeout(timer);
      if (!isExpecting) return;
      timer = setTimeout(() => {
        timer = setTimeout(onSilence, helloMs);
        askForHello();
      }, silenceMs);
    },
  };
}
