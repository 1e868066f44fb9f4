import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse';
import { splitNames } from '../../../src/core/expression/weights';

function split(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code}`);
  return splitNames(parsed.expression);
}

/** The problem, with the words that it underlines. */
function problemOf(text: string) {
  const names = split(text);
  if (names.ok) return null;
  const { from, to, ...problem } = names.problem;
  return { ...problem, underlined: text.slice(from, to) };
}

describe('the names of an expression', () => {
  it('are weights where they are w, or x and y, and else constants', () => {
    expect(split('a*(w+1)^2')).toEqual({ ok: true, weights: ['w'], constants: ['a'] });
    expect(split('b*y^2+a*x^2+κ1')).toEqual({ ok: true, weights: ['x', 'y'], constants: ['b', 'a', 'κ1'] });
    expect(split('y^2')).toMatchObject({ ok: true, weights: ['y'] });
    expect(split('toString*W*x')).toMatchObject({ ok: true, weights: ['x'], constants: ['toString', 'W'] });
  });

  it('do not mix w with x or y: the later one is underlined', () => {
    expect(problemOf('x^2+w^2')).toEqual({ code: 'mixedWeights', found: ['w', 'x'], underlined: 'w' });
    expect(problemOf('w+2*y')).toEqual({ code: 'mixedWeights', found: ['w', 'y'], underlined: 'y' });
  });

  it('hold a weight, else the whole is underlined', () => {
    expect(problemOf('a^2+1')).toEqual({ code: 'noWeight', names: ['a'], underlined: 'a^2+1' });
    expect(problemOf('2*3')).toEqual({ code: 'noWeight', names: [], underlined: '2*3' });
  });

  it('are no words: weights written together, and names too long, are told where they stand', () => {
    expect(problemOf('2xy+x')).toEqual({
      code: 'joinedNames',
      found: 'xy',
      suggestion: 'x*y',
      underlined: 'xy',
    });
    expect(problemOf('w+logaritmus')).toMatchObject({ code: 'longName', limit: 8, underlined: 'logaritmus' });
    expect(problemOf('w+softpluss')).toMatchObject({ code: 'longName', suggestion: 'softplus' });
  });

  it('are at most six constants', () => {
    expect(split('w+a+b+c+d+f+g').ok).toBe(true);
    expect(problemOf('w+a+b+c+d+f+g+h')).toEqual({ code: 'tooManyConstants', limit: 6, underlined: 'h' });
  });
});
