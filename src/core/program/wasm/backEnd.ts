import { allocateLanes, type Lanes } from '../../dtype';
import type { BackEnd } from '../backEnd';
import { BLOCK_LANES, type Interpreter } from '../interpret';
import type { Program } from '../program';
import { runnerOf } from '../runner';
import { type EmittedModule, emitModule } from './emit';
import { RECORD_EPOCHS, TABLE_EPOCHS } from './layout';
import type { ModuleFunctions } from './loops';
import { IMPORTED } from './lower';
import { IMPORTS, MEMORY } from './module';

/** Bytes of a module that a page may compile at once; longer ones some browsers refuse outside workers. */
const MOST_BYTES = 4096;

/**
 * Runs programs as WebAssembly, with the bits of the interpreter. It gives null, and so leaves a program to the
 * interpreter, where the page's content policy or the browser does not allow it, and where the program is too long.
 */
export function createWasmBackEnd(): BackEnd {
  let isRefused = false;
  return (program, watched) => {
    if (isRefused || typeof WebAssembly !== 'object') return null;
    const emitted = emitModule(program, watched);
    if (emitted.bytes.length > MOST_BYTES) return null;
    try {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(emitted.bytes), {
        [IMPORTS]: Object.fromEntries(emitted.imports.map((name) => [name, IMPORTED[name]])),
      });
      return createInterpreter(program, emitted, instance.exports);
    } catch (error) {
      // Where one module is refused all are, by a policy or for their vectors; memory may be there another time.
      isRefused ||= !(error instanceof RangeError);
      return null;
    }
  };
}

function createInterpreter(
  program: Program,
  { layout, groupLanes }: EmittedModule,
  exports: WebAssembly.Exports,
): Interpreter {
  const { dtype } = program;
  const { bytesPerLane, rowBytes } = layout;
  const { buffer } = exports[MEMORY] as WebAssembly.Memory;
  const { run, trace } = exports as unknown as ModuleFunctions;
  const { copyRow } = runnerOf(dtype);
  const viewAt = (bytes: number, length: number): Lanes =>
    dtype === 'float32'
      ? new Float32Array(buffer as ArrayBuffer, bytes, length)
      : new Float64Array(buffer as ArrayBuffer, bytes, length);

  const rows = new Map(Array.from(layout.rowOf, ([name, bytes]) => [name, viewAt(bytes, BLOCK_LANES)]));
  const counts = viewAt(layout.counts, BLOCK_LANES);
  const totals = allocateLanes(dtype, BLOCK_LANES);
  const tables = new Map(Array.from(layout.tableOf, ([name, bytes]) => [name, viewAt(bytes, TABLE_EPOCHS)]));
  const outputOf = new Map<Lanes, number>(program.outputs.map(({ name }, place) => [rows.get(name)!, place]));
  const scalars = new Map<string, ArrayLike<number>>();
  const recorded = Array.from({ length: RECORD_EPOCHS }, (_, k) =>
    program.outputs.map((_output, place) =>
      viewAt(layout.record + k * layout.recordStride + place * rowBytes, BLOCK_LANES),
    ),
  );

  /** Bytes of a row up to the end of the last group that has any of these lanes. */
  const endOf = (lanes: number) => Math.ceil(lanes / groupLanes) * groupLanes * bytesPerLane;

  /** Runs epochs in parts for which tables and record have room. */
  function runParts(epochs: number, most: number, runPart: (first: number, count: number) => void): void {
    for (let first = 0; first < epochs; first += most) {
      const count = Math.min(most, epochs - first);
      for (const [name, values] of scalars) {
        const table = tables.get(name)!;
        for (let k = 0; k < count; k++) table[k] = values[Math.min(first + k, values.length - 1)]!;
      }
      runPart(first, count);
    }
  }

  /** @returns whether all watched outputs of all lanes stayed finite; else `totals` tells until when */
  function runAll(lanes: number, epochs: number): boolean {
    let hasLeft = false;
    const end = endOf(lanes);
    runParts(epochs, TABLE_EPOCHS, (first, count) => {
      counts.fill(count);
      const left = run(end, count * bytesPerLane) === 1;
      if (!left && !hasLeft) return;
      if (!hasLeft) totals.fill(first);
      hasLeft = true;
      for (let i = 0; i < lanes; i++) if (totals[i] === first) totals[i] = first + counts[i]!;
    });
    return !hasLeft;
  }

  return {
    slot: (name) => rows.get(name) ?? tables.get(name),
    load(name, source, from, lanes) {
      const row = rows.get(name);
      if (row === undefined) return;
      row.set(source.subarray(from, from + lanes));
      row.fill(row[lanes - 1]!, lanes, endOf(lanes) / bytesPerLane);
    },
    store(name, target, to, lanes) {
      const row = rows.get(name);
      if (row !== undefined) copyRow(target, to, row, lanes);
    },
    setEpochScalars(name, values) {
      if (tables.has(name)) scalars.set(name, values);
    },
    run(lanes) {
      runAll(lanes, 1);
    },
    runWhileFinite: (lanes, epochs) => runAll(lanes, epochs),
    countFiniteEpochs: (lanes, epochs) => (runAll(lanes, epochs) ? null : totals),
    runAndRecord(lanes, epochs, sources, targets, to, stride) {
      const end = endOf(lanes);
      const places = sources.map((source) => outputOf.get(source));
      runParts(epochs, RECORD_EPOCHS, (first, count) => {
        trace(0, end, count * bytesPerLane, layout.record, layout.recordStride);
        places.forEach((place, s) => {
          for (let k = 0; k < count; k++) {
            const row = place === undefined ? sources[s]! : recorded[k]![place]!;
            copyRow(targets[s]!, to + (first + k) * stride, row, lanes);
          }
        });
      });
    },
  };
}
