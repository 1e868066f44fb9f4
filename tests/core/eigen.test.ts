import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionNumber, eigenOf } from '../../src/core/eigen';

const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

test('a matrix stretches each of its eigenvectors by the eigenvalue, and they are at right angles', () => {
  fc.assert(
    fc.property(entry, entry, entry, (a, b, c) => {
      const { values, vectors } = eigenOf(a, b, c);
      const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), 1e-9);
      expect(values[0]!).toBeLessThanOrEqual(values[1]!);
      vectors.forEach(([x, y], k) => {
        expect(Math.hypot(x!, y!)).toBeCloseTo(1, 12);
        expect(Math.abs(a * x! + b * y! - values[k]! * x!) / size).toBeLessThan(1e-12);
        expect(Math.abs(b * x! + c * y! - values[k]! * y!) / size).toBeLessThan(1e-12);
      });
      const [[x, y], [u, v]] = vectors as [[number, number], [number, number]];
      expect(Math.abs(x * u + y * v)).toBeLessThan(1e-12);
    }),
  );
});

test('the picture’s bowl x² + 20y² has λ = 2 and 40, and κ = 20', () => {
  const eigen = eigenOf(2, 0, 40);
  expect(eigen.values).toEqual([2, 40]);
  expect(conditionNumber(eigen)).toBe(20);
  expect(conditionNumber(eigenOf(0, 0, 1))).toBe(Infinity);
});
