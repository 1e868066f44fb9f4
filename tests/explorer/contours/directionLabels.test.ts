import { describe, expect, it } from 'vitest';
import { placeDirectionLabels } from '../../../src/explorer/contours/directionLabels';

const plot = { left: 44, top: 10, width: 400, height: 300 };
const ACROSS = { x: 1, y: 0 };
const UP = { x: 0, y: -1 };
const WIDTH = 120;

function boxesAt(
  centre: { x: number; y: number },
  arms = [ACROSS, UP],
  taken: readonly (typeof plot)[] = [],
  crossed: readonly (typeof plot)[] = [],
) {
  const placed = placeDirectionLabels({
    centre,
    arms: arms.map((direction) => ({ direction, widthPx: WIDTH })),
    armPx: 34,
    plot,
    taken,
    crossed,
  });
  return placed.map(({ x, y, anchor }) => ({
    left: anchor === 'start' ? x : x - WIDTH,
    right: anchor === 'start' ? x + WIDTH : x,
    top: y - 8,
    bottom: y + 8,
  }));
}

describe('the names of the directions', () => {
  it('stand inside the plot and off each other, wherever the cross is', () => {
    const diagonal = [
      { x: Math.SQRT1_2, y: Math.SQRT1_2 },
      { x: Math.SQRT1_2, y: -Math.SQRT1_2 },
    ];
    for (const arms of [[ACROSS, UP], [UP, ACROSS], diagonal]) {
      for (const x of [44, 100, 200, 340, 444]) {
        for (const y of [10, 60, 160, 310]) {
          const [first, second] = boxesAt({ x, y }, arms) as [
            ReturnType<typeof boxesAt>[0],
            ReturnType<typeof boxesAt>[0],
          ];
          for (const box of [first, second]) {
            expect(box.left).toBeGreaterThan(plot.left - 0.01);
            expect(box.right).toBeLessThan(plot.left + plot.width + 0.01);
            expect(box.top).toBeGreaterThan(plot.top - 0.01);
            expect(box.bottom).toBeLessThan(plot.top + plot.height + 0.01);
          }
          const isApart =
            first.right <= second.left ||
            second.right <= first.left ||
            first.bottom <= second.top ||
            second.bottom <= first.top;
          expect(isApart, `${x}, ${y}`).toBe(true);
        }
      }
    }
  });

  it('leave the name of the minimum alone where the other end of the arm has room', () => {
    const centre = { x: 244, y: 160 };
    const name = { left: 258, top: 151, width: 60, height: 18 };
    expect(boxesAt(centre)[0]!.left).toBeGreaterThan(centre.x);
    expect(boxesAt(centre, [ACROSS, UP], [name])[0]!.right).toBeLessThan(centre.x);
  });

  it('leave the cross where it can be seen on a narrow map, on neither side of which a name has room', () => {
    const narrow = { left: 44, top: 10, width: 260, height: 160 };
    const centre = { x: 190, y: 90 };
    const name = { left: 204, top: 81, width: 60, height: 18 };
    const [place] = placeDirectionLabels({
      centre,
      arms: [{ direction: ACROSS, widthPx: 150 }],
      armPx: 34,
      plot: narrow,
      taken: [name],
    });
    expect(Math.abs(place!.y - centre.y)).toBeGreaterThan(34);
  });

  it('cover a trail rather than what has a name, and neither where another place is free', () => {
    const centre = { x: 244, y: 160 };
    const [free] = boxesAt(centre, [ACROSS]) as [ReturnType<typeof boxesAt>[0]];
    const boxOf = ({ left, top, right, bottom }: typeof free) => ({
      left,
      top,
      width: right - left,
      height: bottom - top,
    });
    const [moved] = boxesAt(centre, [ACROSS], [], [boxOf(free)]) as [typeof free];
    expect(moved.right <= free.left || moved.left >= free.right || moved.bottom <= free.top).toBe(true);
    const beside = { ...plot, left: plot.left, width: plot.width };
    const below = { ...plot, top: 170, height: 140 };
    const above = { ...plot, top: 10, height: 140 };
    const [crossing] = boxesAt(centre, [ACROSS], [below, above], [beside]) as [typeof free];
    expect(crossing.top).toBeGreaterThanOrEqual(150);
    expect(crossing.bottom).toBeLessThanOrEqual(170);
  });
});
