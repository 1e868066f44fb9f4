import { type LayerPlace, placeLayers } from '../../../core/network/networkShape';
import type { OpenedNetwork } from '../../../core/network/openNetwork';

/** What the cells tell: the weights, or how far they are from where they began. */
export type WeightsView = 'weights' | 'moved';

/** A weight or bias by its place in its layer; the row after the last input is that of the biases. */
export interface Cell {
  /** From 0. */
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** Colours on each side of 0. */
export const LEVELS = 6;

/** What the cells of a view tell, in the order of `nameParameters`. */
export function deriveValues(view: WeightsView, start: Float64Array, parameters: Float64Array): Float64Array {
  return view === 'weights' ? parameters : parameters.map((value, p) => value - start[p]!);
}

/**
 * Where the colours of a view end, for all epochs, so that no colour changes its meaning while the weights are watched:
 * the next round number beyond what the weights begin and end with. Weights that end as none leave it to their start.
 *
 * @returns in (0, ∞)
 */
export function deriveScale(view: WeightsView, start: Float64Array, end: Float64Array): number {
  let largest = 0;
  const values = deriveValues(view, start, end);
  for (const value of view === 'weights' ? [...start, ...values] : values) {
    if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return largest > 0 ? roundUp(largest) : 1;
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, … */
function roundUp(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  for (const digit of [1, 1.5, 2, 3, 4, 5, 6, 8]) {
    const round = Number(`${digit}e${exponent}`);
    if (round >= value) return round;
  }
  return Number(`1e${exponent + 1}`);
}

/** The colour of a finite value: an integer in [−LEVELS, LEVELS], beyond the scale its ends. */
export function levelOf(value: number, scale: number): number {
  return Math.round(LEVELS * Math.min(1, Math.max(-1, value / scale)));
}

/** Rows of a layer, with that of the biases. */
export function countRows({ inputs }: LayerPlace): number {
  return inputs + 1;
}

/** The place of a cell in the list of all parameters. */
export function placeOf({ weights, outputs }: LayerPlace, row: number, column: number): number {
  // the biases follow the last row of weights
  return weights + row * outputs + column;
}

/** The cell beside another, in the same layer; itself at the edge. */
export function stepCell(cell: Cell, { inputs, outputs }: LayerPlace, key: string): Cell | null {
  const clamp = (value: number, last: number) => Math.min(last, Math.max(0, value));
  const { row, column } = cell;
  const to = (nextRow: number, nextColumn: number): Cell => ({
    layer: cell.layer,
    row: clamp(nextRow, inputs),
    column: clamp(nextColumn, outputs - 1),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, outputs - 1);
    default:
      return null;
  }
}

/** What is worth telling of a layer in words, each as a cell: null where no weight is a number. */
export interface LayerExtremes {
  readonly largest: Cell;
  readonly smallest: Cell;
  readonly mostMoved: Cell;
}

/** The largest and the smallest weight of a layer, and the one that moved furthest; biases are left out. */
export function findExtremes(
  shape: OpenedNetwork['shape'],
  start: Float64Array,
  parameters: Float64Array,
  layer: number,
): LayerExtremes | null {
  const { outputs, weights, biases } = placeLayers(shape)[layer]!;
  const best = (rank: (p: number) => number) => {
    let found = -1;
    for (let p = weights; p < biases; p++) {
      const value = rank(p);
      if (Number.isFinite(value) && (found < 0 || value > rank(found))) found = p;
    }
    const at = found - weights;
    return found < 0 ? null : { layer, row: Math.floor(at / outputs), column: at % outputs };
  };
  const largest = best((p) => parameters[p]!);
  const smallest = best((p) => -parameters[p]!);
  const mostMoved = best((p) => Math.abs(parameters[p]! - start[p]!));
  return largest && smallest && mostMoved && { largest, smallest, mostMoved };
}
