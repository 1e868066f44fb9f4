import { standardNormal, uniform } from '../noise';
import { TensorRefusal } from './problem';
import { makeTensor, type Tensor } from './tensor';

/**
 * Normal numbers, as tf.random.normal, drawn by the generator that networks begin with: a seed gives the same numbers on
 * every machine, but not those that TensorFlow draws from it.
 *
 * @param seed integer in [0, 2³²)
 */
export function randomNormal<D extends 'float32' | 'float64'>(
  shape: readonly number[],
  { mean, deviation, seed, dtype }: { mean: number; deviation: number; seed: number; dtype: D },
): Tensor<D> {
  return makeTensor(dtype, shape, (place) => mean + deviation * standardNormal(seed, 0, place));
}

/**
 * Numbers spread evenly over [least, limit), as tf.random.uniform; of int32 whole ones. Drawn as by {@link randomNormal}.
 *
 * @param seed integer in [0, 2³²)
 * @throws TensorRefusal when there is no whole number to draw
 */
export function randomUniform<D extends 'float32' | 'float64' | 'int32'>(
  shape: readonly number[],
  { least, limit, seed, dtype }: { least: number; limit: number; seed: number; dtype: D },
): Tensor<D> {
  if (dtype === 'int32' && !(least < limit)) {
    throw new TensorRefusal(`least must be below limit; got ${least} and ${limit}`, {
      code: 'emptyInterval',
      least,
      limit,
    });
  }
  const draw = (place: number) => least + (limit - least) * uniform(seed, 0, place);
  // 24 bits are all that float32 has below 1: more would round up to the limit
  const coarse = (place: number) =>
    least + (limit - least) * (Math.floor(uniform(seed, 0, place) * 2 ** 24) / 2 ** 24);
  const valueAt = { float64: draw, float32: coarse, int32: (place: number) => Math.floor(draw(place)) };
  return makeTensor(dtype, shape, valueAt[dtype]);
}
