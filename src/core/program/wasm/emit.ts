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
const MOST_VECTORS = 4;

/** Vectors that processors hold in registers, at least. */
const REGISTERS = 16;

/**
 * Writes the module of a program: loops over groups of lanes, and in them over epochs, with the state of the lanes in
 * locals all the while.
 *
 * @param watched names of outputs that are to be finite
 */
export function emitModule(program: Program, watched: readonly string[]): EmittedModule {
  const layout = layOut(program, listInputs(program));
  const vector = program.dtype === 'float32' ? FLOAT32_VECTOR : FLOAT64_VECTOR;
  const vectors = chooseVectors(program);

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
  const trace = emitTrace({ ...shared, vectors: Math.min(vectors, 2) });
  const run = emitRun({ ...shared, vectors }, imported.length + helpers.length);
  const imports = imported.map((name): ImportedFunction => {
    const parameters = name === 'power' ? [F64, F64] : [F64];
    return { name, parameters, results: [F64] };
  });
  const bytes = assembleModule({ imports, functions: [...helpers, trace, run], pages: layout.pages });
  return { bytes, layout, groupLanes: vectors * vector.lanes, imports: imported };
}

/** As many as can keep their state in registers; one where functions take most of the time anyhow. */
function chooseVectors(program: Program): number {
  const held = listInputs(program).filter(({ kind }) => kind !== 'epochScalar').length;
  let vectors = listLanewise(program).length > 0 ? 1 : MOST_VECTORS;
  while (vectors > 1 && vectors * held > REGISTERS) vectors /= 2;
  return vectors;
}

function listLanewise({ entries }: Program): OperationName[] {
  const names = entries.flatMap((entry) =>
    entry.kind === 'operation' && isLanewise(entry.operation) ? [entry.operation] : [],
  );
  return [...new Set(names)];
}
