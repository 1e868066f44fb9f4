import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelRequest, placeLabels } from '../../../src/explorer/charts/labels';
import { type Box, type Polyline, touchesBox } from '../../../src/explorer/charts/polyline';

const plot: Box = { left: 42, top: 4, width: 470, height: 330 };

function decay(factor: number, epochs = 50): Polyline {
  const px = new Float64Array(2 * (epochs + 1));
  for (let k = 0; k <= epochs; k++) {
    px[2 * k] = plot.left + (plot.width * k) / epochs;
    px[2 * k + 1] = plot.top + plot.height * (1 - 0.9 * factor ** (2 * k));
  }
  return { px, count: epochs + 1 };
}

function request(curve: number, widthPx = 34): LabelRequest {
  return { key: String(curve), curve, widthPx, heightPx: 15 };
}

function boxOf(place: { x: number; y: number; key: string }, requests: readonly LabelRequest[]): Box {
  const { widthPx, heightPx } = requests.find(({ key }) => key === place.key)!;
  return { left: place.x, top: place.y, width: widthPx, height: heightPx };
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

describe('placeLabels', () => {
  it('finds a place for each of the note’s three curves', () => {
    const curves = [0.2, 0.6, 0.98].map((factor) => decay(factor));
    const places = placeLabels(plot, curves, [request(0), request(1), request(2, 90)]);
    expect(places.map(({ key }) => key)).toEqual(['0', '1', '2']);
  });

  it('covers no curve, no taken box, no other label, and stays in the plot', () => {
    const factors = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    const taken = [{ left: 60, top: 4, width: 120, height: 16 }];
    fc.assert(
      fc.property(factors, (chosen) => {
        const curves = chosen.map((factor) => decay(factor));
        const requests = chosen.map((_, curve) => request(curve));
        const places = placeLabels(plot, curves, requests, taken);
        for (const [index, place] of places.entries()) {
          const box = boxOf(place, requests);
          expect(box.left).toBeGreaterThanOrEqual(plot.left);
          expect(box.top).toBeGreaterThanOrEqual(plot.top);
          expect(box.left + box.width).toBeLessThanOrEqual(plot.left + plot.width);
          expect(box.top + box.height).toBeLessThanOrEqual(plot.top + plot.height);
          expect(curves.some((curve) => touchesBox(curve, box))).toBe(false);
          expect(taken.some((other) => overlaps(other, box))).toBe(false);
          expect(places.slice(0, index).some((other) => overlaps(boxOf(other, requests), box))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a label out where there is no room, rather than covering something', () => {
    const tiny: Box = { left: 0, top: 0, width: 30, height: 12 };
    expect(placeLabels(tiny, [decay(0.5)], [request(0)])).toEqual([]);
  });

  it('points at a given anchor', () => {
    const [place] = placeLabels(plot, [decay(0.5)], [{ ...request(0), anchor: [300, 100] }]);
    const box = boxOf(place!, [request(0)]);
    const distance = Math.hypot(
      Math.max(box.left - 300, 300 - box.left - box.width, 0),
      Math.max(box.top - 100, 100 - box.top - box.height, 0),
    );
    expect(distance).toBeLessThan(30);
  });
});
