import type { Experiment } from '../../core/experiment';
import { findPreset } from '../../core/objectives/presets';
import {
  type Axis,
  deriveLogLossAxis,
  deriveLossAxis,
  deriveParameterAxis,
  deriveReach,
  deriveViewAxis,
} from './domains';
import { deriveHeights } from './heights';
import { type Landscape, openLandscape } from './landscape';

/** The axes that the views share. */
export interface Axes {
  readonly parameter: Axis;
  /** The second weight's; null where there is one weight. */
  readonly second: Axis | null;
  readonly loss: Axis;
  readonly logLoss: Axis;
  readonly epochs: number;
}

/**
 * Chooses the axes from the start and the landscape alone. Never from what the runs reach: a run that leaves is cut at
 * the edge, and dragging a rate from one end to the other moves no axis.
 */
export function deriveAxes(experiment: Pick<Experiment, 'objective' | 'start' | 'dtype' | 'epochs'>): Axes {
  const landscape = openLandscape(experiment.objective);
  const { dtype, epochs } = experiment;
  const start = landscape.names.map((_, p) => experiment.start[p]?.value ?? 0);
  if (landscape.isParabola) return deriveParabolaAxes(landscape, start[0] ?? 0, dtype, epochs);
  const view = findPreset(experiment.objective.text)?.view ?? [];
  const [parameter, second] = landscape.names.map((_, p) =>
    deriveViewAxis(
      view[p] ?? null,
      start[p]!,
      landscape.minima.map(({ parameters }) => parameters[p]!),
    ),
  );
  const axes = { parameter: parameter!, second: second ?? null };
  const { low, high } = deriveHeights(landscape, axes, start);
  return {
    ...axes,
    loss: deriveLossAxis(high, low, low < 0 ? 6 : 4),
    logLoss: deriveLogLossAxis(high, dtype, low),
    epochs,
  };
}

/** As the course note's loss has always been shown: symmetric about its minimum. */
function deriveParabolaAxes(
  landscape: Landscape,
  start: number,
  dtype: Experiment['dtype'],
  epochs: number,
): Axes {
  const { minimum } = landscape;
  const reach = deriveReach(start, minimum.parameter);
  const ownLoss = landscape.lossAt(start);
  const startLoss = ownLoss > minimum.loss ? ownLoss : landscape.lossAt(minimum.parameter + reach);
  return {
    parameter: deriveParameterAxis(start, minimum.parameter),
    second: null,
    loss: deriveLossAxis(startLoss, minimum.loss),
    logLoss: deriveLogLossAxis(startLoss, dtype),
    epochs,
  };
}
