import { describe, expect, it } from 'vitest';
import { deriveBallLooks, formatArc } from '../../../src/explorer/charts/coincidence';

describe('deriveBallLooks', () => {
  it('makes two balls in one place a dot and a half ring', () => {
    const looks = deriveBallLooks([
      { id: 2, x: 10, y: 10 },
      { id: 0, x: 90, y: 10 },
      { id: 3, x: 11, y: 10 },
    ]);
    expect(looks).toEqual([
      { id: 2, kind: 'dot' },
      { id: 3, kind: 'arc', from: 0, to: Math.PI },
      { id: 0, kind: 'dot' },
    ]);
  });

  it('shows every ball once, however many lie in one place', () => {
    const balls = Array.from({ length: 8 }, (_, id) => ({ id, x: 5, y: 5 }));
    const looks = deriveBallLooks(balls);
    expect(looks.map(({ id }) => id).sort()).toEqual(balls.map(({ id }) => id));
    expect(looks.filter(({ kind }) => kind === 'dot')).toHaveLength(1);
  });
});

describe('formatArc', () => {
  it('runs clockwise from the top: half of it ends at the bottom', () => {
    expect(formatArc(8, 0, Math.PI)).toBe('M0.00,-8.00A8,8 0 0 1 0.00,8.00');
  });
});
