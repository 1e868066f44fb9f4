import { expect, test } from 'vitest';
import type { Samples } from '../../../src/core/network/samples';
import { classMark, markPaint } from '../../../src/explorer/network/classMark';
import { measureRegions } from '../../../src/explorer/network/decisions/measureRegions';
import { nameClass, nameFeature, nameUnit } from '../../../src/explorer/network/nameUnit';
import { networkEn } from '../../../src/locales/network.en';
import { networkZhCN } from '../../../src/locales/network.zh-CN';
import { usualNetwork } from '../../../src/state/network';
import { openSetting } from '../../../src/worker/network/openSetting';

const setting = { ...usualNetwork('iris'), hidden: [] as readonly number[] };
const iris = openSetting(setting)!;

/** Weights of 4 → 3 that look at one feature alone: class 0 below its mean, class 1 from there on, class 2 never. */
function splitBy(feature: number): Float64Array {
  const parameters = new Float64Array(15);
  parameters[feature * 3] = -1;
  parameters[feature * 3 + 1] = 1;
  parameters[14] = -1e3;
  return parameters;
}

test('shares of a map that is cut across the middle add up to all of it, and nothing is told of a class that is nowhere', () => {
  const { shares } = measureRegions(iris, splitBy(2), [2, 3], iris.train);
  expect(shares[0]! + shares[1]!).toBe(1);
  expect(shares[0]).toBeGreaterThan(0.3);
  expect(shares[0]).toBeLessThan(0.7);
  expect(shares[2]).toBe(0);
});

test('a feature that is not on the map is at its mean there, so what it decides is the same all over', () => {
  const parameters = splitBy(0);
  // standardised, its mean is 0
  parameters[12] = 0.1;
  expect(measureRegions(iris, parameters, [2, 3], iris.train).shares).toEqual([1, 0, 0]);
});

test('samples are astray where the map tells another class than theirs', () => {
  const samples: Samples = {
    inputs: { dtype: 'float64', shape: [3, 4], data: Float64Array.of(0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0) },
    labels: { dtype: 'int32', shape: [3], data: Int32Array.of(0, 0, 1) },
  };
  expect(measureRegions(iris, splitBy(2), [2, 3], samples).astray).toBe(1);
});

test('weights that are no numbers tell no class anywhere, and leave every sample astray', () => {
  const parameters = splitBy(2).fill(Number.NaN);
  const { shares, astray } = measureRegions(iris, parameters, [2, 3], iris.train);
  expect(shares).toEqual([0, 0, 0]);
  expect(astray).toBe(120);
});

test('features and classes of Iris are called in the language of the page, those of own data as they are', () => {
  expect(iris.data.featureNames.map((name) => nameFeature(name, networkZhCN))).toEqual([
    '花萼长度',
    '花萼宽度',
    '花瓣长度',
    '花瓣宽度',
  ]);
  expect(nameUnit(iris, 1, 2, networkZhCN)).toBe('维吉尼亚鸢尾');
  expect(nameUnit(iris, 1, 2, networkEn)).toBe('virginica');
  for (const words of [networkEn, networkZhCN]) {
    expect(nameFeature('constructor', words)).toBe('constructor');
    expect(nameClass('spam', words)).toBe('spam');
  }
});

test('the sixteen classes have sixteen marks', () => {
  const marks = Array.from({ length: 16 }, (_, label) => {
    const mark = classMark(label);
    return JSON.stringify([mark.shape, markPaint(mark)]);
  });
  expect(new Set(marks).size).toBe(16);
});
