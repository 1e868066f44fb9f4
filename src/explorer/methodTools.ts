import { type ComponentType, createContext } from 'react';
import type { Run } from '../core/experiment';

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

/** The way to them on a page that has them. */
export interface MethodToolsAccess {
  /** Null until `load` has brought them. */
  readonly tools: MethodTools | null;
  load(): void;
}

/** Null in a frame that has none. */
export const MethodToolsContext = createContext<MethodToolsAccess | null>(null);
