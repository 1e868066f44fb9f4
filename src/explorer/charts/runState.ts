import type { Rows, RunResult } from '../../worker/messages';
import { deriveSeries, findPoint } from './series';

/** Where one run stands at one epoch. */
export interface RunState {
  /** The first parameter; NaN where there is none, as of a network. */
  readonly parameter: number;
  /** All parameters, one or two; none of a network. */
  readonly parameters: readonly number[];
  readonly loss: number;
  /** ∂L/∂w there; null where it is not at hand. */
  readonly gradient: number | null;
  /** ∂L/∂ each parameter; null where they are not at hand. */
  readonly gradients: readonly number[] | null;
  /** Whether these are the numbers of that very epoch. */
  readonly isExact: boolean;
}

/**
 * Where a run stands at an epoch, from its exact rows; until they have arrived, at the last epoch the curve kept.
 *
 * @returns null from the epoch on at which the run is not finite
 */
export function findState(result: RunResult, epoch: number): RunState | null {
  const end = result.pathCurve.nonFiniteEpoch;
  if (epoch > result.epochs || (end >= 0 && epoch >= end)) return null;
  const exact = readRow(result.rows, epoch) ?? (result.head ? readRow(result.head, epoch) : null);
  if (exact) return exact;
  const series = deriveSeries(result, result.pathCurve);
  const index = findPoint(series, epoch);
  const [parameter, loss] = [series.parameters[index], series.losses[index]];
  if (loss === undefined) return null;
  const parameters = [parameter, series.seconds?.[index]].filter((value) => value !== undefined);
  return {
    parameter: parameter ?? Number.NaN,
    parameters,
    loss,
    gradient: null,
    gradients: null,
    isExact: series.epochs[index] === epoch,
  };
}

/**
 * What the update that leaves an epoch adds to each parameter.
 *
 * @returns null at the last epoch, where the run is not finite afterwards, and where the exact rows are not at hand
 */
export function findStepTaken(result: RunResult, epoch: number): readonly number[] | null {
  const [from, to] = [findState(result, epoch), findState(result, epoch + 1)];
  if (!from?.isExact || !to?.isExact) return null;
  return from.parameters.map((value, p) => to.parameters[p]! - value);
}

function readRow(rows: Rows, epoch: number): RunState | null {
  const index = epoch - rows.from;
  const [parameter, loss] = [rows.parameters[0]?.[index], rows.losses[index]];
  if (loss === undefined) return null;
  const gradients = rows.gradients.map((values) => values[index]!);
  return {
    parameter: parameter ?? Number.NaN,
    parameters: rows.parameters.map((values) => values[index]!),
    loss,
    gradient: gradients[0] ?? null,
    gradients,
    isExact: true,
  };
}
