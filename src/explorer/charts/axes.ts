import type { Experiment } from '../../core/experiment';
import { type Axis, deriveLogLossAxis, deriveLossAxis, deriveParameterAxis, deriveReach } from './domains';
import { openLandscape } from './landscape';

/** The axes that the three views share. */
export interface Axes {
  readonly parameter: Axis;
  readonly loss: Axis;
  readonly logLoss: Axis;
  readonly epochs: number;
}

/**
 * Chooses the axes from the start and the landscape alone. Never from what the runs reach: a run that leaves is cut at
 * the edge, and dragging a rate from one end to the other moves no axis.
 */
export function deriveAxes(experiment: Pick<Experiment, 'objective' | 'start' | 'dtype' | 'epochs'>): Axes {
  const landscape = openLandscape(experiment.objective.text);
  const { minimum } = landscape;
  const start = experiment.start[0]?.value ?? 0;
  const reach = deriveReach(start, minimum.parameter);
  const ownLoss = landscape.lossAt(start);
  const startLoss = ownLoss > minimum.loss ? ownLoss : landscape.lossAt(minimum.parameter + reach);
  return {
    parameter: deriveParameterAxis(start, minimum.parameter),
    loss: deriveLossAxis(startLoss, minimum.loss),
    logLoss: deriveLogLossAxis(startLoss, experiment.dtype),
    epochs: experiment.epochs,
  };
}
