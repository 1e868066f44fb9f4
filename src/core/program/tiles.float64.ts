// Loops of several operations for float64 lanes; tiles.float32.ts is the same with each result rounded and flushed.

type Lanes = Float64Array<ArrayBuffer>;

/** x + (y − x) · z. */
export function lerp(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! + (y[i]! - x[i]!) * z[i]!;
    target[i + 1] = x[i + 1]! + (y[i + 1]! - x[i + 1]!) * z[i + 1]!;
    target[i + 2] = x[i + 2]! + (y[i + 2]! - x[i + 2]!) * z[i + 2]!;
    target[i + 3] = x[i + 3]! + (y[i + 3]! - x[i + 3]!) * z[i + 3]!;
    target[i + 4] = x[i + 4]! + (y[i + 4]! - x[i + 4]!) * z[i + 4]!;
    target[i + 5] = x[i + 5]! + (y[i + 5]! - x[i + 5]!) * z[i + 5]!;
    target[i + 6] = x[i + 6]! + (y[i + 6]! - x[i + 6]!) * z[i + 6]!;
    target[i + 7] = x[i + 7]! + (y[i + 7]! - x[i + 7]!) * z[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! + (y[i]! - x[i]!) * z[i]!;
    target[i + 1] = x[i + 1]! + (y[i + 1]! - x[i + 1]!) * z[i + 1]!;
    target[i + 2] = x[i + 2]! + (y[i + 2]! - x[i + 2]!) * z[i + 2]!;
    target[i + 3] = x[i + 3]! + (y[i + 3]! - x[i + 3]!) * z[i + 3]!;
  }
}

/** x · y + (z · u) · u. */
export function addSquare(target: Lanes, x: Lanes, y: Lanes, z: Lanes, u: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = x[i]! * y[i]! + z[i]! * u[i]! * u[i]!;
    target[i + 1] = x[i + 1]! * y[i + 1]! + z[i + 1]! * u[i + 1]! * u[i + 1]!;
    target[i + 2] = x[i + 2]! * y[i + 2]! + z[i + 2]! * u[i + 2]! * u[i + 2]!;
    target[i + 3] = x[i + 3]! * y[i + 3]! + z[i + 3]! * u[i + 3]! * u[i + 3]!;
    target[i + 4] = x[i + 4]! * y[i + 4]! + z[i + 4]! * u[i + 4]! * u[i + 4]!;
    target[i + 5] = x[i + 5]! * y[i + 5]! + z[i + 5]! * u[i + 5]! * u[i + 5]!;
    target[i + 6] = x[i + 6]! * y[i + 6]! + z[i + 6]! * u[i + 6]! * u[i + 6]!;
    target[i + 7] = x[i + 7]! * y[i + 7]! + z[i + 7]! * u[i + 7]! * u[i + 7]!;
  }
  if (i < lanes) {
    target[i] = x[i]! * y[i]! + z[i]! * u[i]! * u[i]!;
    target[i + 1] = x[i + 1]! * y[i + 1]! + z[i + 1]! * u[i + 1]! * u[i + 1]!;
    target[i + 2] = x[i + 2]! * y[i + 2]! + z[i + 2]! * u[i + 2]! * u[i + 2]!;
    target[i + 3] = x[i + 3]! * y[i + 3]! + z[i + 3]! * u[i + 3]! * u[i + 3]!;
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
  for (let i = 0; i < lanes; i += 4) {
    const scale0 = Math.sqrt(u[i]!) * v[i]! + w[i]!;
    target[i] = x[i]! - (y[i]! * z[i]!) / scale0;
    const scale1 = Math.sqrt(u[i + 1]!) * v[i + 1]! + w[i + 1]!;
    target[i + 1] = x[i + 1]! - (y[i + 1]! * z[i + 1]!) / scale1;
    const scale2 = Math.sqrt(u[i + 2]!) * v[i + 2]! + w[i + 2]!;
    target[i + 2] = x[i + 2]! - (y[i + 2]! * z[i + 2]!) / scale2;
    const scale3 = Math.sqrt(u[i + 3]!) * v[i + 3]! + w[i + 3]!;
    target[i + 3] = x[i + 3]! - (y[i + 3]! * z[i + 3]!) / scale3;
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
    const x0 = x[i]! - y[i]!;
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = x[i + 1]! - y[i + 1]!;
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = x[i + 2]! - y[i + 2]!;
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = x[i + 3]! - y[i + 3]!;
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
    const x4 = x[i + 4]! - y[i + 4]!;
    target[i + 4] = x4 * x4;
    double[i + 4] = x4 * 2;
    const x5 = x[i + 5]! - y[i + 5]!;
    target[i + 5] = x5 * x5;
    double[i + 5] = x5 * 2;
    const x6 = x[i + 6]! - y[i + 6]!;
    target[i + 6] = x6 * x6;
    double[i + 6] = x6 * 2;
    const x7 = x[i + 7]! - y[i + 7]!;
    target[i + 7] = x7 * x7;
    double[i + 7] = x7 * 2;
  }
  if (i < lanes) {
    const x0 = x[i]! - y[i]!;
    target[i] = x0 * x0;
    double[i] = x0 * 2;
    const x1 = x[i + 1]! - y[i + 1]!;
    target[i + 1] = x1 * x1;
    double[i + 1] = x1 * 2;
    const x2 = x[i + 2]! - y[i + 2]!;
    target[i + 2] = x2 * x2;
    double[i + 2] = x2 * 2;
    const x3 = x[i + 3]! - y[i + 3]!;
    target[i + 3] = x3 * x3;
    double[i + 3] = x3 * 2;
  }
}

/** −x − y · z. */
export function subtractBoth(target: Lanes, x: Lanes, y: Lanes, z: Lanes, lanes: number): void {
  let i = 0;
  for (; i < lanes - 7; i += 8) {
    target[i] = -x[i]! - y[i]! * z[i]!;
    target[i + 1] = -x[i + 1]! - y[i + 1]! * z[i + 1]!;
    target[i + 2] = -x[i + 2]! - y[i + 2]! * z[i + 2]!;
    target[i + 3] = -x[i + 3]! - y[i + 3]! * z[i + 3]!;
    target[i + 4] = -x[i + 4]! - y[i + 4]! * z[i + 4]!;
    target[i + 5] = -x[i + 5]! - y[i + 5]! * z[i + 5]!;
    target[i + 6] = -x[i + 6]! - y[i + 6]! * z[i + 6]!;
    target[i + 7] = -x[i + 7]! - y[i + 7]! * z[i + 7]!;
  }
  if (i < lanes) {
    target[i] = -x[i]! - y[i]! * z[i]!;
    target[i + 1] = -x[i + 1]! - y[i + 1]! * z[i + 1]!;
    target[i + 2] = -x[i + 2]! - y[i + 2]! * z[i + 2]!;
    target[i + 3] = -x[i + 3]! - y[i + 3]! * z[i + 3]!;
  }
}
