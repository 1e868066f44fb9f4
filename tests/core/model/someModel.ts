import { DATA_SETS } from '../../../src/core/data/dataSets';
import { allocateLanes, type Dtype } from '../../../src/core/dtype';
import type { Model } from '../../../src/core/model/model';
import { countParameters } from '../../../src/core/network/networkShape';

/** A model of irises with weights that differ in every bit. */
export function someModel(layers: readonly number[] = [4, 5, 3], dtype: Dtype = 'float64'): Model {
  const { featureNames, unit, classNames } = DATA_SETS.iris(1);
  const parameters = allocateLanes(dtype, countParameters({ layers }));
  for (let k = 0; k < parameters.length; k++) parameters[k] = Math.sin(1 + k) / 3;
  return {
    name: 'Irises, 花',
    shape: { layers, activation: 'tanh', output: 'softmax', loss: 'crossEntropy' },
    dtype,
    parameters,
    featureNames,
    unit,
    classNames,
    featureRanges: [
      [4.3, 7.9],
      [2, 4.4],
      [1, 6.9],
      [0.1, 2.5],
    ],
    scale: { means: [5.8, 3.05, 3.76, 1.2], deviations: [0.83, 0.43, 1.76, 0.76] },
    training: {
      data: 'iris',
      dataSeed: 1,
      optimizer: 'adam',
      learningRate: 0.1,
      epochs: 60,
      batchSize: 32,
      testAccuracy: 29 / 30,
    },
  };
}
