import type { Experiment } from '../../core/experiment';
import { parseNeuron } from '../../core/objectives/neuron';
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
  const { text } = experiment.objective;
  const view = findPreset(text)?.view ?? (parseNeuron(text) ? viewNeuron(landscape, start) : []);
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

/**
 * Start and lowest minimum of a neuron, as much of both weights. Not the other minima: a saturated or dead neuron has
 * valleys of them, as near to any start as one likes.
 */
function viewNeuron({ minima }: Landscape, start: readonly number[]): [low: number, high: number][] {
  const lowest = start.map((_, p) => minima[0]?.parameters[p] ?? 0);
  const reach = 1.4 * Math.max(1, ...start.map((value, p) => Math.abs(value - lowest[p]!)));
  return lowest.map((middle) => [middle - reach, middle + reach]);
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
