import type { Program } from '../program';
import { call, getLocal, setLocal, teeLocal } from './instructions';
import type { Layout } from './layout';
import type { Locals } from './locals';
import { type LoweringContext, VECTOR_RULES } from './lower';
import { type Code, V128 } from './module';

export interface EpochOptions {
  readonly program: Program;
  readonly layout: Layout;
  readonly context: LoweringContext;
  /** Functions of the module for operations that have no instruction. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** How many vectors of lanes go through an epoch side by side. */
  readonly vectors: number;
}

/** A group of lanes in locals. `at` and `k` are places of locals: bytes of the first lane in its row, and of the epoch in a table. */
export interface Epoch {
  /** Reads all inputs from the rows. */
  readonly load: Code;
  /** The program, once, in all vectors. */
  readonly step: Code;
  /** Writes all outputs to the rows. */
  readonly store: Code;
  /** Writes all outputs one after the other, a row each, to where local `row` points. */
  readonly record: (row: number) => Code;
  /** Code that pushes each of some outputs of a vector. */
  readonly push: (names: readonly string[], vector: number) => Code[];
}

export function emitEpoch(
  { program, layout, context, placeOf, vectors }: EpochOptions,
  locals: Locals,
  at: number,
  k: number,
): Epoch {
  const { vector } = context;
  const rows = Array.from(layout.rowOf);
  const scalars = new Map(Array.from(layout.tableOf.keys(), (name) => [name, locals.add(V128)]));
  const states = Array.from(
    { length: vectors },
    () => new Map(rows.map(([name]) => [name, locals.add(V128)])),
  );
  const temporaries = program.entries.map(({ kind }) => (kind === 'operation' ? locals.add(V128) : -1));

  const everyVector = (write: (state: ReadonlyMap<string, number>, offset: number) => Code) =>
    states.flatMap((state, v) => write(state, v * 16));

  /** All outputs take effect together: all are pushed before any is set. */
  function stepOne(state: ReadonlyMap<string, number>): Code {
    const pushes: Code[] = [];
    const computed = program.entries.flatMap((entry, value) => {
      if (entry.kind === 'constant') pushes.push(locals.constant(entry.value));
      else if (entry.kind === 'input') {
        pushes.push(getLocal(scalars.get(entry.input.name) ?? state.get(entry.input.name)!));
      } else {
        pushes.push(getLocal(temporaries[value]!));
        const [x = [], y = []] = entry.operands.map((operand) => pushes[operand]!);
        const helper = placeOf.get(entry.operation);
        const code =
          helper === undefined
            ? VECTOR_RULES[entry.operation]!(context, x, y)
            : [...x, ...y, ...call(helper)];
        return [{ code, local: temporaries[value]! }];
      }
      return [];
    });
    const outputs = program.outputs.map(({ name }) => state.get(name)!);
    return [
      ...setInTurn(computed),
      ...program.outputs.flatMap(({ value }) => pushes[value]!),
      ...outputs.reverse().flatMap(setLocal),
    ];
  }

  return {
    load: everyVector((state, offset) =>
      rows.flatMap(([name, row]) => [
        ...[...getLocal(at), ...vector.load(row + offset), ...setLocal(state.get(name)!)],
      ]),
    ),
    step: [
      ...Array.from(scalars).flatMap(([name, local]) => [
        ...[...getLocal(k), ...vector.loadScalar(layout.tableOf.get(name)!), ...setLocal(local)],
      ]),
      ...states.flatMap(stepOne),
    ],
    store: everyVector((state, offset) =>
      program.outputs.flatMap(({ name }) => [
        ...[
          ...getLocal(at),
          ...getLocal(state.get(name)!),
          ...vector.store(layout.rowOf.get(name)! + offset),
        ],
      ]),
    ),
    record: (row) =>
      everyVector((state, offset) =>
        program.outputs.flatMap(({ name }, place) => [
          ...[...getLocal(row), ...getLocal(state.get(name)!)],
          ...vector.store(place * layout.rowBytes + offset),
        ]),
      ),
    push: (names, v) => names.map((name) => getLocal(states[v]!.get(name)!)),
  };
}

/** Sets each local to what its code pushes; where the next code begins with reading it, one instruction does both. */
function setInTurn(pieces: readonly { readonly code: Code; readonly local: number }[]): Code {
  return pieces.flatMap(({ code, local }, at) => {
    const begin = at === 0 ? [] : getLocal(pieces[at - 1]!.local);
    const isJoined = at > 0 && startsWith(code, begin);
    const next = pieces[at + 1];
    const isRead = next !== undefined && startsWith(next.code, getLocal(local));
    return [...(isJoined ? code.slice(begin.length) : code), ...(isRead ? teeLocal : setLocal)(local)];
  });
}

function startsWith(code: Code, begin: Code): boolean {
  return begin.every((byte, at) => code[at] === byte);
}
