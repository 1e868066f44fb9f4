import type { Lanes } from '../dtype';

/** Place of an entry in the list of operations: results are named by where they stand. */
export type Value = number;

export type OperationName =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'divideOrZero'
  | 'power'
  | 'negate'
  | 'square'
  | 'sqrt'
  | 'cbrt'
  | 'exp'
  | 'log'
  | 'log2'
  | 'log10'
  | 'logOfPositive'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'abs'
  | 'sign'
  | 'minimum'
  | 'maximum'
  | 'preference'
  | 'relu'
  | 'positive'
  | 'sigmoid'
  | 'softplus'
  | 'flush';

/** Where a derivative writes its operations: the tape. */
export interface Recorder {
  readonly apply: (operation: OperationName, ...operands: Value[]) => Value;
  readonly constant: (value: number) => Value;
}

/** All there is to know of one operation: what it computes and what its gradient is. */
export interface Operation {
  readonly operands: 1 | 2;
  /**
   * Computes the first `lanes` results; storing them rounds. `result` may be the same array as an operand.
   * Unary operations take no notice of `y`.
   */
  readonly forward: (result: Lanes, x: Lanes, y: Lanes, lanes: number) => void;
  /**
   * Records ∂L/∂x (and ∂L/∂y) from g = ∂L/∂result. The grouping of the factors is that of TensorFlow's registered
   * gradients, because it decides the last bit. null stands for a gradient that is zero everywhere.
   */
  readonly backward: (
    recorder: Recorder,
    g: Value,
    result: Value,
    x: Value,
    y: Value,
  ) => readonly (Value | null)[];
  /**
   * A floor under the size of results: given that |x| is 0 or ≥ `x` and |y| is 0 or ≥ `y`, the rounded result in
   * float32 is 0, not finite, or at least this large. Left out where nothing is known.
   */
  readonly floor?: (x: number, y: number) => number;
}
