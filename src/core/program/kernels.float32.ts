import type { Kernels } from './kernels';
import { flushed } from './operations';
import type { Instructions } from './schedule';

// The arithmetic of float32 lanes. kernels.float64.ts is the same text with the other array type, and a test holds
// them to it: an engine compiles a loop for the array types it has met, and a loop that has met two is three times
// slower. Loops go by eight without a rest, because blocks are padded (`padLanes`).

type Lanes = Float32Array<ArrayBuffer>;

export const FLOAT32_KERNELS: Kernels<Lanes> = { run, copyRow, isSurelyFinite };

// The codes are those of INSTRUCTION_CODES in select.ts.
function run(instructions: Instructions<Lanes>, lanes: number): void {
  const { codes, targets, xs, ys, zs, constants, forwards } = instructions;
  for (let at = 0; at < codes.length; at++) {
    const target = targets[at]!;
    const x = xs[at]!;
    switch (codes[at]) {
      case 1:
        add(target, x, ys[at]!, lanes);
        break;
      case 2:
        addConstant(target, x, constants[at]!, lanes);
        break;
      case 3:
        subtract(target, x, ys[at]!, lanes);
        break;
      case 4:
        subtractFromConstant(target, x, constants[at]!, lanes);
        break;
      case 5:
        multiply(target, x, ys[at]!, lanes);
        break;
      case 6:
        multiplyConstant(target, x, constants[at]!, lanes);
        break;
      case 7:
        divide(target, x, ys[at]!, lanes);
        break;
      case 8:
        square(target, x, lanes);
        break;
      case 9:
        subtractProduct(target, x, ys[at]!, zs[at]!, lanes);
        break;
      case 10:
        squareAndDouble(target, ys[at]!, x, lanes);
        break;
      case 11:
        flush(target, x, lanes);
        break;
      case 12:
        copy(target, x, lanes);
        break;
      default:
        forwards[at]!(target, x, ys[at]!, lanes);
    }
  }
}

function copyRow(target: Lanes, to: number, source: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i++) target[to + i] = source[i]!;
}

function isSurelyFinite(values: Lanes, from: number, to: number): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i < to - 3; i += 4) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
  }
  for (; i < to; i++) a += values[i]!;
  return Number.isFinite(a + b + c + d);
}

function add(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! + y[i]!;
    target[i + 1] = x[i + 1]! + y[i + 1]!;
    target[i + 2] = x[i + 2]! + y[i + 2]!;
    target[i + 3] = x[i + 3]! + y[i + 3]!;
    target[i + 4] = x[i + 4]! + y[i + 4]!;
    target[i + 5] = x[i + 5]! + y[i + 5]!;
    target[i + 6] = x[i + 6]! + y[i + 6]!;
    target[i + 7] = x[i + 7]! + y[i + 7]!;
  }
}

function addConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! + constant;
    target[i + 1] = x[i + 1]! + constant;
    target[i + 2] = x[i + 2]! + constant;
    target[i + 3] = x[i + 3]! + constant;
    target[i + 4] = x[i + 4]! + constant;
    target[i + 5] = x[i + 5]! + constant;
    target[i + 6] = x[i + 6]! + constant;
    target[i + 7] = x[i + 7]! + constant;
  }
}

function subtract(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! - y[i]!;
    target[i + 1] = x[i + 1]! - y[i + 1]!;
    target[i + 2] = x[i + 2]! - y[i + 2]!;
    target[i + 3] = x[i + 3]! - y[i + 3]!;
    target[i + 4] = x[i + 4]! - y[i + 4]!;
    target[i + 5] = x[i + 5]! - y[i + 5]!;
    target[i + 6] = x[i + 6]! - y[i + 6]!;
    target[i + 7] = x[i + 7]! - y[i + 7]!;
  }
}

function subtractFromConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = constant - x[i]!;
    target[i + 1] = constant - x[i + 1]!;
    target[i + 2] = constant - x[i + 2]!;
    target[i + 3] = constant - x[i + 3]!;
    target[i + 4] = constant - x[i + 4]!;
    target[i + 5] = constant - x[i + 5]!;
    target[i + 6] = constant - x[i + 6]!;
    target[i + 7] = constant - x[i + 7]!;
  }
}

function multiply(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! * y[i]!;
    target[i + 1] = x[i + 1]! * y[i + 1]!;
    target[i + 2] = x[i + 2]! * y[i + 2]!;
    target[i + 3] = x[i + 3]! * y[i + 3]!;
    target[i + 4] = x[i + 4]! * y[i + 4]!;
    target[i + 5] = x[i + 5]! * y[i + 5]!;
    target[i + 6] = x[i + 6]! * y[i + 6]!;
    target[i + 7] = x[i + 7]! * y[i + 7]!;
  }
}

function multiplyConstant(target: Lanes, x: Lanes, constant: number, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! * constant;
    target[i + 1] = x[i + 1]! * constant;
    target[i + 2] = x[i + 2]! * constant;
    target[i + 3] = x[i + 3]! * constant;
    target[i + 4] = x[i + 4]! * constant;
    target[i + 5] = x[i + 5]! * constant;
    target[i + 6] = x[i + 6]! * constant;
    target[i + 7] = x[i + 7]! * constant;
  }
}

function divide(target: Lanes, x: Lanes, y: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! / y[i]!;
    target[i + 1] = x[i + 1]! / y[i + 1]!;
    target[i + 2] = x[i + 2]! / y[i + 2]!;
    target[i + 3] = x[i + 3]! / y[i + 3]!;
    target[i + 4] = x[i + 4]! / y[i + 4]!;
    target[i + 5] = x[i + 5]! / y[i + 5]!;
    target[i + 6] = x[i + 6]! / y[i + 6]!;
    target[i + 7] = x[i + 7]! / y[i + 7]!;
  }
}

function square(target: Lanes, x: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! * x[i]!;
    target[i + 1] = x[i + 1]! * x[i + 1]!;
    target[i + 2] = x[i + 2]! * x[i + 2]!;
    target[i + 3] = x[i + 3]! * x[i + 3]!;
    target[i + 4] = x[i + 4]! * x[i + 4]!;
    target[i + 5] = x[i + 5]! * x[i + 5]!;
    target[i + 6] = x[i + 6]! * x[i + 6]!;
    target[i + 7] = x[i + 7]! * x[i + 7]!;
  }
}

/** x − y · z, the product rounded as if it had been stored. */
function subtractProduct(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]! - Math.fround(y[i]! * z[i]!);
    target[i + 1] = x[i + 1]! - Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = x[i + 2]! - Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = x[i + 3]! - Math.fround(y[i + 3]! * z[i + 3]!);
    target[i + 4] = x[i + 4]! - Math.fround(y[i + 4]! * z[i + 4]!);
    target[i + 5] = x[i + 5]! - Math.fround(y[i + 5]! * z[i + 5]!);
    target[i + 6] = x[i + 6]! - Math.fround(y[i + 6]! * z[i + 6]!);
    target[i + 7] = x[i + 7]! - Math.fround(y[i + 7]! * z[i + 7]!);
  }
}

/** x · x and 2 · x: a square and what its gradient is made of. Either may be written over x. */
function squareAndDouble(target: Lanes, double: Lanes, x: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    const x0 = x[i]!;
    const x1 = x[i + 1]!;
    const x2 = x[i + 2]!;
    const x3 = x[i + 3]!;
    const x4 = x[i + 4]!;
    const x5 = x[i + 5]!;
    const x6 = x[i + 6]!;
    const x7 = x[i + 7]!;
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
    target[i + 4] = x4 * x4;
    double[i + 4] = x4 * 2;
    target[i + 5] = x5 * x5;
    double[i + 5] = x5 * 2;
    target[i + 6] = x6 * x6;
    double[i + 6] = x6 * 2;
    target[i + 7] = x7 * x7;
    double[i + 7] = x7 * 2;
  }
}

function flush(target: Lanes, x: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = flushed(x[i]!);
    target[i + 1] = flushed(x[i + 1]!);
    target[i + 2] = flushed(x[i + 2]!);
    target[i + 3] = flushed(x[i + 3]!);
    target[i + 4] = flushed(x[i + 4]!);
    target[i + 5] = flushed(x[i + 5]!);
    target[i + 6] = flushed(x[i + 6]!);
    target[i + 7] = flushed(x[i + 7]!);
  }
}

function copy(target: Lanes, x: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 8) {
    target[i] = x[i]!;
    target[i + 1] = x[i + 1]!;
    target[i + 2] = x[i + 2]!;
    target[i + 3] = x[i + 3]!;
    target[i + 4] = x[i + 4]!;
    target[i + 5] = x[i + 5]!;
    target[i + 6] = x[i + 6]!;
    target[i + 7] = x[i + 7]!;
  }
}
