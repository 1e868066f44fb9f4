import { type Code, signed, unsigned } from './module';

// The instructions that a program needs, as bytes: those of the stack machine that every value passes through, and
// those of vectors for either dtype.
// https://webassembly.github.io/spec/core/binary/instructions.html

export const getLocal = (local: number): Code => [0x20, ...unsigned(local)];
export const setLocal = (local: number): Code => [0x21, ...unsigned(local)];
/** Sets a local and leaves the value where it is. */
export const teeLocal = (local: number): Code => [0x22, ...unsigned(local)];
export const call = (place: number): Code => [0x10, ...unsigned(place)];
export const constantI32 = (value: number): Code => [0x41, ...signed(value)];
export const constantF64 = (value: number): Code => [0x44, ...littleEndian(new Float64Array([value]))];

const END = 0x0b;
const NO_RESULT = 0x40;
export const block = (body: Code): Code => [0x02, NO_RESULT, ...body, END];
export const loop = (body: Code): Code => [0x03, NO_RESULT, ...body, END];
/** Leaves the block, or repeats the loop, that stands `depth` levels out. */
export const branch = (depth: number): Code => [0x0c, depth];
export const branchIf = (depth: number): Code => [0x0d, depth];

export const I32_LESS: Code = [0x49];
export const I32_ADD: Code = [0x6a];

/** Of one number in float64. */
export const SCALAR = {
  abs: [0x99],
  negate: [0x9a],
  add: [0xa0],
  divide: [0xa3],
  maximum: [0xa5],
} as const satisfies Record<string, Code>;

/** Of the bits of a vector, whatever they mean. */
export const BITS = {
  and: simd(0x4e),
  /** x and not y. */
  andNot: simd(0x4f),
  or: simd(0x50),
  /** x where the third has ones, else y. */
  select: simd(0x52),
  isAnySet: simd(0x53),
} as const satisfies Record<string, Code>;

/** Instructions on a vector of 128 bits: four lanes of float32, or two of float64. */
export interface VectorInstructions {
  readonly lanes: number;
  readonly bytesPerLane: number;
  readonly constant: (value: number) => Code;
  readonly load: (offset: number) => Code;
  readonly store: (offset: number) => Code;
  /** One number from memory, in all lanes. */
  readonly loadScalar: (offset: number) => Code;
  /** A lane, as float64. */
  readonly extract: (lane: number) => Code;
  /** A float64, rounded to the dtype, in place of a lane. */
  readonly replace: (lane: number) => Code;
  readonly equal: Code;
  readonly unequal: Code;
  readonly less: Code;
  readonly greater: Code;
  readonly lessOrEqual: Code;
  readonly abs: Code;
  readonly negate: Code;
  readonly sqrt: Code;
  readonly add: Code;
  readonly subtract: Code;
  readonly multiply: Code;
  readonly divide: Code;
  readonly minimum: Code;
  readonly maximum: Code;
}

export const FLOAT32_VECTOR: VectorInstructions = {
  lanes: 4,
  bytesPerLane: 4,
  constant: (value) => [0x43, ...littleEndian(new Float32Array([value])), ...simd(0x13)],
  ...access(0x09, 2),
  extract: (lane) => [...simd(0x1f), lane, 0xbb],
  replace: (lane) => [0xb6, ...simd(0x20), lane],
  ...arithmetic(0x41, 0xe0),
};

export const FLOAT64_VECTOR: VectorInstructions = {
  lanes: 2,
  bytesPerLane: 8,
  constant: (value) => [...constantF64(value), ...simd(0x14)],
  ...access(0x0a, 3),
  extract: (lane) => [...simd(0x21), lane],
  replace: (lane) => [...simd(0x22), lane],
  ...arithmetic(0x47, 0xec),
};

function simd(code: number): Code {
  return [0xfd, ...unsigned(code)];
}

function access(splat: number, alignment: number) {
  return {
    load: (offset: number) => [...simd(0x00), 4, ...unsigned(offset)],
    store: (offset: number) => [...simd(0x0b), 4, ...unsigned(offset)],
    loadScalar: (offset: number) => [...simd(splat), alignment, ...unsigned(offset)],
  };
}

/** Both dtypes have these in the same order, from other beginnings. */
function arithmetic(comparisons: number, operations: number) {
  return {
    equal: simd(comparisons),
    unequal: simd(comparisons + 1),
    less: simd(comparisons + 2),
    greater: simd(comparisons + 3),
    lessOrEqual: simd(comparisons + 4),
    abs: simd(operations),
    negate: simd(operations + 1),
    sqrt: simd(operations + 3),
    add: simd(operations + 4),
    subtract: simd(operations + 5),
    multiply: simd(operations + 6),
    divide: simd(operations + 7),
    minimum: simd(operations + 8),
    maximum: simd(operations + 9),
  };
}

function littleEndian(value: Float32Array | Float64Array): number[] {
  const bytes = new DataView(new ArrayBuffer(value.byteLength));
  if (value.byteLength === 4) bytes.setFloat32(0, value[0]!, true);
  else bytes.setFloat64(0, value[0]!, true);
  return Array.from(new Uint8Array(bytes.buffer));
}
