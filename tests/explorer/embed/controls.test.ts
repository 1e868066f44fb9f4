import { expect, test } from 'vitest';
import { controlsOf } from '../../../src/explorer/embed/controls';

test('a full page has every control that is not locked', () => {
  expect(controlsOf({ controls: 'full', locks: [] })).toEqual({
    rates: true,
    start: true,
    epochs: true,
    runs: true,
    objective: true,
    extras: true,
  });
  expect(controlsOf({ controls: 'full', locks: ['epochs', 'runs'] })).toMatchObject({
    rates: true,
    epochs: false,
    runs: false,
  });
});

test('a compact page has the rates and the start, unless they are locked', () => {
  expect(controlsOf({ controls: 'compact', locks: ['lr'] })).toEqual({
    rates: false,
    start: true,
    epochs: false,
    runs: false,
    objective: false,
    extras: false,
  });
});

test('a page without controls can be changed by nobody', () => {
  expect(Object.values(controlsOf({ controls: 'none', locks: [] }))).not.toContain(true);
});
