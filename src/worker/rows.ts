import type { Lanes } from '../core/dtype';
import type { Trajectory } from '../core/trajectory';
import type { Rows } from './messages';

/** Epochs of one chunk of rows: a cursor that moves within it needs no new ones. */
const CHUNK = 512;

/**
 * The epochs [from, to], both included, of the chunk around `cursor`: a multiple of 512 on, for 512 epochs, and one
 * more for the step that leaves the last of them; cut to [0, epochs].
 */
export function chunkAround(cursor: number, epochs: number): readonly [from: number, to: number] {
  const from = Math.floor(clamp(cursor, 0, epochs) / CHUNK) * CHUNK;
  return [from, Math.min(from + CHUNK, epochs)];
}

/** Copies the epochs [from, to], both included and cut to those there are, of one lane. */
export function readRows(trajectory: Trajectory, lane: number, from: number, to: number): Rows {
  const { lanes, epochs, losses, parameters, gradients } = trajectory;
  const first = clamp(Math.floor(from), 0, epochs + 1);
  const length = Math.max(0, clamp(Math.floor(to), -1, epochs) + 1 - first);
  const read = (values: Lanes) => {
    const copy = new Float64Array(length);
    for (let row = 0; row < length; row += 1) copy[row] = values[(first + row) * lanes + lane]!;
    return copy;
  };
  return {
    from: first,
    losses: read(losses),
    parameters: parameters.map(read),
    gradients: gradients.map(read),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
