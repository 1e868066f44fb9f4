import type { OperationName, Value } from './operation';
import type { Program } from './program';
import { constantAt, type Entry } from './tape';
import { coverWith, type Tile } from './tile';

/**
 * What the loops of kernels.float32, tiles.float32 and their twins for float64 know, by number: there a `switch` over literals stays a jump.
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
  lerp: 16,
  addSquare: 17,
  stepByRoot: 18,
  squareAndDoubleDifference: 19,
  subtractBoth: 20,
} as const;

/** One of {@link INSTRUCTION_CODES}. */
export type InstructionCode = (typeof INSTRUCTION_CODES)[keyof typeof INSTRUCTION_CODES];

/** What is done in one loop over the lanes of a block. */
export interface Instruction {
  readonly code: InstructionCode;
  /** For code 0. */
  readonly forward: OperationName;
  /** One, or two for a square and its double. */
  readonly results: readonly Value[];
  readonly operands: readonly Value[];
  /** For the codes with a constant. */
  readonly constant: number;
}

/**
 * Loops that do several operations, and of which each finds what the ones before it have left. Those that flush store
 * every result as a lane would.
 */
const TILES: readonly { readonly code: InstructionCode; readonly flushes: boolean; readonly tile: Tile }[] = [
  // how Adam steps, and what it remembers
  {
    code: INSTRUCTION_CODES.stepByRoot,
    flushes: true,
    tile: [
      'subtract',
      'x',
      ['divide', ['multiply', 'y', 'z'], ['add', ['multiply', ['sqrt', 'u'], 'v'], 'w']],
    ],
  },
  {
    code: INSTRUCTION_CODES.addSquare,
    flushes: true,
    tile: ['add', ['multiply', 'x', 'y'], ['multiply', ['multiply', 'z', 'u'], 'u']],
  },
  {
    code: INSTRUCTION_CODES.lerp,
    flushes: true,
    tile: ['add', 'x', ['multiply', ['subtract', 'y', 'x'], 'z']],
  },
  // what is taken away need not be turned first
  {
    code: INSTRUCTION_CODES.subtractBoth,
    flushes: false,
    tile: ['add', ['negate', 'x'], ['multiply', ['negate', 'y'], 'z']],
  },
  {
    code: INSTRUCTION_CODES.subtractProduct,
    flushes: false,
    tile: ['add', 'x', ['multiply', ['negate', 'y'], 'z']],
  },
  // how every other update ends
  { code: INSTRUCTION_CODES.addProduct, flushes: false, tile: ['add', 'x', ['multiply', 'y', 'z']] },
  {
    code: INSTRUCTION_CODES.subtractProduct,
    flushes: false,
    tile: ['subtract', 'x', ['multiply', 'y', 'z']],
  },
];

/**
 * Chooses instructions for a program, in an order in which they can run: one for each operation, but one loop for
 * several of {@link TILES}, and one for x² with 2x (every square comes with its gradient), which also does the sum with
 * a constant or the difference that x is, where nobody else wants it: (w + 1)².
 */
export function selectInstructions({ entries, outputs }: Program): Instruction[] {
  const uses = countUses(entries, outputs);
  const chosen = new Map<Value, Instruction>();
  const absorbed = new Set<Value>();
  const isFree = (value: Value) => uses[value] === 1 && !chosen.has(value) && !absorbed.has(value);
  const cover = (tile: Tile, value: Value, flushes: boolean) =>
    coverWith(tile, value, entries, isFree, flushes);

  function choose(
    value: Value,
    { inner = [], ...choice }: Choice,
    forward: OperationName,
    results = [value],
  ) {
    chosen.set(value, { ...choice, forward, results });
    for (const each of inner) absorbed.add(each);
  }

  /** The loop for x² and 2x: also for the sum with a constant or the difference that x is, where only they want it. */
  function selectSquareAndDouble(x: Value): Choice {
    const { squareAndDouble: code, squareAndDoubleDifference } = INSTRUCTION_CODES;
    const sum = cover(['add', 'x', 'y'], x, false);
    const shift = constantAt(entries, sum?.operands[1] ?? -1);
    const difference = cover(['subtract', 'x', 'y'], x, true);
    if (uses[x] !== 2) return { code, operands: [x], constant: NO_SHIFT };
    if (sum && shift !== null) return { code, operands: [sum.operands[0]!], constant: shift, inner: [x] };
    if (!difference) return { code, operands: [x], constant: NO_SHIFT };
    const { operands, inner } = difference;
    return { code: squareAndDoubleDifference, operands, constant: 0, inner: [x, ...inner] };
  }

  for (const [x, square, double] of findTwins(entries)) {
    choose(Math.min(square, double), selectSquareAndDouble(x), 'square', [square, double]);
    absorbed.add(Math.max(square, double));
  }

  // from behind, since a tile is known by what it ends with
  for (let value = entries.length - 1; value >= 0; value--) {
    const entry = entries[value]!;
    if (entry.kind !== 'operation' || chosen.has(value) || absorbed.has(value)) continue;
    const [tile = selectOne(entries, entry.operation, entry.operands)] = TILES.flatMap<Choice>(
      ({ code, tile, flushes }) => {
        const covering = cover(tile, value, flushes);
        return covering ? [{ code, constant: 0, ...covering }] : [];
      },
    );
    choose(value, tile, entry.operation);
  }
  return entries.flatMap((_, value) => (absorbed.has(value) ? [] : (chosen.get(value) ?? [])));
}

/** x + (−0) is x in every bit; −0 + 0 would be 0. */
const NO_SHIFT = -0;

interface Choice extends Pick<Instruction, 'code' | 'operands' | 'constant'> {
  /** Values that need no loop of their own then. */
  readonly inner?: readonly Value[];
}

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

/** Each x of which there are x² and 2 · x, with these two. */
function findTwins(entries: readonly Entry[]): (readonly [x: Value, square: Value, double: Value])[] {
  const doubles = new Map<Value, Value>();
  entries.forEach((entry, value) => {
    if (entry.kind !== 'operation' || entry.operation !== 'multiply') return;
    const [x = -1, y = -1] = entry.operands;
    if (constantAt(entries, y) === 2) doubles.set(x, value);
  });
  return entries.flatMap((entry, square) => {
    if (entry.kind !== 'operation' || entry.operation !== 'square') return [];
    const [x = -1] = entry.operands;
    const double = doubles.get(x);
    return double === undefined ? [] : [[x, square, double] as const];
  });
}
