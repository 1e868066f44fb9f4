import {
  add,
  addConstant,
  addProduct,
  copy,
  divide,
  flush,
  multiply,
  multiplyConstant,
  negate,
  sqrt,
  square,
  squareAndDouble,
  subtract,
  subtractFromConstant,
  subtractProduct,
} from './kernels.float64';
import type { Instructions, Runner } from './runner';
import { addSquare, lerp, squareAndDoubleDifference, stepByRoot, subtractBoth } from './tiles.float64';

// Runs float64 lanes. run.float32.ts is the same text with the other array type; kernels.float64.ts says why.

type Lanes = Float64Array<ArrayBuffer>;

export const FLOAT64_RUNNER: Runner<Lanes> = {
  run,
  fillScalars,
  runWhileFinite,
  runAndRecord,
  copyRow,
  isSurelyFinite,
};

// The codes are those of INSTRUCTION_CODES in select.ts.
function run(instructions: Instructions<Lanes>, lanes: number): void {
  const { codes, targets, xs, ys, zs, us, vs, ws, constants, forwards } = instructions;
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
        squareAndDouble(target, ys[at]!, x, constants[at]!, lanes);
        break;
      case 11:
        flush(target, x, lanes);
        break;
      case 12:
        copy(target, x, lanes);
        break;
      case 13:
        sqrt(target, x, lanes);
        break;
      case 14:
        negate(target, x, lanes);
        break;
      case 15:
        addProduct(target, x, ys[at]!, zs[at]!, lanes);
        break;
      case 16:
        lerp(target, x, ys[at]!, zs[at]!, lanes);
        break;
      case 17:
        addSquare(target, x, ys[at]!, zs[at]!, us[at]!, lanes);
        break;
      case 18:
        stepByRoot(target, x, ys[at]!, zs[at]!, us[at]!, vs[at]!, ws[at]!, lanes);
        break;
      case 19:
        squareAndDoubleDifference(target, zs[at]!, x, ys[at]!, lanes);
        break;
      case 20:
        subtractBoth(target, x, ys[at]!, zs[at]!, lanes);
        break;
      default:
        forwards[at]!(target, x, ys[at]!, lanes);
    }
  }
}

function runWhileFinite(
  instructions: Instructions<Lanes>,
  lanes: number,
  epochs: number,
  watched: Lanes,
): boolean {
  const hasScalars = instructions.scalarSlots.length > 0;
  for (let k = 0; k < epochs; k++) {
    if (hasScalars) fillScalars(instructions, lanes, k);
    run(instructions, lanes);
    if (!isSurelyFinite(watched, 0, lanes)) return false;
  }
  return true;
}

function runAndRecord(
  instructions: Instructions<Lanes>,
  lanes: number,
  epochs: number,
  sources: readonly Lanes[],
  targets: readonly Lanes[],
  to: number,
  stride: number,
  length: number,
): void {
  const hasScalars = instructions.scalarSlots.length > 0;
  for (let k = 0; k < epochs; k++) {
    if (hasScalars) fillScalars(instructions, lanes, k);
    run(instructions, lanes);
    for (let s = 0; s < sources.length; s++) copyRow(targets[s]!, to + k * stride, sources[s]!, length);
  }
}

function fillScalars({ scalarSlots, scalarValues }: Instructions<Lanes>, lanes: number, epoch: number): void {
  for (let s = 0; s < scalarSlots.length; s++) {
    const [slot, values] = [scalarSlots[s]!, scalarValues[s]!];
    const value = values[Math.min(epoch, values.length - 1)]!;
    for (let i = 0; i < lanes; i += 4) {
      slot[i] = value;
      slot[i + 1] = value;
      slot[i + 2] = value;
      slot[i + 3] = value;
    }
  }
}

function copyRow(target: Lanes, to: number, source: Lanes, length: number): void {
  for (let i = 0; i < length; i++) target[to + i] = source[i]!;
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
