import { describe, expect, it } from 'vitest';
import { contourLevels } from '../../src/core/contourLevels';

/** Values over the square [−1, 1]², both ends included. */
function over(loss: (x: number, y: number) => number, side = 101) {
  const at = (index: number) => (2 * index) / (side - 1) - 1;
  return Float64Array.from({ length: side * side }, (_, cell) =>
    loss(at(cell % side), at(Math.floor(cell / side))),
  );
}

const levelsOf = (losses: ArrayLike<number>, minimumLoss: number | null = 0, count = 14) => [
  ...contourLevels({ losses, minimumLoss, count }),
];

const rosenbrock = over((x, y) => (1 - 2 * x) ** 2 + 100 * (2 * y + 1 - 4 * x * x) ** 2);
const bowl = over((x, y) => 225 * (x * x + y * y) * 0.5);

/** How many digits a number is written with, zeros at either end aside. */
const digitsOf = (value: number) => /^-?([\d.]+)e/.exec(value.toExponential())![1]!.replace('.', '').length;

describe('contour levels', () => {
  it('of a bowl are 1, 4, 9, 16 …: round, and rings of equal width', () => {
    expect(levelsOf(bowl)).toEqual(Array.from({ length: 15 }, (_, k) => (k + 1) ** 2));
    const large = levelsOf(bowl.map((loss) => 1e6 * loss));
    expect(large.slice(0, 4)).toEqual([1e6, 4e6, 9e6, 16e6]);
  });

  it('of a narrow valley run over decades, from its floor to its rim', () => {
    const levels = levelsOf(rosenbrock);
    expect(levels).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]);
    const shareBelow = (level: number) =>
      rosenbrock.filter((loss) => loss < level).length / rosenbrock.length;
    expect(shareBelow(levels[0]!)).toBeLessThan(0.1);
    expect(shareBelow(levels.at(-1)!)).toBeGreaterThan(0.97);
  });

  it('of a saddle are even steps through 0', () => {
    const levels = levelsOf(
      over((x, y) => 20 * (x * x - y * y)),
      null,
    );
    expect(levels).toContain(0);
    expect(new Set(levels.map((level, k) => level - (levels[k - 1] ?? level - 2)))).toEqual(new Set([2]));
  });

  it('are as round as their distance allows where the minimum is no round number', () => {
    for (const losses of [bowl, rosenbrock]) {
      const lowest = -39.16617;
      const levels = levelsOf(
        losses.map((loss) => loss + lowest),
        lowest,
      );
      expect(levels.length).toBeGreaterThan(8);
      expect(levels).toEqual([...new Set(levels)].sort((a, b) => a - b));
      expect(levels[0]).toBeGreaterThan(lowest);
      for (const level of levels) expect(digitsOf(level)).toBeLessThan(5);
    }
  });

  it('are counted from 0 where the lowest point that was seen is next to it', () => {
    expect(
      levelsOf(
        bowl.map((loss) => loss + 0.37),
        null,
      ).slice(0, 4),
    ).toEqual([1, 4, 9, 16]);
    expect(
      levelsOf(
        bowl.map((loss) => loss + 0.37),
        0.37,
      ).slice(0, 2),
    ).not.toEqual([1, 4]);
  });

  it('are not pushed away by a pole', () => {
    const levels = levelsOf(
      over((x, y) => x * x + y * y + 1e-9 / (x * x + y * y)),
      null,
      10,
    );
    expect(levels.at(-1)).toBeLessThan(2.1);
    expect(levels.length).toBeGreaterThan(7);
  });

  it('of 30 decades stay as many as asked for', () => {
    const levels = levelsOf(
      over((x) => Math.exp(40 * x)),
      null,
      14,
    );
    expect(levels.length).toBeGreaterThan(7);
    expect(levels.length).toBeLessThan(24);
  });

  it('of a plain, and of nothing finite, are none', () => {
    expect(levelsOf([3, 3, 3], null)).toEqual([]);
    expect(levelsOf([Number.NaN], null)).toEqual([]);
    expect(levelsOf([], null)).toEqual([]);
  });
});
