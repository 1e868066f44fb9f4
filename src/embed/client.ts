import {
  type Answer,
  type Commands,
  type CommandType,
  type ImageReport,
  NAME,
  type ReportMessage,
  type StateReport,
  VERSION,
} from './messages';
import { parseReport } from './reports';

/** How long an answer is waited for. */
const PATIENCE_MS = 5000;

/** A host's line to one embedded explorer. */
export interface Client {
  /**
   * Says a command, once the explorer is there to hear it.
   *
   * @returns what it shows afterwards; for `image`, the picture
   * @throws Error (as a rejection) with the explorer's words where it refused; where no answer came within 5 seconds,
   * as when more than 30 commands were said within one; and where the client was disposed of
   */
  send<Type extends CommandType>(type: Type, payload?: Commands[Type]): Promise<Answer<Type>>;
  /** Ends it: what still waits is rejected, and nothing is heard from then on. */
  dispose(): void;
}

/** What a {@link createClient} needs of the window it runs in. */
export interface ClientWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

interface Waiting {
  readonly resolve: (answer: StateReport | ImageReport) => void;
  readonly reject: (problem: Error) => void;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Speaks with the explorer in a frame. Hears that frame and no other window.
 *
 * @param frame may still be loading, and may load anew
 * @param onReport told of everything that the explorer says; of `ready` once each time it loads
 * @param page default: the window
 */
export function createClient(
  frame: { readonly contentWindow: Pick<Window, 'postMessage'> | null },
  onReport: (report: ReportMessage) => void = () => {},
  page: ClientWindow = window,
): Client {
  const waiting = new Map<number, Waiting>();
  /** What is said before anyone can hear it. */
  let unsaid: (() => void)[] = [];
  let isReady = false;
  let isDisposed = false;
  let newest = 0;

  // '*', since a sandboxed frame has no origin to name; what is said is no secret
  const post = (type: CommandType, id: number, payload: unknown) =>
    frame.contentWindow?.postMessage({ target: NAME, v: VERSION, id, type, payload }, '*');

  function greet() {
    newest += 1;
    post('hello', newest, {});
  }

  function listen(event: MessageEvent) {
    if (event.source === null || (event.source as unknown) !== frame.contentWindow) return;
    const report = parseReport(event.data);
    if (report === null) return;
    const { type, rid } = report;
    if (type === 'ready' && rid === undefined) {
      greet();
      return;
    }
    const asked = typeof rid === 'number' ? waiting.get(rid) : undefined;
    if (asked && (type === 'state' || type === 'ready' || type === 'image')) asked.resolve(report.payload);
    if (asked && type === 'error') asked.reject(new Error(report.payload.message));
    if (type === 'ready') {
      isReady = true;
      const late = unsaid;
      unsaid = [];
      for (const say of late) say();
    }
    onReport(report);
  }

  page.addEventListener('message', listen);
  // it may have been there before us
  greet();

  return {
    send<Type extends CommandType>(type: Type, payload?: Commands[Type]) {
      newest += 1;
      const id = newest;
      const answer = new Promise<StateReport | ImageReport>((resolve, reject) => {
        const say = () => {
          const timer = setTimeout(
            () => waiting.get(id)?.reject(new Error(`No answer to ${type} came within 5 seconds.`)),
            PATIENCE_MS,
          );
          waiting.set(id, { resolve, reject, timer });
          post(type, id, payload ?? {});
        };
        waiting.set(id, { resolve, reject, timer: undefined });
        if (isDisposed) reject(new Error(GONE));
        else if (isReady) say();
        else unsaid.push(say);
      });
      const forget = () => {
        clearTimeout(waiting.get(id)?.timer);
        waiting.delete(id);
      };
      answer.then(forget, forget);
      // the explorer answers `image` by an image, and all else by a state
      return answer as Promise<Answer<Type>>;
    },
    dispose() {
      isDisposed = true;
      page.removeEventListener('message', listen);
      for (const { reject } of waiting.values()) reject(new Error(GONE));
      unsaid = [];
    },
  };
}

const GONE = 'The explorer was taken off the page before it answered.';
