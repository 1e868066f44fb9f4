import { describe, expect, it } from 'vitest';
import { cutRing } from '../../../src/explorer/contours/cutRing';
import { traceContours } from '../../../src/worker/pool/contourLines';

/** Values over the square [−1, 1]², both ends included. */
function over(side: number, loss: (x: number, y: number) => number) {
  const at = (index: number) => (2 * index) / (side - 1) - 1;
  return Float64Array.from({ length: side * side }, (_, cell) =>
    loss(at(cell % side), at(Math.floor(cell / side))),
  );
}

/** The lines of one level. */
function linesOf(losses: ArrayLike<number>, columns: number, rows: number, [level]: readonly [number]) {
  const [{ rings } = { rings: [] }] = [...traceContours(losses, columns, rows, [level])];
  return rings.flatMap(cutRing);
}

/** The signed area that rings enclose, in shares of the picture. */
function areaOf(rings: readonly Float32Array[]): number {
  let twice = 0;
  for (const ring of rings) {
    for (let k = 0; k + 3 < ring.length; k += 2)
      twice += ring[k]! * ring[k + 3]! - ring[k + 2]! * ring[k + 1]!;
  }
  return twice / 2;
}

describe('contour lines', () => {
  it('of a round bowl are closed circles, in shares of the picture', () => {
    const losses = over(81, (x, y) => x * x + y * y);
    const lines = linesOf(losses, 81, 81, [0.25]);
    expect(lines).toHaveLength(1);
    const line = lines[0]!;
    expect([...line.subarray(0, 2)]).toEqual([...line.subarray(-2)]);
    for (let i = 0; i < line.length; i += 2) {
      expect(Math.hypot(line[i]! - 0.5, line[i + 1]! - 0.5)).toBeCloseTo(0.25, 3);
    }
  });

  it('that leave the picture end on its edge and do not run along it', () => {
    const losses = over(81, (x, y) => x * x + y * y);
    const lines = linesOf(losses, 81, 81, [1.2]);
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const points = Array.from(
        { length: line.length / 2 },
        (_, i) => [line[2 * i]!, line[2 * i + 1]!] as const,
      );
      for (const [x, y] of points) expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(Math.sqrt(1.2) / 2, 3);
      const edges = points.filter((point) => point.some((share) => Math.abs(share - 0.5) > 0.4999));
      expect(edges).toHaveLength(2);
    }
  });

  it('of x² + 20y² are as much narrower as theory has it', () => {
    const losses = over(201, (x, y) => x * x + 20 * y * y);
    const lines = linesOf(losses, 201, 201, [0.5]);
    const xs = lines[0]!.filter((_, i) => i % 2 === 0);
    const ys = lines[0]!.filter((_, i) => i % 2 === 1);
    const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(ratio).toBeCloseTo(Math.sqrt(20), 1);
  });

  it('pass by where the loss is no number', () => {
    const losses = over(21, (x, y) => (x > 0.5 ? Number.NaN : x + y));
    const lines = linesOf(losses, 21, 21, [0]);
    for (const line of lines) expect(line.every(Number.isFinite)).toBe(true);
  });

  it('close around all that is higher, with holes where it is lower', () => {
    const losses = over(81, (x, y) => x * x + y * y);
    for (const [level, lower] of [
      [0.25, (Math.PI * 0.25) / 4],
      [1, Math.PI / 4],
    ] as const) {
      const [{ rings } = { rings: [] }] = [...traceContours(losses, 81, 81, [level])];
      // half a cell more on each side
      expect(Math.abs(areaOf(rings))).toBeCloseTo((81 / 80) ** 2 - lower, 2);
    }
  });
});
