import { describe, expect, it } from 'vitest';
import type { DataSet } from '../../../src/core/data/dataSet';
import { DATA_SETS } from '../../../src/core/data/dataSets';
import { splitSamples } from '../../../src/core/data/split';
import { initialParameters } from '../../../src/core/network/initialise';
import { placeLayers } from '../../../src/core/network/networkShape';
import { countSamples } from '../../../src/core/network/samples';
import { trainNetwork } from '../../../src/core/network/trainNetwork';
import { usualNetwork } from '../../../src/state/network';
import { readIris } from '../network/irisReference';

const { iris, ...made } = DATA_SETS;
const MADE = Object.entries(made);

/** Mean and standard deviation (of a draw) of a feature over the samples of a class. */
function momentsOf(label: number, feature: number): readonly [mean: number, deviation: number] {
  const { inputs, labels } = iris(1);
  const values = Array.from(labels.data).flatMap((one, k) =>
    one === label ? [inputs.data[4 * k + feature]!] : [],
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return [mean, Math.sqrt(squares / (values.length - 1))];
}

describe('irises', () => {
  it('have the rows of another copy', () => {
    const { inputs, labels } = iris(1);
    const rows = Array.from(labels.data, (label, k) => [...inputs.data.slice(4 * k, 4 * k + 4), label]);
    expect(rows).toEqual(readIris().rows);
  });

  it('have the 35th and the 38th flower of the paper, not those of the UCI copy', () => {
    const { data } = iris(1).inputs;
    expect([...data.slice(4 * 34, 4 * 35)]).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect([...data.slice(4 * 37, 4 * 38)]).toEqual([4.9, 3.6, 1.4, 0.1]);
  });

  // the means of Fisher's tables; deviations as R's sd(iris$…) prints them
  it.each([
    ['setosa', [5.006, 3.428, 1.462, 0.246], [0.3524897, 0.3790644, 0.173664, 0.1053856]],
    ['versicolor', [5.936, 2.77, 4.26, 1.326], [0.5161711, 0.3137983, 0.469911, 0.1977527]],
    ['virginica', [6.588, 2.974, 5.552, 2.026], [0.6358796, 0.3224966, 0.5518947, 0.2746501]],
  ] as const)('%s has the means and deviations of the literature', (name, means, deviations) => {
    const label = iris(1).classNames.indexOf(name);
    for (let feature = 0; feature < 4; feature++) {
      const [mean, deviation] = momentsOf(label, feature);
      expect(mean).toBeCloseTo(means[feature]!, 10);
      expect(deviation).toBeCloseTo(deviations[feature]!, 6);
    }
  });

  it('are split into 120 and 30, with at least 7 of each class among the 30', () => {
    const { testShare, seed } = usualNetwork('iris');
    const { train, test } = splitSamples(iris(1), testShare, seed);
    const counts = [0, 1, 2].map((label) => test!.labels.data.filter((one) => one === label).length);
    expect(countSamples(train)).toBe(120);
    expect(countSamples(test!)).toBe(30);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(7);
  });
});

describe.each(MADE)('%s', (_, make) => {
  it('are the same for the same seed and others for another', () => {
    expect(make(7)).toEqual(make(7));
    expect(make(7).inputs.data).not.toEqual(make(8).inputs.data);
  });

  it('have as many samples of each class, 150 to 300 in all, with at most four digits after the point', () => {
    const { inputs, labels, classNames, featureNames } = make(1);
    const counts = classNames.map((_, label) => labels.data.filter((one) => one === label).length);
    expect(new Set(counts).size).toBe(1);
    expect(labels.data.length).toBeGreaterThanOrEqual(150);
    expect(labels.data.length).toBeLessThanOrEqual(300);
    expect(inputs.shape).toEqual([labels.data.length, featureNames.length]);
    for (const value of inputs.data) expect(value === Number(value.toFixed(4))).toBe(true);
  });

  it('are learnt by 16 units, and by none only if a line tells them apart', () => {
    const data = make(1);
    const rows = Array.from(data.labels.data, (_, k) => [...data.inputs.data.slice(2 * k, 2 * k + 2)]);
    const all = { inputs: rows, labels: [...data.labels.data] };
    const accuracyOf = (hidden: readonly number[]) => {
      const layers = [2, ...hidden, data.classNames.length];
      const start = initialParameters({ layers }, 'glorot', 3);
      const initialWeights = placeLayers({ layers }).flatMap(({ weights, biases, end }) => [
        [...start.subarray(weights, biases)],
        [...start.subarray(biases, end)],
      ]);
      const trained = trainNetwork({
        train: all,
        test: all,
        layers,
        activation: 'tanh',
        loss: 'crossEntropy',
        optimizer: 'adam',
        learningRate: 0.03,
        epochs: 300,
        initialWeights,
        shuffle: true,
        dtype: 'float64',
      });
      return trained.testAccuracy.at(-1)!;
    };
    const straight = accuracyOf([]);
    const bent = accuracyOf([16]);
    expect(bent).toBeGreaterThan(0.9);
    if (make === DATA_SETS.blobs) expect(straight).toBeGreaterThan(0.97);
    else expect(straight).toBeLessThan(0.92);
  });
});

it('moons, circles and blobs lie where scikit-learn puts them, but for noise', () => {
  const centreOf = (make: (seed: number) => DataSet, label: number) => {
    const { inputs, labels } = make(1);
    const places = Array.from(labels.data).flatMap((one, k) => (one === label ? [k] : []));
    return [0, 1].map((i) => places.reduce((sum, k) => sum + inputs.data[2 * k + i]!, 0) / places.length);
  };
  // of half circles: 2/π over their base, but for the two ends that linspace has
  expect(centreOf(DATA_SETS.moons, 0)[0]).toBeCloseTo(0, 1);
  expect(centreOf(DATA_SETS.moons, 0)[1]).toBeCloseTo(0.63, 1);
  expect(centreOf(DATA_SETS.moons, 1)[0]).toBeCloseTo(1, 1);
  expect(centreOf(DATA_SETS.moons, 1)[1]).toBeCloseTo(-0.13, 1);
  for (const label of [0, 1]) {
    for (const coordinate of centreOf(DATA_SETS.circles, label))
      expect(Math.abs(coordinate)).toBeLessThan(0.05);
  }
  expect(centreOf(DATA_SETS.blobs, 2)[1]).toBeGreaterThan(2.5);
});
