import { SMALLEST_NORMAL } from '../arithmetic';
import type { OperationName } from '../operation';
import { BITS, constantF64, getLocal, SCALAR, type VectorInstructions } from './instructions';
import type { Code } from './module';

/** `Math` functions that modules import: WebAssembly has no instruction for them. */
export const IMPORTED = {
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  log2: Math.log2,
  log10: Math.log10,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  cbrt: Math.cbrt,
  power: Math.pow,
} as const;

export type ImportedName = keyof typeof IMPORTED;

/** Where lowered code finds what is not in its operands. */
export interface LoweringContext {
  readonly vector: VectorInstructions;
  /** Pushes a number, in all lanes. */
  readonly constant: (value: number) => Code;
  /** Calls a function of {@link IMPORTED} on numbers in float64. */
  readonly callImported: (name: ImportedName) => Code;
}

/**
 * Operations on vectors, from code that pushes an operand to code that pushes the result: the same bits as their `forward` rules, NaN aside,
 * which is NaN in both and may have other bits.
 */
export const VECTOR_RULES: Readonly<
  Partial<Record<OperationName, (context: LoweringContext, x: Code, y: Code) => Code>>
> = {
  add: ({ vector }, x, y) => [...x, ...y, ...vector.add],
  subtract: ({ vector }, x, y) => [...x, ...y, ...vector.subtract],
  multiply: ({ vector }, x, y) => [...x, ...y, ...vector.multiply],
  divide: ({ vector }, x, y) => [...x, ...y, ...vector.divide],
  divideOrZero: ({ vector, constant }, x, y) => [
    ...[...x, ...y, ...vector.divide],
    ...[...x, ...constant(0), ...vector.equal],
    ...BITS.andNot,
  ],
  negate: ({ vector }, x) => [...x, ...vector.negate],
  square: ({ vector }, x) => [...x, ...x, ...vector.multiply],
  sqrt: ({ vector }, x) => [...x, ...vector.sqrt],
  abs: ({ vector }, x) => [...x, ...vector.abs],
  /** x itself where it is 0 or NaN, else 1 with the sign of x. */
  sign: ({ vector, constant }, x) => [
    ...[...x, ...constant(-0), ...BITS.and, ...constant(1), ...BITS.or],
    ...x,
    ...[...x, ...vector.abs, ...constant(0), ...vector.greater],
    ...BITS.select,
  ],
  minimum: ({ vector }, x, y) => [...x, ...y, ...vector.minimum],
  maximum: ({ vector }, x, y) => [...x, ...y, ...vector.maximum],
  preference: ({ vector, constant }, x, y) => [
    ...[...x, ...y, ...vector.greater, ...constant(1), ...BITS.and],
    ...[...x, ...y, ...vector.equal, ...constant(0.5), ...BITS.and],
    ...BITS.or,
  ],
  /** +0 where x ≤ 0, −0 too; NaN stays. The instruction for a maximum is many on some processors. */
  relu: ({ vector, constant }, x) => [...x, ...x, ...constant(0), ...vector.lessOrEqual, ...BITS.andNot],
  positive: ({ vector, constant }, x) => [
    ...x,
    ...constant(0),
    ...vector.greater,
    ...constant(1),
    ...BITS.and,
  ],
  /** Clears all bits but the sign. */
  flush: ({ vector, constant }, x) => [
    ...x,
    ...[...x, ...vector.abs, ...constant(SMALLEST_NORMAL), ...vector.less],
    ...[...constant(-0), ...BITS.andNot],
    ...BITS.andNot,
  ],
  logOfPositive: ({ vector, constant, callImported }, x) => [
    ...lanewise(vector, x, (lane) => [...lane, ...callImported('log')]),
    ...[...x, ...constant(0), ...vector.greater],
    ...BITS.and,
  ],
  sigmoid: ({ vector, callImported }, x) =>
    lanewise(vector, x, (lane) => [
      ...constantF64(1),
      ...[...constantF64(1), ...lane, ...SCALAR.negate, ...callImported('exp'), ...SCALAR.add],
      ...SCALAR.divide,
    ]),
  softplus: ({ vector, callImported }, x) =>
    lanewise(vector, x, (lane) => [
      ...[...lane, ...constantF64(0), ...SCALAR.maximum],
      ...[...lane, ...SCALAR.abs, ...SCALAR.negate, ...callImported('exp'), ...callImported('log1p')],
      ...SCALAR.add,
    ]),
};

/** Whether an operation has to leave its vector, which is long in code: it then becomes a function of its own. */
export function isLanewise(operation: OperationName): boolean {
  return operation in IMPORTED || ['logOfPositive', 'sigmoid', 'softplus'].includes(operation);
}

/** The body of a function for an operation, whose operands are its parameters, locals 0 and 1. */
export function lanewiseBody(context: LoweringContext, operation: OperationName): Code {
  const rule = VECTOR_RULES[operation];
  if (rule) return rule(context, getLocal(0), getLocal(1));
  const name = operation as ImportedName;
  return lanewise(context.vector, getLocal(0), (lane, at) => [
    ...lane,
    ...(name === 'power' ? [...getLocal(1), ...context.vector.extract(at)] : []),
    ...context.callImported(name),
  ]);
}

/** Replaces each lane of a copy of x by what `compute` makes of it, in float64, rounded once at the end. */
function lanewise(vector: VectorInstructions, x: Code, compute: (lane: Code, at: number) => Code): Code {
  const replaced = Array.from({ length: vector.lanes }, (_, at) => [
    ...compute([...x, ...vector.extract(at)], at),
    ...vector.replace(at),
  ]);
  return [...x, ...replaced.flat()];
}
