import { describe, expect, it } from 'vitest';
import { checkNames, listNames, nearestFunction } from '../../../src/core/expression/names';
import { tree } from './trees';

describe('listNames', () => {
  it('gives each name once, in the order of the text', () => {
    expect(listNames(tree('a*(y-x^2)^2 + max(x, b, y) - a'))).toEqual(['a', 'y', 'x', 'b']);
  });

  it('leaves out pi, e and functions', () => {
    expect(listNames(tree('2 pi e sin(π) + abs(e)'))).toEqual([]);
  });

  it('keeps greek names and names of several letters', () => {
    expect(listNames(tree('λ*w + learningRate/w1'))).toEqual(['λ', 'w', 'learningRate', 'w1']);
  });
});

describe('checkNames', () => {
  it('finds nothing wrong with allowed names', () => {
    expect(checkNames(tree('a*(w+1)^2'), ['w', 'a'])).toBeNull();
  });

  it('names the first unknown name, where it stands and what is allowed', () => {
    const allowed = ['w'];
    expect(checkNames(tree('w + ab·v'), allowed)).toEqual({
      code: 'unknownName',
      found: 'ab',
      allowed,
      from: 4,
      to: 6,
    });
  });
});

describe('nearestFunction', () => {
  it.each([
    ['ln', 'log'],
    ['arctan', 'atan'],
    ['sine', 'sin'],
    ['Sin', 'sin'],
    ['sqroot', 'sqrt'],
    ['sigmiod', 'sigmoid'],
    ['foo', null],
    ['constructor', null],
  ])('%s is probably %s', (name, meant) => {
    expect(nearestFunction(name)).toBe(meant);
  });
});
