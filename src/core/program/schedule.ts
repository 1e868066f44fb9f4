import { OPERATIONS, type OperationName, type Value } from './operations';
import type { Program } from './program';
import { constantAt } from './tape';

/**
 * What the loops of kernels.float32 and kernels.float64 know, by number: there a `switch` over literals stays a jump.
 * Everything else runs through the `forward` rule of its operation, under code 0.
 */
export const INSTRUCTION_CODES = {
  forward: 0,
  add: 1,
  addConstant: 2,
  subtract: 3,
  subtractFromConstant: 4,
  multiply: 5,
  multiplyConstant: 6,
  divide: 7,
  square: 8,
  subtractProduct: 9,
  copy: 10,
} as const;

type Code = (typeof INSTRUCTION_CODES)[keyof typeof INSTRUCTION_CODES];

/** A row of memory that holds one value for each lane of a block. */
type Slot = number;

/** A program with its memory laid out: which slot each instruction writes and reads. */
export interface Schedule {
  readonly steps: readonly Step[];
  readonly slots: number;
  /** Slots of inputs and outputs, by name. */
  readonly slotOfName: ReadonlyMap<string, Slot>;
  /** Slots to be filled once with a constant. */
  readonly constantSlots: ReadonlyMap<Slot, number>;
}

interface Step {
  readonly code: Code;
  readonly forward: OperationName;
  readonly target: Slot;
  readonly operands: readonly Slot[];
  readonly constant: number;
}

/** The same with arrays for slots: structure of arrays, so that running them touches no object but these. */
export interface Instructions<Lanes> {
  readonly codes: Uint8Array;
  readonly targets: readonly Lanes[];
  readonly xs: readonly Lanes[];
  readonly ys: readonly Lanes[];
  readonly zs: readonly Lanes[];
  readonly constants: Float64Array;
  readonly forwards: readonly (typeof OPERATIONS)[OperationName]['forward'][];
}

/** An instruction that still speaks of values, not of slots. */
interface Instruction {
  readonly code: Code;
  readonly forward: OperationName;
  readonly result: Value;
  readonly operands: readonly Value[];
  readonly constant: number;
}

/**
 * Lays out a program: chooses instructions, and gives each value a slot that is free again after its last use, so that
 * a block stays in the processor's nearest cache. An output is written straight into its lane where the lane's old
 * value has been used by then, else it waits in a slot of its own until the end.
 */
export function scheduleProgram(program: Program): Schedule {
  const instructions = selectInstructions(program);
  const lastUse = findLastUse(program, instructions);
  const memory = createMemory(program);
  const steps: Step[] = [];

  const moves: { readonly from: Slot; readonly to: Slot }[] = [];
  const homeOf = new Map<Value, Slot>();
  for (const { name, value } of program.outputs) {
    const entry = program.entries[value]!;
    const isOperation = entry.kind === 'operation';
    const old = memory.inputs.get(name);
    if (old === value) continue;
    if (isOperation && !homeOf.has(value) && (old === undefined || (lastUse.get(old) ?? -1) <= value)) {
      homeOf.set(value, memory.slotOfName.get(name)!);
    } else if (entry.kind === 'input') {
      // Two lanes that swap: each is read before either is written.
      const waiting = memory.allocate();
      steps.push(copyStep(memory.slotOf(value), waiting));
      moves.push({ from: waiting, to: memory.slotOfName.get(name)! });
    } else {
      if (isOperation && !homeOf.has(value)) homeOf.set(value, memory.allocate());
      moves.push({ from: homeOf.get(value) ?? memory.slotOf(value), to: memory.slotOfName.get(name)! });
    }
  }

  for (const { code, forward, result, operands, constant } of instructions) {
    const operandSlots = operands.map(memory.slotOf);
    for (const operand of new Set(operands)) {
      if (lastUse.get(operand) === result && !homeOf.has(operand)) memory.release(operand);
    }
    const target = memory.place(result, homeOf.get(result));
    steps.push({ code, forward, target, operands: operandSlots, constant });
  }
  for (const { from, to } of moves) steps.push(copyStep(from, to));

  return { steps, slots: memory.size(), slotOfName: memory.slotOfName, constantSlots: memory.constantSlots };
}

/** Replaces slot numbers by arrays of `allocate`, constants filled in. */
export function bindSchedule<Lanes extends Float32Array | Float64Array>(
  schedule: Schedule,
  allocate: () => Lanes,
): { readonly instructions: Instructions<Lanes>; readonly arrays: readonly Lanes[] } {
  const arrays = Array.from({ length: schedule.slots }, allocate);
  for (const [slot, value] of schedule.constantSlots) arrays[slot]!.fill(value);
  const arrayOf = (step: Step, place: number) => arrays[step.operands[place] ?? step.target]!;
  const { steps } = schedule;
  const instructions = {
    codes: Uint8Array.from(steps, ({ code }) => code),
    targets: steps.map(({ target }) => arrays[target]!),
    xs: steps.map((step) => arrayOf(step, 0)),
    ys: steps.map((step) => arrayOf(step, 1)),
    zs: steps.map((step) => arrayOf(step, 2)),
    constants: Float64Array.from(steps, ({ constant }) => constant),
    forwards: steps.map(({ forward }) => OPERATIONS[forward].forward),
  };
  return { instructions, arrays };
}

function copyStep(from: Slot, to: Slot): Step {
  return { code: INSTRUCTION_CODES.copy, forward: 'add', target: to, operands: [from], constant: 0 };
}

/** One instruction for each operation, but x − y · z in one where nobody else wants the product. */
function selectInstructions(program: Program): Instruction[] {
  const { entries, outputs } = program;
  const uses = entries.map(() => 0);
  for (const entry of entries) {
    if (entry.kind === 'operation') for (const operand of entry.operands) uses[operand]!++;
  }
  for (const { value } of outputs) uses[value]!++;

  const instructions: Instruction[] = [];
  const absorbed = new Set<Value>();
  // Backwards, so that a product is known to be absorbed before its turn comes.
  for (let result = entries.length - 1; result >= 0; result--) {
    const entry = entries[result]!;
    if (entry.kind !== 'operation' || absorbed.has(result)) continue;
    const [x = -1, y = -1] = entry.operands;
    const product = entries[y];
    if (
      entry.operation === 'subtract' &&
      product?.kind === 'operation' &&
      product.operation === 'multiply' &&
      uses[y] === 1
    ) {
      absorbed.add(y);
      const operands = [x, ...product.operands];
      const code = INSTRUCTION_CODES.subtractProduct;
      instructions.push({ code, forward: 'subtract', result, operands, constant: 0 });
    } else {
      const [constantX, constantY] = [constantAt(entries, x), constantAt(entries, y)];
      instructions.push({ ...selectCode(entry.operation, [x, y], constantX, constantY), result });
    }
  }
  return instructions.reverse();
}

function selectCode(
  operation: OperationName,
  [x, y]: readonly [Value, Value],
  constantX: number | null,
  constantY: number | null,
): Omit<Instruction, 'result'> {
  const both = { forward: operation, operands: y < 0 ? [x] : [x, y], constant: 0 };
  switch (operation) {
    case 'add':
    case 'multiply':
      return constantY === null
        ? { ...both, code: INSTRUCTION_CODES[operation] }
        : {
            forward: operation,
            operands: [x],
            constant: constantY,
            code: INSTRUCTION_CODES[`${operation}Constant`],
          };
    case 'subtract':
      return constantX === null
        ? { ...both, code: INSTRUCTION_CODES.subtract }
        : {
            forward: operation,
            operands: [y],
            constant: constantX,
            code: INSTRUCTION_CODES.subtractFromConstant,
          };
    case 'divide':
    case 'square':
      return { ...both, code: INSTRUCTION_CODES[operation] };
    default:
      return { ...both, code: INSTRUCTION_CODES.forward };
  }
}

/** The result of the last instruction that reads a value; ∞ where it must last until the end of the program. */
function findLastUse(program: Program, instructions: readonly Instruction[]): Map<Value, number> {
  const lastUse = new Map<Value, number>();
  for (const { result, operands } of instructions) {
    for (const operand of operands) lastUse.set(operand, result);
  }
  for (const { value } of program.outputs) lastUse.set(value, Infinity);
  return lastUse;
}

function createMemory(program: Program) {
  const inputs = new Map<string, Value>();
  const slotOfName = new Map<string, Slot>();
  const slotOfValue = new Map<Value, Slot>();
  const constantSlots = new Map<Slot, number>();
  const free: Slot[] = [];
  let slots = 0;

  program.entries.forEach((entry, value) => {
    if (entry.kind !== 'input') return;
    inputs.set(entry.input.name, value);
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

  return { inputs, slotOfName, constantSlots, allocate, slotOf, release, place, size: () => slots };
}
