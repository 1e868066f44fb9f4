import type { ComponentType, ReactNode } from 'react';
import type { createAskingStore } from '../../state/asking';
import type { Correction } from '../../state/corrections';

/** What a link asks, with all that a page needs to ask it; loaded by those pages alone. */
export interface Task {
  /** Where the question stands; it may be none. */
  readonly asking: ReturnType<typeof createAskingStore>;
  /** What was wrong with what the link asks. */
  readonly corrections: readonly Correction[];
  /** Lets the question stand on the page below. */
  readonly Provider: ComponentType<{ children: ReactNode }>;
  /** Stands where else the explanation does; null: nothing is asked, and that stays. */
  readonly Panel: ComponentType | null;
}
