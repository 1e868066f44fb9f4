import type { Engine } from './engine';
import type { Answer } from './messages';

/** Requests whose answers could still be wanted. */
const REMEMBERED = 1000;

/**
 * One engine in front of two: that of formulas, and that of networks, which is only opened when the first network is asked
 * for. Numbers of requests are its own, so that they grow whoever answers.
 *
 * @param openNetworkEngine loads and starts the engine of networks
 */
export function createRoutedEngine(formulas: Engine, openNetworkEngine: () => Promise<Engine>): Engine {
  const listeners = new Set<(answer: Answer) => void>();
  /** By engine, our number of each of its requests. */
  const numbers = new Map<Engine, Map<number, number>>();
  let networks: Engine | null = null;
  let isOpening = false;
  let answering = formulas;
  let numbered = 0;
  let isDisposed = false;
  /** The newest request while its engine is still being opened. */
  let waiting: { readonly question: Parameters<Engine['post']>[0]; readonly number: number } | null = null;

  function listenTo(engine: Engine): void {
    const own = new Map<number, number>();
    numbers.set(engine, own);
    engine.onAnswer((answer) => {
      const request = own.get(answer.request);
      if (request === undefined || engine !== answering) return;
      for (const listener of listeners) listener({ ...answer, request });
    });
  }

  function send(engine: Engine, question: Parameters<Engine['post']>[0], number: number): void {
    const own = numbers.get(engine)!;
    own.set(engine.post(question), number);
    if (own.size > REMEMBERED) own.delete(own.keys().next().value!);
  }

  async function open(): Promise<void> {
    try {
      const opened = await openNetworkEngine();
      if (isDisposed) return opened.dispose();
      networks = opened;
      listenTo(opened);
      if (!waiting) return;
      answering = opened;
      send(opened, waiting.question, waiting.number);
      waiting = null;
    } catch (error) {
      const request = waiting?.number;
      // offline, for one: the next request tries again
      isOpening = false;
      if (request === undefined) return;
      for (const listener of listeners) listener({ type: 'failed', request, message: String(error) });
    }
  }

  listenTo(formulas);

  return {
    post(question) {
      numbered += 1;
      const isNetwork = question.experiment.network !== undefined;
      const engine = isNetwork ? networks : formulas;
      if (engine) {
        waiting = null;
        answering = engine;
        send(engine, question, numbered);
      } else {
        waiting = { question, number: numbered };
        if (!isOpening) void open();
        isOpening = true;
      }
      return numbered;
    },
    preview(request, ids) {
      if (request.experiment.network || answering !== formulas) return null;
      const own = [...numbers.get(formulas)!].find(([, number]) => number === request.request);
      return own ? formulas.preview({ ...request, request: own[0] }, ids) : null;
    },
    rows: (from, to) => (waiting ? Promise.resolve([]) : answering.rows(from, to)),
    onAnswer(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rung: () => answering.rung(),
    dispose() {
      isDisposed = true;
      listeners.clear();
      formulas.dispose();
      networks?.dispose();
    },
  };
}
