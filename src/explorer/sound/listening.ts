import { createContext, type ReactNode, use } from 'react';

/** What can be listened to: a run, by its id, or all the shown runs of a chart, by the id of its heading. */
export type Heard = number | string;

/** What is listened to on the page. */
export interface Listening {
  readonly heard: Heard | null;
  /** Listens to this from its start or, where it is listened to already, no more. Call it from a press. */
  listen(to: Heard): Promise<void>;
  /** Loads what makes sound, for a press that is about to come. */
  loadAhead(): void;
  /** What tells of the sound and sets it, once anything was listened to. */
  readonly bar: ReactNode;
}

/** Null where nothing can be listened to. */
export const ListeningContext = createContext<Listening | null>(null);

/**
 * What is listened to on the page this component stands in.
 *
 * @throws Error outside a ListeningProvider
 */
export function useListening(): Listening {
  const listening = use(ListeningContext);
  if (!listening) throw new Error('useListening needs a ListeningProvider above it');
  return listening;
}
