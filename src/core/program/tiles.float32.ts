import { flushed } from './arithmetic';

// Loops of several operations for float32 lanes, each result rounded and flushed as if it had been stored. They go by
// less than those of kernels.float32.ts: an engine compiles what is longer badly. tiles.float64.ts has less to do, and so
// can go by more.

type Lanes = Float32Array<ArrayBuffer>;

/** What a lane would hold of x. */
const stored = (x: number) => flushed(Math.fround(x));

/** x + (y − x) · z. */
export function lerp(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 4) {
    target[i] = stored(x[i]! + stored(stored(y[i]! - x[i]!) * z[i]!));
    target[i + 1] = stored(x[i + 1]! + stored(stored(y[i + 1]! - x[i + 1]!) * z[i + 1]!));
    target[i + 2] = stored(x[i + 2]! + stored(stored(y[i + 2]! - x[i + 2]!) * z[i + 2]!));
    target[i + 3] = stored(x[i + 3]! + stored(stored(y[i + 3]! - x[i + 3]!) * z[i + 3]!));
  }
}

/** x · y + (z · u) · u. */
export function addSquare(target: Lanes, x: Lanes, y: Lanes, z: Lanes, u: Lanes, lanes: number): void {
  for (let i = 0; i < lanes; i += 4) {
    target[i] = stored(stored(x[i]! * y[i]!) + stored(stored(z[i]! * u[i]!) * u[i]!));
    target[i + 1] = stored(stored(x[i + 1]! * y[i + 1]!) + stored(stored(z[i + 1]! * u[i + 1]!) * u[i + 1]!));
    target[i + 2] = stored(stored(x[i + 2]! * y[i + 2]!) + stored(stored(z[i + 2]! * u[i + 2]!) * u[i + 2]!));
    target[i + 3] = stored(stored(x[i + 3]! * y[i + 3]!) + stored(stored(z[i + 3]! * u[i + 3]!) * u[i + 3]!));
  }
}

/** x − (y · z) / (√u · v + w). */
export function stepByRoot(
  target: Lanes,
  x: Lanes,
  y: Lanes,
  z: Lanes,
  u: Lanes,
  v: Lanes,
  w: Lanes,
  lanes: number,
): void {
  for (let i = 0; i < lanes; i += 2) {
    const scale0 = stored(stored(stored(Math.sqrt(u[i]!)) * v[i]!) + w[i]!);
    target[i] = stored(x[i]! - stored(stored(y[i]! * z[i]!) / scale0));
    const scale1 = stored(stored(stored(Math.sqrt(u[i + 1]!)) * v[i + 1]!) + w[i + 1]!);
    target[i + 1] = stored(x[i + 1]! - stored(stored(y[i + 1]! * z[i + 1]!) / scale1));
  }
}

/** (x − y)² and 2 · (x − y). */
export function squareAndDoubleDifference(
  target: Lanes,
  double: Lanes,
  x: Lanes,
  y: Lanes,
  lanes: number,
): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    const x0 = stored(x[i]! - y[i]!);
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = stored(x[i + 1]! - y[i + 1]!);
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = stored(x[i + 2]! - y[i + 2]!);
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = stored(x[i + 3]! - y[i + 3]!);
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
    const x4 = stored(x[i + 4]! - y[i + 4]!);
    target[i + 4] = x4 * x4;
    double[i + 4] = x4 * 2;
    const x5 = stored(x[i + 5]! - y[i + 5]!);
    target[i + 5] = x5 * x5;
    double[i + 5] = x5 * 2;
    const x6 = stored(x[i + 6]! - y[i + 6]!);
    target[i + 6] = x6 * x6;
    double[i + 6] = x6 * 2;
    const x7 = stored(x[i + 7]! - y[i + 7]!);
    target[i + 7] = x7 * x7;
    double[i + 7] = x7 * 2;
  }
  if (i < lanes) {
    const x0 = stored(x[i]! - y[i]!);
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = stored(x[i + 1]! - y[i + 1]!);
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = stored(x[i + 2]! - y[i + 2]!);
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = stored(x[i + 3]! - y[i + 3]!);
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
  }
}

/** −x − y · z, for what needs no flush. */
export function subtractBoth(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = -x[i]! - Math.fround(y[i]! * z[i]!);
    target[i + 1] = -x[i + 1]! - Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = -x[i + 2]! - Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = -x[i + 3]! - Math.fround(y[i + 3]! * z[i + 3]!);
    target[i + 4] = -x[i + 4]! - Math.fround(y[i + 4]! * z[i + 4]!);
    target[i + 5] = -x[i + 5]! - Math.fround(y[i + 5]! * z[i + 5]!);
    target[i + 6] = -x[i + 6]! - Math.fround(y[i + 6]! * z[i + 6]!);
    target[i + 7] = -x[i + 7]! - Math.fround(y[i + 7]! * z[i + 7]!);
  }
  if (i < lanes) {
    target[i] = -x[i]! - Math.fround(y[i]! * z[i]!);
    target[i + 1] = -x[i + 1]! - Math.fround(y[i + 1]! * z[i + 1]!);
    target[i + 2] = -x[i + 2]! - Math.fround(y[i + 2]! * z[i + 2]!);
    target[i + 3] = -x[i + 3]! - Math.fround(y[i + 3]! * z[i + 3]!);
  }
}
