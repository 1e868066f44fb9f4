import type { TensorDtype } from './tensor';

/** An operation that two tensors, or one, can be refused by. */
export type ArithmeticName = 'add' | 'subtract' | 'multiply' | 'divide' | 'matmul' | 'negative';

/**
 * Why there is no such tensor. TensorFlow refuses the same, but for `beyondInt`, `tooManyValues` and `matricesOnly`, which
 * are limits here.
 */
export type TensorProblem =
  /** Rows of different lengths. */
  | { readonly code: 'ragged' }
  /** A list where its neighbours are values, or a number among booleans. */
  | { readonly code: 'mixed' }
  /** Values that a dtype does not take: decimals for int32, numbers for bool. */
  | { readonly code: 'unfit'; readonly list: NestedList; readonly dtype: TensorDtype }
  /** A number beyond what float32 holds. */
  | { readonly code: 'beyondFloat' }
  /** A whole number beyond int32, where no dtype is told; TensorFlow makes int64 of it. */
  | { readonly code: 'beyondInt'; readonly value: number }
  | { readonly code: 'tooManyValues'; readonly values: number; readonly limit: number }
  | { readonly code: 'negativeLength'; readonly length: number }
  | { readonly code: 'constantShape'; readonly values: number; readonly shape: readonly number[] }
  | { readonly code: 'constantDtype'; readonly found: TensorDtype; readonly wanted: TensorDtype }
  | { readonly code: 'fillNotSingle'; readonly shape: readonly number[] }
  /** A step of 0. */
  | { readonly code: 'rangeStill' }
  /** A step away from the limit. */
  | {
      readonly code: 'rangeAway';
      readonly start: number;
      readonly limit: number;
      readonly isUpward: boolean;
    }
  | { readonly code: 'emptyInterval'; readonly least: number; readonly limit: number }
  | { readonly code: 'reshapeCount'; readonly values: number; readonly wanted: number }
  | { readonly code: 'reshapeMultiple'; readonly values: number; readonly factor: number }
  | { readonly code: 'reshapeTwoUnknown'; readonly first: number; readonly second: number }
  | { readonly code: 'reshapeNegative'; readonly place: number; readonly length: number }
  | { readonly code: 'permLength'; readonly rank: number; readonly given: number }
  | { readonly code: 'permMissing'; readonly missing: number; readonly perm: readonly number[] }
  | { readonly code: 'permOutside'; readonly dimension: number; readonly rank: number }
  | {
      readonly code: 'incompatible';
      readonly operation: ArithmeticName | 'broadcastTo';
      readonly shapes: readonly [readonly number[], readonly number[]];
    }
  | { readonly code: 'rankTooHigh'; readonly rank: number; readonly wanted: number }
  | {
      readonly code: 'differentDtypes';
      readonly operation: ArithmeticName;
      readonly dtypes: readonly [TensorDtype, TensorDtype];
    }
  | { readonly code: 'noArithmetic'; readonly operation: ArithmeticName }
  | { readonly code: 'matmulRank'; readonly rank: number }
  | { readonly code: 'matricesOnly'; readonly rank: number }
  | { readonly code: 'matmulLengths'; readonly shapes: readonly [readonly number[], readonly number[]] }
  | { readonly code: 'indicesNotWhole'; readonly dtype: TensorDtype }
  | { readonly code: 'negativeDepth'; readonly depth: number };

/**
 * Values in lists, as one types them in Python. JavaScript can't tell 2.0 from 2, so a number that was written with a
 * point may come as a {@link Decimal}.
 */
export type NestedList = number | boolean | Decimal | readonly NestedList[];

/** A number written with a point: 2.0. */
export class Decimal {
  constructor(readonly value: number) {}
}

/** Thrown by whatever makes a tensor that can't be made; who reads typed text takes the problem out of it. */
export class TensorRefusal extends RangeError {
  /** @param message subject, value and what is allowed, for who calls the core */
  constructor(
    message: string,
    readonly problem: TensorProblem,
  ) {
    super(message);
  }
}
