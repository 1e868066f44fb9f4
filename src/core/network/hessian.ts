import { ACTIVATIONS } from './activations';
import { addBiasGradient, addWeighted, addWeightGradient, applyDense, passBlame } from './dense';
import { type NetworkShape, placeLayers } from './networkShape';
import { outputKernel } from './outputs';
import { createPasses } from './passes';
import { countSamples, type Samples } from './samples';

/** Writes H·v into `product`; shapes [parameters, lanes]. */
export type HessianProduct = (
  parameters: Float64Array,
  samples: Samples,
  direction: Float64Array,
  product: Float64Array,
) => void;

/**
 * Multiplies the Hessian of a network's loss with a direction v, exactly and without making the Hessian: both passes are
 * differentiated along v. Lanes have weights and directions of their own. With d for a change along v, δ = ∂L/∂z and
 * β = ∂L/∂a:
 *
 *     forward    dz = a·V + v_b + da·W              da = f′(z) · dz
 *     backward   dβ = V·δ + W·dδ of the layer above  dδ = f′(z) · dβ + f″(z) · dz · β
 *     product    da ⊗ δ + a ⊗ dδ for W               dδ for b
 *
 * @param lanes 1, or a multiple of 4
 * @see Pearlmutter 1994, Fast exact multiplication by the Hessian
 */
export function createHessianProduct(shape: NetworkShape, lanes: number): HessianProduct {
  const places = placeLayers(shape);
  const last = places.length - 1;
  const passes = createPasses(shape, lanes);
  const { values, blames } = passes;
  const { slope, secondSlope } = ACTIVATIONS[shape.activation];
  const output = outputKernel(shape.output, shape.loss, shape.layers.at(-1)!, lanes);
  const unitsOf = (units: number) => new Float64Array(units * lanes);
  const valueTurns = shape.layers.map(unitsOf);
  const sumTurns = places.map(({ outputs }) => unitsOf(outputs));
  const blameTurns = places.map(({ outputs }) => unitsOf(outputs));
  /** β of the layer before, and the part of its change that comes from V. */
  const [beta, turned] = [shape.layers.map(unitsOf), shape.layers.map(unitsOf)];
  const gradients = unitsOf(places.at(-1)!.end);

  function turnForward(parameters: Float64Array, direction: Float64Array): void {
    for (let l = 0; l <= last; l++) {
      applyDense(places[l]!, lanes, direction, values[l]!, sumTurns[l]!);
      if (l > 0) addWeighted(places[l]!, lanes, parameters, valueTurns[l]!, sumTurns[l]!);
      if (l === last) break;
      const [after, turn, dz] = [values[l + 1]!, valueTurns[l + 1]!, sumTurns[l]!];
      for (let at = 0; at < dz.length; at++) turn[at] = slope(after[at]!) * dz[at]!;
    }
  }

  function turnBackward(parameters: Float64Array, direction: Float64Array, product: Float64Array): void {
    for (let l = last; l >= 0; l--) {
      if (l > 0) addWeightGradient(places[l]!, lanes, product, valueTurns[l]!, blames[l]!);
      addWeightGradient(places[l]!, lanes, product, values[l]!, blameTurns[l]!);
      addBiasGradient(places[l]!, lanes, product, blameTurns[l]!);
      if (l === 0) break;
      const turn = blameTurns[l - 1]!;
      passBlame(places[l]!, lanes, parameters, blames[l]!, beta[l]!);
      passBlame(places[l]!, lanes, direction, blames[l]!, turned[l]!);
      passBlame(places[l]!, lanes, parameters, blameTurns[l]!, turn);
      const [a, dz] = [values[l]!, sumTurns[l - 1]!];
      for (let at = 0; at < a.length; at++) {
        const bend = secondSlope ? secondSlope(a[at]!) * dz[at]! * beta[l]![at]! : 0;
        turn[at] = slope(a[at]!) * (turn[at]! + turned[l]![at]!) + bend;
      }
    }
  }

  return (parameters, samples, direction, product) => {
    product.fill(0);
    const count = countSamples(samples);
    for (let sample = 0; sample < count; sample++) {
      const label = samples.labels.data[sample]!;
      passes.forward(parameters, samples, sample);
      passes.backward(parameters, label, 1 / count, gradients);
      turnForward(parameters, direction);
      output.turnBlame(values[last + 1]!, label, 1 / count, sumTurns[last]!, blameTurns[last]!);
      turnBackward(parameters, direction, product);
    }
  };
}
