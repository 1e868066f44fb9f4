import { BLOCK_LANES } from '../interpret';
import type { Program } from '../program';
import type { Input } from '../tape';

/** Epochs that run at a time: for so many an epoch scalar has room, and so many are done again where lanes diverge. */
export const TABLE_EPOCHS = 256;

/** Epochs that are recorded before the rows are fetched from memory. */
export const RECORD_EPOCHS = 32;

/**
 * Where things stand in the memory of a module, in bytes. A row holds one value for each lane of a block.
 *
 *     rows       one for each lane, constant of a lane, and output
 *     counts     one row: epochs before a lane left finite numbers
 *     tables     one for each epoch scalar: a value for each epoch
 *     record     RECORD_EPOCHS times a row for each output
 */
export interface Layout {
  readonly bytesPerLane: number;
  readonly rowBytes: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly counts: number;
  readonly tableOf: ReadonlyMap<string, number>;
  readonly record: number;
  /** From one epoch of the record to the next. */
  readonly recordStride: number;
  readonly pages: number;
}

export function layOut({ dtype, outputs }: Program, inputs: readonly Input[]): Layout {
  const bytesPerLane = dtype === 'float32' ? 4 : 8;
  const rowBytes = BLOCK_LANES * bytesPerLane;
  const tables = inputs.filter(({ kind }) => kind === 'epochScalar').map(({ name }) => name);
  const rows = new Set([
    ...inputs.flatMap(({ kind, name }) => (kind === 'epochScalar' ? [] : [name])),
    ...outputs.map(({ name }) => name),
  ]);
  const counts = rows.size * rowBytes;
  const firstTable = counts + rowBytes;
  const tableBytes = TABLE_EPOCHS * bytesPerLane;
  const record = firstTable + tables.length * tableBytes;
  const recordStride = outputs.length * rowBytes;
  return {
    bytesPerLane,
    rowBytes,
    rowOf: new Map(Array.from(rows, (name, at) => [name, at * rowBytes])),
    counts,
    tableOf: new Map(tables.map((name, at) => [name, firstTable + at * tableBytes])),
    record,
    recordStride,
    pages: Math.ceil((record + RECORD_EPOCHS * recordStride) / 65_536),
  };
}
