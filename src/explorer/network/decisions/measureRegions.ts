import type { OpenedNetwork } from '../../../core/network/openNetwork';
import type { Samples } from '../../../core/network/samples';
import { deriveFeatureAxis, type FeaturePair, meanInput, seeFeature } from './decisionView';
import { createDecider } from './predictions';

/** The map of decisions in numbers. */
export interface RegionFacts {
  /** Share of the map where each class is told, in [0, 1]; what is missing to 1 tells none. */
  readonly shares: readonly number[];
  /** Samples that lie where the map tells another class, or none. */
  readonly astray: number;
}

/** Points across, and up, at which the map is asked. */
const POINTS = 32;

/**
 * Measures the map of two features, the others at their mean.
 *
 * @param parameters in the order of `nameParameters`
 * @param samples which are looked for on it
 */
export function measureRegions(
  network: Pick<OpenedNetwork, 'data' | 'shape' | 'scale' | 'train'>,
  parameters: Float64Array,
  [across, up]: FeaturePair,
  samples: Samples,
): RegionFacts {
  const decider = createDecider(network, parameters);
  const { input } = decider;
  input.set(meanInput(network));
  const counts = new Array<number>(network.data.classNames.length).fill(0);
  const [xs, ys] = [across, up].map((feature) => {
    const [low, high] = deriveFeatureAxis(network, feature).domain;
    return Array.from({ length: POINTS }, (_, k) =>
      seeFeature(network, feature, low + ((k + 0.5) / POINTS) * (high - low)),
    );
  });
  for (const y of ys!) {
    input[up] = y;
    for (const x of xs!) {
      input[across] = x;
      const told = decider.decide();
      if (told >= 0) counts[told]! += 1;
    }
  }
  let astray = 0;
  samples.labels.data.forEach((label, k) => {
    const at = k * input.length;
    input[across] = samples.inputs.data[at + across]!;
    input[up] = samples.inputs.data[at + up]!;
    if (decider.decide() !== label) astray += 1;
  });
  return { shares: counts.map((count) => count / POINTS ** 2), astray };
}
