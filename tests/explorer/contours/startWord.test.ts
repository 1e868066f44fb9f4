import { describe, expect, it } from 'vitest';
import { placeStartWord } from '../../../src/explorer/contours/startWord';

const plot = { left: 40, top: 10, width: 400, height: 200 };
const at = (x: number, y: number, taken: readonly (typeof plot)[] = [], vertical: 1 | -1 = -1) =>
  placeStartWord({ start: { x, y }, uphill: { x: -1, y: vertical }, widthPx: 32, plot, taken });

describe('the word at the start', () => {
  it('stands on the side that the runs leave', () => {
    expect(at(200, 100)!.y).toBeLessThan(100);
    expect(at(200, 100, [], 1)!.y).toBeGreaterThan(100);
  });

  it('stays inside the plot, wherever the start is', () => {
    for (const x of [40, 60, 240, 420, 440]) {
      for (const y of [10, 20, 110, 200, 210]) {
        const { box } = at(x, y) ?? {};
        if (!box) continue;
        expect(box.left).toBeGreaterThanOrEqual(plot.left);
        expect(box.top).toBeGreaterThanOrEqual(plot.top);
        expect(box.left + box.width).toBeLessThanOrEqual(plot.left + plot.width);
        expect(box.top + box.height).toBeLessThanOrEqual(plot.top + plot.height);
      }
    }
    expect(at(240, 20)!.y).toBe(20);
  });

  it('leaves alone what stands there, and is left out where nothing is free', () => {
    const above = { left: 180, top: 70, width: 40, height: 20 };
    expect(at(200, 100, [above])!.box.left).toBeLessThan(180);
    expect(at(200, 100, [plot])).toBeNull();
  });
});
