import { type ComponentType, createContext } from 'react';
import type { TypedNumber } from '../../core/experiment';

/** What a run's card says of a run: its word, and what came of it. Each is told the run's id. */
export interface CardParts {
  readonly Word: ComponentType<{ id: number }>;
  readonly Facts: ComponentType<{ id: number }>;
  /** Rates worth adding, and what adding one is called. Default: the course note's. */
  readonly suggestions?: { readonly rates: readonly TypedNumber[]; readonly name: (rate: string) => string };
}

/** Parts of the cards below it; null: those of a formula. */
export const CardPartsContext = createContext<CardParts | null>(null);
