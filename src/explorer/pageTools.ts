import { type ComponentType, createContext } from 'react';
import type { Run } from '../core/experiment';
import type { TermName } from '../locales/glossaryTerms';

/** What the full page can do beside the experiment; a page in a frame can't. Each is loaded when it is first asked for. */
export interface PageTools {
  /** Opens the glossary at a term. */
  openGlossary(term: TermName): void;
  enterLecture(): void;
  /** Null until `loadMethodTools` has brought it. */
  readonly methodTools: MethodTools | null;
  loadMethodTools(): void;
}

/** What is needed where a run has more than a rate. */
export interface MethodTools {
  /** All that a run may have of its own beside its rate. */
  readonly RunSettings: ComponentType<{ id: number }>;
  /** The learning rate over the epochs, small. */
  readonly ScheduleCurve: ComponentType<{ run: Run }>;
  readonly NoiseSettings: ComponentType;
  /** lrₖ of a run of so many epochs. */
  rateOfEpoch(run: Run, epoch: number, epochs: number): number;
}

/** Null in a frame. */
export const PageToolsContext = createContext<PageTools | null>(null);
