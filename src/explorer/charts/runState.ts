import type { Rows, RunResult } from '../../worker/messages';
import { deriveSeries, findPoint } from './series';

/** Where one run stands at one epoch. */
export interface RunState {
  /** The first parameter. */
  readonly parameter: number;
  readonly loss: number;
  /** ∂L/∂w there; null where it is not at hand. */
  readonly gradient: number | null;
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
  if (parameter === undefined || loss === undefined) return null;
  return { parameter, loss, gradient: null, isExact: series.epochs[index] === epoch };
}

function readRow(rows: Rows, epoch: number): RunState | null {
  const index = epoch - rows.from;
  const [parameter, loss] = [rows.parameters[0]?.[index], rows.losses[index]];
  if (parameter === undefined || loss === undefined) return null;
  return { parameter, loss, gradient: rows.gradients[0]?.[index] ?? null, isExact: true };
}
