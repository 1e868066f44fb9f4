import { describe, expect, it } from 'vitest';
import { createMotion } from '../../../src/explorer/charts/motion';

describe('createMotion', () => {
  it('puts a mark in place at once when it was not shown before', () => {
    const motion = createMotion();
    motion.depart(0, 150);
    expect(motion.place('a', { x: 10, y: 0 })).toEqual({ x: 10, y: 0 });
  });

  it('moves in a straight line and arrives after the time given', () => {
    const motion = createMotion();
    motion.place('a', { x: 0, y: 0 });
    motion.depart(100, 150);
    expect(motion.advance(175)).toBe(true);
    expect(motion.place('a', { x: 10, y: 20 })).toEqual({ x: 5, y: 10 });
    expect(motion.advance(250)).toBe(false);
    expect(motion.place('a', { x: 10, y: 20 })).toEqual({ x: 10, y: 20 });
  });

  it('does not move at all without a duration', () => {
    const motion = createMotion();
    motion.place('a', { x: 0, y: 0 });
    motion.depart(100, 0);
    expect(motion.advance(100)).toBe(false);
    expect(motion.place('a', { x: 10, y: 20 })).toEqual({ x: 10, y: 20 });
  });

  it('sets out again from where a mark is, not from where it was going', () => {
    const motion = createMotion();
    motion.place('a', { x: 0, y: 0 });
    motion.depart(0, 100);
    motion.advance(50);
    motion.place('a', { x: 10, y: 0 });
    motion.depart(50, 100);
    motion.advance(50);
    expect(motion.place('a', { x: 0, y: 0 })).toEqual({ x: 5, y: 0 });
  });
});
