import type { LayerPlace } from './networkShape';

/**
 * A layer over lanes: every lane is a network of its own. Lanes are innermost and a multiple of four,
 *
 *     W₀₀ of lane 0, 1, 2, …   W₀₁ of lane 0, 1, 2, …   …
 *
 * so that one walk over the weights serves all lanes, four at a time in registers. One lane alone, as a rate that is dragged
 * is, has loops of its own, with four units in registers; they add in the same order, so that their bits are the same.
 */

/** z ← a·W + b. Shapes: a [inputs, lanes], z [outputs, lanes]. */
export function applyDense(
  place: LayerPlace,
  lanes: number,
  parameters: Float64Array,
  values: Float64Array,
  sums: Float64Array,
): void {
  addProducts(place, lanes, parameters, values, parameters, place.biases * lanes, sums);
}

/** z ← z + a·W. */
export function addWeighted(
  place: LayerPlace,
  lanes: number,
  parameters: Float64Array,
  values: Float64Array,
  sums: Float64Array,
): void {
  addProducts(place, lanes, parameters, values, sums, 0, sums);
}

/** z ← what stands in `begins` from `begin` on + a·W. */
function addProducts(
  { inputs, outputs, weights }: LayerPlace,
  lanes: number,
  parameters: Float64Array,
  values: Float64Array,
  begins: Float64Array,
  begin: number,
  sums: Float64Array,
): void {
  const width = outputs * lanes;
  if (lanes === 1) {
    addProductsOfOne(outputs, inputs, weights, parameters, values, begins, begin, sums);
    return;
  }
  for (let z = 0; z < width; z += 4) {
    let s0 = begins[begin + z]!;
    let s1 = begins[begin + z + 1]!;
    let s2 = begins[begin + z + 2]!;
    let s3 = begins[begin + z + 3]!;
    let w = weights * lanes + z;
    for (let i = 0, a = z % lanes; i < inputs; i++, a += lanes, w += width) {
      s0 += values[a]! * parameters[w]!;
      s1 += values[a + 1]! * parameters[w + 1]!;
      s2 += values[a + 2]! * parameters[w + 2]!;
      s3 += values[a + 3]! * parameters[w + 3]!;
    }
    sums[z] = s0;
    sums[z + 1] = s1;
    sums[z + 2] = s2;
    sums[z + 3] = s3;
  }
}

function addProductsOfOne(
  outputs: number,
  inputs: number,
  weights: number,
  parameters: Float64Array,
  values: Float64Array,
  begins: Float64Array,
  begin: number,
  sums: Float64Array,
): void {
  let z = 0;
  for (; z + 3 < outputs; z += 4) {
    let s0 = begins[begin + z]!;
    let s1 = begins[begin + z + 1]!;
    let s2 = begins[begin + z + 2]!;
    let s3 = begins[begin + z + 3]!;
    for (let i = 0, w = weights + z; i < inputs; i++, w += outputs) {
      const a = values[i]!;
      s0 += a * parameters[w]!;
      s1 += a * parameters[w + 1]!;
      s2 += a * parameters[w + 2]!;
      s3 += a * parameters[w + 3]!;
    }
    sums[z] = s0;
    sums[z + 1] = s1;
    sums[z + 2] = s2;
    sums[z + 3] = s3;
  }
  for (; z < outputs; z++) {
    let sum = begins[begin + z]!;
    for (let i = 0, w = weights + z; i < inputs; i++, w += outputs) sum += values[i]! * parameters[w]!;
    sums[z] = sum;
  }
}

/**
 * Adds ∂L/∂W = a · ∂L/∂z of one sample to `gradients`, whose places are those of the parameters.
 *
 * @param blame ∂L/∂z, shape [outputs, lanes]
 */
export function addWeightGradient(
  { inputs, outputs, weights }: LayerPlace,
  lanes: number,
  gradients: Float64Array,
  values: Float64Array,
  blame: Float64Array,
): void {
  const width = outputs * lanes;
  for (let i = 0; i < inputs; i++) {
    const at = weights * lanes + i * width;
    if (lanes === 1) {
      const a = values[i]!;
      for (let d = 0; d < outputs; d++) gradients[at + d]! += a * blame[d]!;
      continue;
    }
    for (let lane = 0; lane < lanes; lane += 4) {
      const a = i * lanes + lane;
      const a0 = values[a]!;
      const a1 = values[a + 1]!;
      const a2 = values[a + 2]!;
      const a3 = values[a + 3]!;
      for (let d = lane; d < width; d += lanes) {
        const w = at + d;
        gradients[w]! += a0 * blame[d]!;
        gradients[w + 1]! += a1 * blame[d + 1]!;
        gradients[w + 2]! += a2 * blame[d + 2]!;
        gradients[w + 3]! += a3 * blame[d + 3]!;
      }
    }
  }
}

/** Adds ∂L/∂b = ∂L/∂z of one sample to `gradients`. */
export function addBiasGradient(
  { outputs, biases }: LayerPlace,
  lanes: number,
  gradients: Float64Array,
  blame: Float64Array,
): void {
  const at = biases * lanes;
  for (let d = 0; d < outputs * lanes; d++) gradients[at + d]! += blame[d]!;
}

/**
 * ∂L/∂a ← W · ∂L/∂z: what the layer before is to blame for.
 *
 * @param blame ∂L/∂z, shape [outputs, lanes]
 * @param before ∂L/∂a, shape [inputs, lanes]
 */
export function passBlame(
  { inputs, outputs, weights }: LayerPlace,
  lanes: number,
  parameters: Float64Array,
  blame: Float64Array,
  before: Float64Array,
): void {
  const width = outputs * lanes;
  if (lanes === 1) {
    passBlameOfOne(inputs, outputs, weights, parameters, blame, before);
    return;
  }
  for (let i = 0; i < inputs; i++) {
    const at = weights * lanes + i * width;
    for (let lane = 0; lane < lanes; lane += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let d = lane; d < width; d += lanes) {
        const w = at + d;
        s0 += parameters[w]! * blame[d]!;
        s1 += parameters[w + 1]! * blame[d + 1]!;
        s2 += parameters[w + 2]! * blame[d + 2]!;
        s3 += parameters[w + 3]! * blame[d + 3]!;
      }
      const a = i * lanes + lane;
      before[a] = s0;
      before[a + 1] = s1;
      before[a + 2] = s2;
      before[a + 3] = s3;
    }
  }
}

function passBlameOfOne(
  inputs: number,
  outputs: number,
  weights: number,
  parameters: Float64Array,
  blame: Float64Array,
  before: Float64Array,
): void {
  let i = 0;
  for (; i + 3 < inputs; i += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let d = 0, w = weights + i * outputs; d < outputs; d++, w++) {
      const share = blame[d]!;
      s0 += parameters[w]! * share;
      s1 += parameters[w + outputs]! * share;
      s2 += parameters[w + 2 * outputs]! * share;
      s3 += parameters[w + 3 * outputs]! * share;
    }
    before[i] = s0;
    before[i + 1] = s1;
    before[i + 2] = s2;
    before[i + 3] = s3;
  }
  for (; i < inputs; i++) {
    let sum = 0;
    for (let d = 0, w = weights + i * outputs; d < outputs; d++, w++) sum += parameters[w]! * blame[d]!;
    before[i] = sum;
  }
}
