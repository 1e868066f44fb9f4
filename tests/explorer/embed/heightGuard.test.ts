import { expect, test } from 'vitest';
import { createHeightGuard } from '../../../src/explorer/embed/heightGuard';

function tellAll(sizes: readonly (readonly [width: number, height: number])[]): number[] {
  const told: number[] = [];
  const guard = createHeightGuard((px) => told.push(px));
  for (const [width, height] of sizes) guard(width, height);
  return told;
}

test('a height is told in whole pixels, once, and also when it shrinks', () => {
  expect(
    tellAll([
      [700, 600.4],
      [700, 600.6],
      [700, 480],
    ]),
  ).toEqual([601, 480]);
});

test('a frame that is not shown has no height to tell', () => {
  expect(tellAll([[0, 0]])).toEqual([]);
});

test('a height that grows on and on at one width stops', () => {
  const told = tellAll(Array.from({ length: 1000 }, (_, place) => [700, 500 + place]));
  expect(told.length).toBeLessThan(50);
});

test('another width makes room again', () => {
  const endless = Array.from({ length: 1000 }, (_, place) => [700, 500 + place] as const);
  expect(tellAll([...endless, [320, 2000]]).at(-1)).toBe(2000);
});
