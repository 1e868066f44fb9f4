import { createContext, type ReactNode, use } from 'react';

/** Which controls a page has. What is missing can be seen all the same: its value stands there as text. */
export interface Controls {
  /** Learning rates can be changed. */
  readonly rates: boolean;
  /** The start can be changed. */
  readonly start: boolean;
  readonly epochs: boolean;
  /** Runs can be added, copied, removed and hidden. */
  readonly runs: boolean;
  /** What is minimised can be changed where it is drawn: the points and the activation of a neuron. */
  readonly objective: boolean;
  /** There are controls for what can be done in another way too: − and + beside a slider, the choice of an axis. */
  readonly extras: boolean;
  /** Draws what listens to a run, by its id, or to a chart, by the id of its heading; left out where there is no sound. */
  readonly listen?: (to: number | string) => ReactNode;
}

const ALL: Controls = { rates: true, start: true, epochs: true, runs: true, objective: true, extras: true };

const ControlsContext = createContext<Controls>(ALL);

/** Gives every component below it these controls. */
export function ControlsProvider({ controls, children }: { controls: Controls; children: ReactNode }) {
  return <ControlsContext value={controls}>{children}</ControlsContext>;
}

/** The controls of the page this component stands in; all of them outside a {@link ControlsProvider}. */
export function useControls(): Controls {
  return use(ControlsContext);
}
