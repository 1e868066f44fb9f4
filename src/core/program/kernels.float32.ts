import { flushed } from './arithmetic';

// The arithmetic of float32 lanes. kernels.float64.ts is the same text with the other array type, and a test holds
// them to it: an engine compiles a loop for the array types it has met, and a loop that has met two is three times
// slower. Loops go by eight and then at most once by four, because blocks are padded to a multiple of four.

type Lanes = Float32Array<ArrayBuffer>;

export function add(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! + y[i]!;
    target[i + 1] = x[i + 1]! + y[i + 1]!;
    target[i + 2] = x[i + 2]! + y[i + 2]!;
    target[i + 3] = x[i + 3]! + y[i + 3]!;
    target[i + 4] = x[i + 4]! + y[i + 4]!;
    target[i + 5] = x[i + 5]! + y[i + 5]!;
    target[i + 6] = x[i + 6]! + y[i + 6]!;
    target[i + 7] = x[i + 7]! + y[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! + y[i]!;
    target[i + 1] = x[i + 1]! + y[i + 1]!;
    target[i + 2] = x[i + 2]! + y[i + 2]!;
    target[i + 3] = x[i + 3]! + y[i + 3]!;
  }
}

export function addConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! + constant;
    target[i + 1] = x[i + 1]! + constant;
    target[i + 2] = x[i + 2]! + constant;
    target[i + 3] = x[i + 3]! + constant;
    target[i + 4] = x[i + 4]! + constant;
    target[i + 5] = x[i + 5]! + constant;
    target[i + 6] = x[i + 6]! + constant;
    target[i + 7] = x[i + 7]! + constant;
  }
  if (i < lanes) {
    target[i] = x[i]! + constant;
    target[i + 1] = x[i + 1]! + constant;
    target[i + 2] = x[i + 2]! + constant;
    target[i + 3] = x[i + 3]! + constant;
  }
}

export function subtract(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! - y[i]!;
    target[i + 1] = x[i + 1]! - y[i + 1]!;
    target[i + 2] = x[i + 2]! - y[i + 2]!;
    target[i + 3] = x[i + 3]! - y[i + 3]!;
    target[i + 4] = x[i + 4]! - y[i + 4]!;
    target[i + 5] = x[i + 5]! - y[i + 5]!;
    target[i + 6] = x[i + 6]! - y[i + 6]!;
    target[i + 7] = x[i + 7]! - y[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! - y[i]!;
    target[i + 1] = x[i + 1]! - y[i + 1]!;
    target[i + 2] = x[i + 2]! - y[i + 2]!;
    target[i + 3] = x[i + 3]! - y[i + 3]!;
  }
}

export function subtractFromConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = constant - x[i]!;
    target[i + 1] = constant - x[i + 1]!;
    target[i + 2] = constant - x[i + 2]!;
    target[i + 3] = constant - x[i + 3]!;
    target[i + 4] = constant - x[i + 4]!;
    target[i + 5] = constant - x[i + 5]!;
    target[i + 6] = constant - x[i + 6]!;
    target[i + 7] = constant - x[i + 7]!;
  }
  if (i < lanes) {
    target[i] = constant - x[i]!;
    target[i + 1] = constant - x[i + 1]!;
    target[i + 2] = constant - x[i + 2]!;
    target[i + 3] = constant - x[i + 3]!;
  }
}

export function multiply(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! * y[i]!;
    target[i + 1] = x[i + 1]! * y[i + 1]!;
    target[i + 2] = x[i + 2]! * y[i + 2]!;
    target[i + 3] = x[i + 3]! * y[i + 3]!;
    target[i + 4] = x[i + 4]! * y[i + 4]!;
    target[i + 5] = x[i + 5]! * y[i + 5]!;
    target[i + 6] = x[i + 6]! * y[i + 6]!;
    target[i + 7] = x[i + 7]! * y[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! * y[i]!;
    target[i + 1] = x[i + 1]! * y[i + 1]!;
    target[i + 2] = x[i + 2]! * y[i + 2]!;
    target[i + 3] = x[i + 3]! * y[i + 3]!;
  }
}

export function multiplyConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! * constant;
    target[i + 1] = x[i + 1]! * constant;
    target[i + 2] = x[i + 2]! * constant;
    target[i + 3] = x[i + 3]! * constant;
    target[i + 4] = x[i + 4]! * constant;
    target[i + 5] = x[i + 5]! * constant;
    target[i + 6] = x[i + 6]! * constant;
    target[i + 7] = x[i + 7]! * constant;
  }
  if (i < lanes) {
    target[i] = x[i]! * constant;
    target[i + 1] = x[i + 1]! * constant;
    target[i + 2] = x[i + 2]! * constant;
    target[i + 3] = x[i + 3]! * constant;
  }
}

export function divide(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! / y[i]!;
    target[i + 1] = x[i + 1]! / y[i + 1]!;
    target[i + 2] = x[i + 2]! / y[i + 2]!;
    target[i + 3] = x[i + 3]! / y[i + 3]!;
    target[i + 4] = x[i + 4]! / y[i + 4]!;
    target[i + 5] = x[i + 5]! / y[i + 5]!;
    target[i + 6] = x[i + 6]! / y[i + 6]!;
    target[i + 7] = x[i + 7]! / y[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! / y[i]!;
    target[i + 1] = x[i + 1]! / y[i + 1]!;
    target[i + 2] = x[i + 2]! / y[i + 2]!;
    target[i + 3] = x[i + 3]! / y[i + 3]!;
  }
}

export function square(target: Lanes, x: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! * x[i]!;
    target[i + 1] = x[i + 1]! * x[i + 1]!;
    target[i + 2] = x[i + 2]! * x[i + 2]!;
    target[i + 3] = x[i + 3]! * x[i + 3]!;
    target[i + 4] = x[i + 4]! * x[i + 4]!;
    target[i + 5] = x[i + 5]! * x[i + 5]!;
    target[i + 6] = x[i + 6]! * x[i + 6]!;
    target[i + 7] = x[i + 7]! * x[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! * x[i]!;
    target[i + 1] = x[i + 1]! * x[i + 1]!;
    target[i + 2] = x[i + 2]! * x[i + 2]!;
    target[i + 3] = x[i + 3]! * x[i + 3]!;
  }
}

export function sqrt(target: Lanes, x: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = Math.sqrt(x[i]!);
    target[i + 1] = Math.sqrt(x[i + 1]!);
    target[i + 2] = Math.sqrt(x[i + 2]!);
    target[i + 3] = Math.sqrt(x[i + 3]!);
    target[i + 4] = Math.sqrt(x[i + 4]!);
    target[i + 5] = Math.sqrt(x[i + 5]!);
    target[i + 6] = Math.sqrt(x[i + 6]!);
    target[i + 7] = Math.sqrt(x[i + 7]!);
  }
  if (i < lanes) {
    target[i] = Math.sqrt(x[i]!);
    target[i + 1] = Math.sqrt(x[i + 1]!);
    target[i + 2] = Math.sqrt(x[i + 2]!);
    target[i + 3] = Math.sqrt(x[i + 3]!);
  }
}

export function negate(target: Lanes, x: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = -x[i]!;
    target[i + 1] = -x[i + 1]!;
    target[i + 2] = -x[i + 2]!;
    target[i + 3] = -x[i + 3]!;
    target[i + 4] = -x[i + 4]!;
    target[i + 5] = -x[i + 5]!;
    target[i + 6] = -x[i + 6]!;
    target[i + 7] = -x[i + 7]!;
  }
  if (i < lanes) {
    target[i] = -x[i]!;
    target[i + 1] = -x[i + 1]!;
    target[i + 2] = -x[i + 2]!;
    target[i + 3] = -x[i + 3]!;
  }
}

/** x + y · z, the product rounded as if it had been stored. */
export function addProduct(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! + Math.fround(y[i]! * z[i]!);
    target[i + 1] = x[i + 1]! + Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = x[i + 2]! + Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = x[i + 3]! + Math.fround(y[i + 3]! * z[i + 3]!);
    target[i + 4] = x[i + 4]! + Math.fround(y[i + 4]! * z[i + 4]!);
    target[i + 5] = x[i + 5]! + Math.fround(y[i + 5]! * z[i + 5]!);
    target[i + 6] = x[i + 6]! + Math.fround(y[i + 6]! * z[i + 6]!);
    target[i + 7] = x[i + 7]! + Math.fround(y[i + 7]! * z[i + 7]!);
  }
  if (i < lanes) {
    target[i] = x[i]! + Math.fround(y[i]! * z[i]!);
    target[i + 1] = x[i + 1]! + Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = x[i + 2]! + Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = x[i + 3]! + Math.fround(y[i + 3]! * z[i + 3]!);
  }
}

/** x − y · z, the product rounded as if it had been stored. */
export function subtractProduct(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! - Math.fround(y[i]! * z[i]!);
    target[i + 1] = x[i + 1]! - Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = x[i + 2]! - Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = x[i + 3]! - Math.fround(y[i + 3]! * z[i + 3]!);
    target[i + 4] = x[i + 4]! - Math.fround(y[i + 4]! * z[i + 4]!);
    target[i + 5] = x[i + 5]! - Math.fround(y[i + 5]! * z[i + 5]!);
    target[i + 6] = x[i + 6]! - Math.fround(y[i + 6]! * z[i + 6]!);
    target[i + 7] = x[i + 7]! - Math.fround(y[i + 7]! * z[i + 7]!);
  }
  if (i < lanes) {
    target[i] = x[i]! - Math.fround(y[i]! * z[i]!);
    target[i + 1] = x[i + 1]! - Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = x[i + 2]! - Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = x[i + 3]! - Math.fround(y[i + 3]! * z[i + 3]!);
  }
}

/** (x + shift)² and 2 · (x + shift), the sum rounded as if it had been stored: a square and what its gradient is made of. */
export function squareAndDouble(target: Lanes, double: Lanes, x: Lanes, shift: number, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    const x0 = Math.fround(x[i]! + shift);
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = Math.fround(x[i + 1]! + shift);
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = Math.fround(x[i + 2]! + shift);
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = Math.fround(x[i + 3]! + shift);
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
    const x4 = Math.fround(x[i + 4]! + shift);
    target[i + 4] = x4 * x4;
    double[i + 4] = x4 * 2;
    const x5 = Math.fround(x[i + 5]! + shift);
    target[i + 5] = x5 * x5;
    double[i + 5] = x5 * 2;
    const x6 = Math.fround(x[i + 6]! + shift);
    target[i + 6] = x6 * x6;
    double[i + 6] = x6 * 2;
    const x7 = Math.fround(x[i + 7]! + shift);
    target[i + 7] = x7 * x7;
    double[i + 7] = x7 * 2;
  }
  if (i < lanes) {
    const x0 = Math.fround(x[i]! + shift);
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = Math.fround(x[i + 1]! + shift);
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = Math.fround(x[i + 2]! + shift);
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = Math.fround(x[i + 3]! + shift);
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
  }
}

export function flush(target: Lanes, x: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = flushed(x[i]!);
    target[i + 1] = flushed(x[i + 1]!);
    target[i + 2] = flushed(x[i + 2]!);
    target[i + 3] = flushed(x[i + 3]!);
    target[i + 4] = flushed(x[i + 4]!);
    target[i + 5] = flushed(x[i + 5]!);
    target[i + 6] = flushed(x[i + 6]!);
    target[i + 7] = flushed(x[i + 7]!);
  }
  if (i < lanes) {
    target[i] = flushed(x[i]!);
    target[i + 1] = flushed(x[i + 1]!);
    target[i + 2] = flushed(x[i + 2]!);
    target[i + 3] = flushed(x[i + 3]!);
  }
}

export function copy(target: Lanes, x: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]!;
    target[i + 1] = x[i + 1]!;
    target[i + 2] = x[i + 2]!;
    target[i + 3] = x[i + 3]!;
    target[i + 4] = x[i + 4]!;
    target[i + 5] = x[i + 5]!;
    target[i + 6] = x[i + 6]!;
    target[i + 7] = x[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]!;
    target[i + 1] = x[i + 1]!;
    target[i + 2] = x[i + 2]!;
    target[i + 3] = x[i + 3]!;
  }
}
