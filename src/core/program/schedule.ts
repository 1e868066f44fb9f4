import type { OperationName, Value } from './operation';
import { OPERATIONS } from './operations';
import type { Program } from './program';
import type { Instructions } from './runner';
import { INSTRUCTION_CODES, type Instruction, type InstructionCode, selectInstructions } from './select';
import { constantAt } from './tape';

/** A row of memory that holds one value for each lane of a block. */
type Slot = number;

/** A program with its memory laid out: which slots each instruction reads and writes. */
export interface Schedule {
  readonly steps: readonly Step[];
  readonly slots: number;
  /** Slots of inputs and outputs, by name. */
  readonly slotOfName: ReadonlyMap<string, Slot>;
  /** Slots to be filled once with a constant. */
  readonly constantSlots: ReadonlyMap<Slot, number>;
  /** Slots of the scalars of an epoch. */
  readonly scalarSlots: readonly Slot[];
}

interface Step {
  readonly code: InstructionCode;
  readonly forward: OperationName;
  readonly target: Slot;
  /** Of an instruction with two results, the second target stands behind the operands. */
  readonly operands: readonly Slot[];
  readonly constant: number;
}

/**
 * Lays out a program: gives each value a slot that is free again after its last use, so that a block stays in the
 * processor's nearest cache. An output is written straight into its lane where the lane's old value has been used by
 * then, else it waits in a slot of its own until the end.
 */
export function scheduleProgram(program: Program): Schedule {
  const instructions = selectInstructions(program);
  const { madeAt, lastUsedAt } = findLifetimes(program, instructions);
  const memory = createMemory(program);
  const steps: Step[] = [];

  // Where outputs go.
  const homeOf = new Map<Value, Slot>();
  const moves: Step[] = [];
  for (const { name, value } of program.outputs) {
    const lane = memory.slotOfName.get(name)!;
    const old = memory.inputs.get(name);
    const { kind } = program.entries[value]!;
    if (old === value) continue;
    const isLaneFree = old === undefined || (lastUsedAt.get(old) ?? -1) <= (madeAt.get(value) ?? -1);
    if (kind === 'operation' && !homeOf.has(value) && isLaneFree) {
      homeOf.set(value, lane);
    } else if (kind === 'input') {
      // Two lanes may swap: each is read before either is written.
      const waiting = memory.allocate();
      steps.push(copyStep(memory.slotOf(value), waiting));
      moves.push(copyStep(waiting, lane));
    } else {
      if (kind === 'operation' && !homeOf.has(value)) homeOf.set(value, memory.allocate());
      moves.push(copyStep(homeOf.get(value) ?? memory.slotOf(value), lane));
    }
  }

  // Where everything else goes, in the order of the instructions.
  instructions.forEach(({ code, forward, results, operands, constant }, at) => {
    const operandSlots = operands.map(memory.slotOf);
    for (const operand of new Set(operands)) {
      if (lastUsedAt.get(operand) === at && !homeOf.has(operand)) memory.release(operand);
    }
    const [target = -1, ...second] = results.map((result) => memory.place(result, homeOf.get(result)));
    steps.push({ code, forward, target, operands: [...operandSlots, ...second], constant });
  });

  steps.push(...moves);
  const { slotOfName, constantSlots, scalarSlots } = memory;
  return { steps, slots: memory.size(), slotOfName, constantSlots, scalarSlots };
}

/** Replaces slots by arrays from `allocate`, constants filled in. */
export function bindSchedule<Array extends Float32Array | Float64Array>(
  { steps, slots, constantSlots, scalarSlots }: Schedule,
  allocate: () => Array,
): { readonly instructions: Instructions<Array>; readonly arrays: readonly Array[] } {
  const arrays: Array[] = [];
  for (let slot = 0; slot < slots; slot++) arrays.push(allocate());
  for (const [slot, value] of constantSlots) arrays[slot]!.fill(value);
  const operandsAt = (place: number) =>
    steps.map(({ operands, target }) => arrays[operands[place] ?? target]!);
  const instructions = {
    codes: Uint8Array.from(steps, ({ code }) => code),
    targets: steps.map(({ target }) => arrays[target]!),
    xs: operandsAt(0),
    ys: operandsAt(1),
    zs: operandsAt(2),
    us: operandsAt(3),
    vs: operandsAt(4),
    ws: operandsAt(5),
    constants: Float64Array.from(steps, ({ constant }) => constant),
    forwards: steps.map(({ forward }) => OPERATIONS[forward].forward),
    scalarSlots: scalarSlots.map((slot) => arrays[slot]!),
    scalarValues: scalarSlots.map(() => [0]),
  };
  return { instructions, arrays };
}

function copyStep(from: Slot, to: Slot): Step {
  return { code: INSTRUCTION_CODES.copy, forward: 'add', target: to, operands: [from], constant: 0 };
}

/** The instruction that makes a value, and the last that reads it: ∞ where it must last to the end of the program. */
function findLifetimes(program: Program, instructions: readonly Instruction[]) {
  const madeAt = new Map<Value, number>();
  const lastUsedAt = new Map<Value, number>();
  instructions.forEach(({ results, operands }, at) => {
    for (const operand of operands) lastUsedAt.set(operand, at);
    for (const result of results) madeAt.set(result, at);
  });
  for (const { value } of program.outputs) lastUsedAt.set(value, Infinity);
  return { madeAt, lastUsedAt };
}

function createMemory(program: Program) {
  const inputs = new Map<string, Value>();
  const slotOfName = new Map<string, Slot>();
  const slotOfValue = new Map<Value, Slot>();
  const constantSlots = new Map<Slot, number>();
  const scalarSlots: Slot[] = [];
  const free: Slot[] = [];
  let slots = 0;

  program.entries.forEach((entry, value) => {
    if (entry.kind !== 'input') return;
    inputs.set(entry.input.name, value);
    if (entry.input.kind === 'epochScalar') scalarSlots.push(slots);
    slotOfName.set(entry.input.name, slots);
    slotOfValue.set(value, slots++);
  });
  for (const { name } of program.outputs) if (!slotOfName.has(name)) slotOfName.set(name, slots++);

  function allocate(): Slot {
    return free.pop() ?? slots++;
  }

  /** The slot of a value; a constant gets one of its own when it is first asked for. */
  function slotOf(value: Value): Slot {
    const known = slotOfValue.get(value);
    if (known !== undefined) return known;
    const slot = slots++;
    slotOfValue.set(value, slot);
    constantSlots.set(slot, constantAt(program.entries, value)!);
    return slot;
  }

  function release(value: Value): void {
    if (program.entries[value]!.kind === 'operation') free.push(slotOfValue.get(value)!);
  }

  function place(value: Value, home: Slot | undefined): Slot {
    const slot = home ?? allocate();
    slotOfValue.set(value, slot);
    return slot;
  }

  return {
    inputs,
    slotOfName,
    constantSlots,
    scalarSlots,
    allocate,
    slotOf,
    release,
    place,
    size: () => slots,
  };
}
