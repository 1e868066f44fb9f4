import { describe, expect, it } from 'vitest';
import { createHessianProduct } from '../../../src/core/network/hessian';
import { countParameters, type NetworkShape } from '../../../src/core/network/networkShape';
import { createPasses } from '../../../src/core/network/passes';
import { countSamples, type Samples } from '../../../src/core/network/samples';
import { ENDS, SMOOTH, someParameters, someSamples } from './someNetwork';

const LANES = 4;
const samples = someSamples(7, 3, 2, 5);
const order = [...Array(7).keys()];

const shapes = SMOOTH.flatMap((activation) =>
  [
    [3, 2],
    [3, 5, 2],
    [3, 4, 3, 2],
  ].flatMap((layers) => ENDS.map((end): NetworkShape => ({ layers, activation, ...end }))),
);

function evaluate(shape: NetworkShape, parameters: Float64Array, on: Samples = samples) {
  const losses = new Float64Array(LANES);
  const gradients = new Float64Array(countParameters(shape) * LANES);
  createPasses(shape, LANES).evaluate(parameters, on, order, 0, countSamples(on), losses, gradients);
  return { losses, gradients };
}

/** The parameters moved along a direction. */
function moved(parameters: Float64Array, direction: Float64Array, by: number): Float64Array {
  return parameters.map((value, at) => value + by * direction[at]!);
}

describe.each(shapes)('$layers of $activation, $output and $loss', (shape) => {
  const parameters = someParameters(shape, LANES, 11);
  const direction = someParameters(shape, LANES, 12);
  const step = 1e-5;
  const [ahead, behind] = [step, -step].map((by) => evaluate(shape, moved(parameters, direction, by)));

  it('has the slope of its loss along any direction in its gradient', () => {
    const { gradients } = evaluate(shape, parameters);
    for (let lane = 0; lane < LANES; lane++) {
      let slope = 0;
      for (let at = lane; at < gradients.length; at += LANES) slope += gradients[at]! * direction[at]!;
      const difference = (ahead!.losses[lane]! - behind!.losses[lane]!) / (2 * step);
      expect(slope).toBeCloseTo(difference, 7);
    }
  });

  it('has the change of its gradient along any direction in its Hessian product', () => {
    const product = new Float64Array(parameters.length);
    createHessianProduct(shape, LANES)(parameters, samples, direction, product);
    product.forEach((value, at) => {
      const difference = (ahead!.gradients[at]! - behind!.gradients[at]!) / (2 * step);
      expect(value).toBeCloseTo(difference, 6);
    });
  });

  it('gives a lane the same bits whatever stands beside it', () => {
    const alone = Float64Array.from(parameters, (_, at) => parameters[at - (at % LANES)]!);
    const [among, single] = [evaluate(shape, parameters), evaluate(shape, alone)];
    expect(single.losses[0]).toBe(among.losses[0]);
    for (let at = 0; at < parameters.length; at += LANES) {
      expect(single.gradients[at]).toBe(among.gradients[at]);
    }
  });
});

describe('an equal guess for all', () => {
  const equal = (loss: 'crossEntropy' | 'meanSquaredError') => {
    const shape: NetworkShape = { layers: [3, 3], activation: 'relu', output: 'softmax', loss };
    return evaluate(shape, new Float64Array(12 * LANES), someSamples(7, 3, 3, 1)).losses[0]!;
  };

  it('costs ln 3 in cross-entropy and 2/9 in mean squared error', () => {
    expect(equal('crossEntropy')).toBeCloseTo(Math.log(3), 14);
    expect(equal('meanSquaredError')).toBeCloseTo(2 / 9, 14);
  });
});

describe('outputs far off', () => {
  it('keep softmax with cross-entropy finite', () => {
    const shape: NetworkShape = {
      layers: [3, 2],
      activation: 'relu',
      output: 'softmax',
      loss: 'crossEntropy',
    };
    const { losses, gradients } = evaluate(
      shape,
      someParameters(shape, LANES, 3).map((value) => 1e6 * value),
    );
    expect([...losses, ...gradients].every(Number.isFinite)).toBe(true);
  });
});
