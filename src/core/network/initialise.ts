import { standardNormal, uniform } from '../noise';
import { type NetworkShape, placeLayers } from './networkShape';

/** How weights begin; biases begin at 0. */
export type InitialisationName = 'zeros' | 'uniform' | 'glorot' | 'he';

/**
 * The start of every weight, from its layer's inputs and outputs and a draw that is spread evenly over [−1, 1) or normal.
 *
 * uniform: in [−0.5, 0.5). glorot: Glorot and Bengio 2010, even in ±√(6 / (inputs + outputs)), as in Keras. he: He et al.
 * 2015, normal with variance 2 / inputs, as torch.nn.init.kaiming_normal_.
 */
const INITIALISATIONS: Readonly<
  Record<
    InitialisationName,
    (inputs: number, outputs: number, even: () => number, normal: () => number) => number
  >
> = {
  zeros: () => 0,
  uniform: (_inputs, _outputs, even) => 0.5 * even(),
  glorot: (inputs, outputs, even) => Math.sqrt(6 / (inputs + outputs)) * even(),
  he: (inputs, _outputs, _even, normal) => Math.sqrt(2 / inputs) * normal(),
};

/** Every initialisation, in the order of the page. */
export const INITIALISATION_NAMES = Object.keys(INITIALISATIONS) as readonly InitialisationName[];

/**
 * Makes the start of a network, all parameters in their order: the same for the same seed, on every machine.
 *
 * @param seed integer in [0, 2³²)
 */
export function initialParameters(
  shape: Pick<NetworkShape, 'layers'>,
  name: InitialisationName,
  seed: number,
): Float64Array<ArrayBuffer> {
  const places = placeLayers(shape);
  const parameters = new Float64Array(places.at(-1)!.end);
  const make = INITIALISATIONS[name];
  places.forEach(({ inputs, outputs, weights, biases }, l) => {
    for (let at = weights; at < biases; at++) {
      const draw = at - weights;
      parameters[at] = make(
        inputs,
        outputs,
        () => 2 * uniform(seed, l, draw) - 1,
        () => standardNormal(seed, l, draw),
      );
    }
  });
  return parameters;
}
