import { orderSamples } from '../../../src/core/network/batches';
import type { Samples } from '../../../src/core/network/samples';

/** Numbers of a network inputs → tanh units → softmax with cross-entropy. */
export interface FlatSizes {
  readonly inputs: number;
  readonly units: number;
  readonly outputs: number;
}

/**
 * One network after the other in flat arrays, as one writes it by hand for one network of this very kind: every loop is
 * there, and nothing is general.
 *
 * @param start all weights and biases, in the order of the core
 * @returns the weights of the last network
 */
export function trainFlat(
  { inputs: I, units: H, outputs: K }: FlatSizes,
  { inputs, labels }: Samples,
  start: Float64Array,
  learningRates: readonly number[],
  batchSize: number,
  epochs: number,
): Float64Array {
  const x = inputs.data;
  const count = labels.data.length;
  const order = new Int32Array(count);
  const [h, blame, p] = [new Float64Array(H), new Float64Array(H), new Float64Array(K)];
  const [w1, b1, w2, b2] = [I * H, H, H * K, K].map((size) => new Float64Array(size)) as Four;
  const [g1, c1, g2, c2] = [I * H, H, H * K, K].map((size) => new Float64Array(size)) as Four;
  for (const learningRate of learningRates) {
    w1.set(start.subarray(0, I * H));
    b1.set(start.subarray(I * H, I * H + H));
    w2.set(start.subarray(I * H + H, I * H + H + H * K));
    b2.set(start.subarray(I * H + H + H * K));
    for (let epoch = 0; epoch < epochs; epoch++) {
      orderSamples(order, 1, epoch);
      for (let from = 0; from < count; from += batchSize) {
        const to = Math.min(count, from + batchSize);
        g1.fill(0);
        c1.fill(0);
        g2.fill(0);
        c2.fill(0);
        for (let at = from; at < to; at++) {
          const sample = order[at]!;
          const first = sample * I;
          for (let j = 0; j < H; j++) {
            let z = b1[j]!;
            for (let i = 0; i < I; i++) z += x[first + i]! * w1[i * H + j]!;
            h[j] = Math.tanh(z);
          }
          let highest = -Infinity;
          for (let k = 0; k < K; k++) {
            let z = b2[k]!;
            for (let j = 0; j < H; j++) z += h[j]! * w2[j * K + k]!;
            p[k] = z;
            if (z > highest) highest = z;
          }
          let total = 0;
          for (let k = 0; k < K; k++) {
            p[k] = Math.exp(p[k]! - highest);
            total += p[k]!;
          }
          for (let k = 0; k < K; k++) p[k] = p[k]! / total - (k === labels.data[sample] ? 1 : 0);
          for (let j = 0; j < H; j++) {
            let sum = 0;
            for (let k = 0; k < K; k++) {
              g2[j * K + k]! += h[j]! * p[k]!;
              sum += w2[j * K + k]! * p[k]!;
            }
            blame[j] = sum * (1 - h[j]! * h[j]!);
          }
          for (let k = 0; k < K; k++) c2[k]! += p[k]!;
          for (let i = 0; i < I; i++) {
            const value = x[first + i]!;
            for (let j = 0; j < H; j++) g1[i * H + j]! += value * blame[j]!;
          }
          for (let j = 0; j < H; j++) c1[j]! += blame[j]!;
        }
        const step = learningRate / (to - from);
        for (let k = 0; k < w1.length; k++) w1[k]! -= step * g1[k]!;
        for (let k = 0; k < b1.length; k++) b1[k]! -= step * c1[k]!;
        for (let k = 0; k < w2.length; k++) w2[k]! -= step * g2[k]!;
        for (let k = 0; k < b2.length; k++) b2[k]! -= step * c2[k]!;
      }
    }
  }
  return Float64Array.from([...w1, ...b1, ...w2, ...b2]);
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];
