import { orderSamples } from '../network/batches';
import { countSamples, type Samples } from '../network/samples';

/** Samples to train on and to test on, each in a shuffled order. */
export interface SplitSamples {
  readonly train: Samples;
  /** Null: all are trained on. */
  readonly test: Samples | null;
}

/** Keeps the draws of the split apart from those of the batches. */
const SPLIT_STREAM = 2 ** 31;

/**
 * Splits samples by a shuffle that depends on `seed` alone. At least one sample of two is trained on.
 *
 * @param testShare in [0, 0.9]
 */
export function splitSamples(samples: Samples, testShare: number, seed: number): SplitSamples {
  const order = new Int32Array(countSamples(samples));
  orderSamples(order, seed, SPLIT_STREAM);
  const tested = Math.min(order.length - 1, Math.round(testShare * order.length));
  const train = pickSamples(samples, order.subarray(tested));
  return { train, test: tested > 0 ? pickSamples(samples, order.subarray(0, tested)) : null };
}

function pickSamples({ inputs, labels }: Samples, places: Int32Array): Samples {
  const features = inputs.shape[1]!;
  const data = new Float64Array(places.length * features);
  places.forEach((place, k) => {
    data.set(inputs.data.subarray(place * features, (place + 1) * features), k * features);
  });
  return {
    inputs: { dtype: 'float64', shape: [places.length, features], data },
    labels: {
      dtype: 'int32',
      shape: [places.length],
      data: Int32Array.from(places, (place) => labels.data[place]!),
    },
  };
}
