import type { OperationName, Value } from './operation';
import type { Program } from './program';
import { constantAt, type Entry } from './tape';

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
  squareAndDouble: 10,
  flush: 11,
  copy: 12,
  sqrt: 13,
  negate: 14,
  addProduct: 15,
} as const;

/** One of {@link INSTRUCTION_CODES}. */
export type InstructionCode = (typeof INSTRUCTION_CODES)[keyof typeof INSTRUCTION_CODES];

/** What is done in one loop over the lanes of a block. */
export interface Instruction {
  readonly code: InstructionCode;
  /** For code 0. */
  readonly forward: OperationName;
  /** One, or two for `squareAndDouble`. */
  readonly results: readonly Value[];
  readonly operands: readonly Value[];
  /** For the codes with a constant. */
  readonly constant: number;
}

/**
 * Chooses instructions for a program, in an order in which they can run: one for each operation, but one loop for
 * x ± y · z where nobody else wants the product (every update ends so), and one for x² with 2x (every square comes with
 * its gradient), which also adds the constant where x is a sum with one that nobody else wants: (w + 1)².
 */
export function selectInstructions({ entries, outputs }: Program): Instruction[] {
  const uses = countUses(entries, outputs);
  const absorbed = findAbsorbedProducts(entries, uses);
  const twins = findTwins(entries, absorbed);
  for (const [value] of twins) {
    const sum = shiftedOperand(entries, value);
    if (sum !== null && uses[sum] === 2) absorbed.add(sum);
  }
  return entries.flatMap((entry, value) => {
    if (entry.kind !== 'operation' || absorbed.has(value)) return [];
    const { operation, operands } = entry;
    const [x = -1, y = -1] = operands;
    const twin = twins.get(value);
    if (twin !== undefined) {
      if (value > twin) return [];
      const results = operation === 'square' ? [value, twin] : [twin, value];
      const code = INSTRUCTION_CODES.squareAndDouble;
      const sum = entries[x];
      return absorbed.has(x) && sum?.kind === 'operation'
        ? [{ ...selectOne(entries, 'add', sum.operands), code, forward: operation, results }]
        : [{ code, forward: operation, results, operands: [x], constant: NO_SHIFT }];
    }
    const [term, product] = absorbed.has(y) ? [x, entries[y]] : [y, entries[x]];
    const isAbsorbed = absorbed.has(x) || absorbed.has(y);
    if ((operation === 'subtract' || operation === 'add') && isAbsorbed && product?.kind === 'operation') {
      const code = INSTRUCTION_CODES[`${operation}Product`];
      return [
        { code, forward: operation, results: [value], operands: [term, ...product.operands], constant: 0 },
      ];
    }
    return [{ ...selectOne(entries, operation, operands), forward: operation, results: [value] }];
  });
}

/** x + (−0) is x in every bit; −0 + 0 would be 0. */
const NO_SHIFT = -0;

type Choice = Pick<Instruction, 'code' | 'operands' | 'constant'>;

/** The loop for a single operation: with a constant inside where there is one, and a kernel of its own. */
function selectOne(entries: readonly Entry[], operation: OperationName, operands: readonly Value[]): Choice {
  const [x = -1, y = -1] = operands;
  const [constantX, constantY] = [constantAt(entries, x), constantAt(entries, y)];
  switch (operation) {
    case 'add':
    case 'multiply':
      return constantY === null
        ? { code: INSTRUCTION_CODES[operation], operands, constant: 0 }
        : { code: INSTRUCTION_CODES[`${operation}Constant`], operands: [x], constant: constantY };
    case 'subtract':
      return constantX === null
        ? { code: INSTRUCTION_CODES.subtract, operands, constant: 0 }
        : { code: INSTRUCTION_CODES.subtractFromConstant, operands: [y], constant: constantX };
    case 'divide':
    case 'square':
    case 'flush':
    case 'sqrt':
    case 'negate':
      return { code: INSTRUCTION_CODES[operation], operands, constant: 0 };
    default:
      return { code: INSTRUCTION_CODES.forward, operands, constant: 0 };
  }
}

function countUses(entries: readonly Entry[], outputs: Program['outputs']): number[] {
  const uses = entries.map(() => 0);
  for (const entry of entries) {
    if (entry.kind === 'operation') for (const operand of entry.operands) uses[operand]!++;
  }
  for (const { value } of outputs) uses[value]!++;
  return uses;
}

/** Products that are added or subtracted once and wanted nowhere else; of a sum, one of the two. */
function findAbsorbedProducts(entries: readonly Entry[], uses: readonly number[]): Set<Value> {
  const absorbed = new Set<Value>();
  for (const entry of entries) {
    if (entry.kind !== 'operation' || !(entry.operation === 'subtract' || entry.operation === 'add'))
      continue;
    const [x = -1, y = -1] = entry.operands;
    // a constant stands in the loop itself
    if (entry.operation === 'add' && constantAt(entries, y) !== null) continue;
    const isProduct = (value: Value) => {
      const product = entries[value];
      const isOne = product?.kind === 'operation' && product.operation === 'multiply';
      return isOne && x !== y && uses[value] === 1;
    };
    if (isProduct(y)) absorbed.add(y);
    else if (entry.operation === 'add' && isProduct(x)) absorbed.add(x);
  }
  return absorbed;
}

/** The operand of a square or double, where that is the sum of something and a constant; else null. */
function shiftedOperand(entries: readonly Entry[], value: Value): Value | null {
  const entry = entries[value];
  const operand = entry?.kind === 'operation' ? entry.operands[0]! : -1;
  const sum = entries[operand];
  const isShifted =
    sum?.kind === 'operation' && sum.operation === 'add' && constantAt(entries, sum.operands[1]!) !== null;
  return isShifted ? operand : null;
}

/** For each square of some x the value 2 · x, and the other way round. */
function findTwins(entries: readonly Entry[], absorbed: ReadonlySet<Value>): Map<Value, Value> {
  const squares = new Map<Value, Value>();
  const doubles = new Map<Value, Value>();
  entries.forEach((entry, value) => {
    if (entry.kind !== 'operation' || absorbed.has(value)) return;
    const [x = -1, y = -1] = entry.operands;
    if (entry.operation === 'square') squares.set(x, value);
    if (entry.operation === 'multiply' && constantAt(entries, y) === 2) doubles.set(x, value);
  });
  const twins = new Map<Value, Value>();
  for (const [x, square] of squares) {
    const double = doubles.get(x);
    if (double !== undefined) twins.set(square, double).set(double, square);
  }
  return twins;
}
