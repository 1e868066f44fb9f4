import type { OperationName } from '../operation';
import { listInputs, type Program } from '../program';
import { call, FLOAT32_VECTOR, FLOAT64_VECTOR } from './instructions';
import { type Layout, layOut } from './layout';
import { emitRun, emitTrace } from './loops';
import { type ImportedName, isLanewise, type LoweringContext, lanewiseBody } from './lower';
import { assembleModule, type DefinedFunction, F64, type ImportedFunction, V128 } from './module';

/** A module for a program, not yet compiled. It exports its memory and two functions, see loops.ts. */
export interface EmittedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: Layout;
  /** Lanes that run together: to a multiple of this the lanes of a block must be padded. */
  readonly groupLanes: number;
  readonly imports: readonly ImportedName[];
}

/** Vectors that are in flight at a time: while one waits for a result, the others go on. */
const MOST_VECTORS = 8;

/** Values held of all lanes in flight; measured best at twice the registers of a small processor. */
const MOST_HELD = 30;

/** Bytes of a module that a page may compile at once: outside workers some browsers refuse longer ones. */
const FEW_BYTES = 4096;

/** Operations of a program of which a module can hold several copies. */
const FEW_OPERATIONS = 20;

/**
 * Writes the module of a program: loops over groups of lanes, and in them over epochs, with the state of the lanes in
 * locals all the while.
 *
 * @param watched names of outputs that are to be finite
 */
export function emitModule(program: Program, watched: readonly string[]): EmittedModule {
  let vectors = chooseVectors(program);
  let emitted = emitWith(program, watched, vectors);
  while (vectors > 1 && emitted.bytes.length > FEW_BYTES) {
    vectors /= 2;
    emitted = emitWith(program, watched, vectors);
  }
  return emitted;
}

function emitWith(program: Program, watched: readonly string[], vectors: number): EmittedModule {
  const layout = layOut(program, listInputs(program));
  const vector = program.dtype === 'float32' ? FLOAT32_VECTOR : FLOAT64_VECTOR;

  // One function for each operation that has no instruction.
  const imported: ImportedName[] = [];
  function callImported(name: ImportedName) {
    if (!imported.includes(name)) imported.push(name);
    return call(imported.indexOf(name));
  }
  const context: LoweringContext = { vector, constant: vector.constant, callImported };
  const lanewise = listLanewise(program);
  const helpers = lanewise.map((operation): DefinedFunction => {
    const parameters = operation === 'power' ? [V128, V128] : [V128];
    const body = lanewiseBody(context, operation);
    return { exportName: null, parameters, results: [V128], locals: [], body };
  });
  const placeOf = new Map(lanewise.map((operation, at) => [operation, imported.length + at]));

  const shared = { program, watched, layout, context, placeOf };
  const traceVectors = program.entries.length <= FEW_OPERATIONS ? Math.min(vectors, 2) : 1;
  const trace = emitTrace({ ...shared, vectors: traceVectors });
  const run = emitRun({ ...shared, vectors }, imported.length + helpers.length);
  const imports = imported.map((name): ImportedFunction => {
    const parameters = name === 'power' ? [F64, F64] : [F64];
    return { name, parameters, results: [F64] };
  });
  const bytes = assembleModule({ imports, functions: [...helpers, trace, run], pages: layout.pages });
  return { bytes, layout, groupLanes: vectors * vector.lanes, imports: imported };
}

/** One where functions take most of the time anyhow. */
function chooseVectors(program: Program): number {
  const held = listInputs(program).filter(({ kind }) => kind !== 'epochScalar').length;
  let vectors = listLanewise(program).length > 0 ? 1 : MOST_VECTORS;
  while (vectors > 1 && vectors * held > MOST_HELD) vectors /= 2;
  return vectors;
}

function listLanewise({ entries }: Program): OperationName[] {
  const names = entries.flatMap((entry) =>
    entry.kind === 'operation' && isLanewise(entry.operation) ? [entry.operation] : [],
  );
  return [...new Set(names)];
}
