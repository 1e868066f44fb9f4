import { describe, expect, it } from 'vitest';
import { formatSteepParabola, knownMinimum, parseSteepness } from '../../../src/core';

describe('the parabola, however steep', () => {
  it.each(['(w+1)^2', ' ( w + 1 )^2', '(w+1)²', '((w+1))^2'])('%s is known however it is typed', (text) => {
    expect(knownMinimum(text)).toEqual({ parameters: [-1], loss: 0 });
  });

  it.each(['(w+2)^2', '(1+w)^2', '(w+1', ''])('no minimum of %j is known', (text) => {
    expect(knownMinimum(text)).toBeNull();
  });

  it('is known with its steepness as it was typed', () => {
    expect(['(w+1)^2', '2*(w+1)^2', '2(w + 1)²', '(w+1)^2*.5', '1/2*(w+1)^2'].map(parseSteepness)).toEqual([
      { value: 1, text: '1' },
      { value: 2, text: '2' },
      { value: 2, text: '2' },
      { value: 0.5, text: '0.5' },
      { value: 0.5, text: '1/2' },
    ]);
    expect(knownMinimum('2*(w+1)^2')).toEqual({ parameters: [-1], loss: 0 });
  });

  it.each(['0*(w+1)^2', '-2*(w+1)^2', 'a*(w+1)^2', '2*(w+2)^2', '(w+1)^2/2', '2+(w+1)^2', '2*'])(
    '%s has no steepness',
    (text) => {
      expect(parseSteepness(text)).toBeNull();
    },
  );

  it('is written so that it is read again, and 1 as the course note does', () => {
    for (const [value, text] of [
      [2, '2'],
      [0.5, '1/2'],
      [0.25, '0.25'],
    ] as const) {
      const written = formatSteepParabola({ value, text });
      expect(parseSteepness(written)?.text).toBe(text);
    }
    expect(formatSteepParabola({ value: 1, text: '1.0' })).toBe('(w+1)^2');
  });
});
