import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { countSamples, type Samples } from '../../../core/network/samples';
import type { Axis } from '../../charts/domains';
import { listMultiples, niceStep } from '../../charts/ticks';

/** Places of the features across and up. */
export type FeaturePair = readonly [across: number, up: number];

/** The last two features: of flowers those of the petals, which tell most. */
export function usualPair({ data }: Pick<OpenedNetwork, 'data'>): FeaturePair {
  const features = data.featureNames.length;
  return [Math.max(0, features - 2), features - 1];
}

/** The axis of a feature in its own unit: all samples, with a margin. */
export function deriveFeatureAxis({ data }: Pick<OpenedNetwork, 'data'>, feature: number): Axis {
  const features = data.featureNames.length;
  let [low, high] = [Infinity, -Infinity];
  for (let k = feature; k < data.inputs.data.length; k += features) {
    low = Math.min(low, data.inputs.data[k]!);
    high = Math.max(high, data.inputs.data[k]!);
  }
  const margin = 0.08 * (high - low) || 1;
  const domain = [low - margin, high + margin] as const;
  return { kind: 'linear', domain, ticks: listMultiples(niceStep((domain[1] - domain[0]) / 5), ...domain) };
}

/** A feature of a value in its own unit, as the network sees it. */
export function seeFeature({ scale }: Pick<OpenedNetwork, 'scale'>, feature: number, value: number): number {
  return scale ? (value - scale.means[feature]!) / scale.deviations[feature]! : value;
}

/** The value in its own unit of a feature as the network sees it. */
export function rawFeature({ scale }: Pick<OpenedNetwork, 'scale'>, feature: number, seen: number): number {
  return scale ? seen * scale.deviations[feature]! + scale.means[feature]! : seen;
}

/** The mean of each feature over the training samples, as the network sees it. */
export function meanInput({ train }: Pick<OpenedNetwork, 'train'>): Float64Array {
  const features = train.inputs.shape[1]!;
  const count = countSamples(train);
  const means = new Float64Array(features);
  train.inputs.data.forEach((value, at) => {
    means[at % features]! += value / count;
  });
  return means;
}

/** Two features of all samples in their own units: x and y of each. */
export function placeSamples(
  network: Pick<OpenedNetwork, 'scale'>,
  { inputs }: Samples,
  [across, up]: FeaturePair,
): readonly (readonly [x: number, y: number])[] {
  const [count = 0, features = 0] = inputs.shape;
  return Array.from({ length: count }, (_, k) => [
    rawFeature(network, across, inputs.data[k * features + across]!),
    rawFeature(network, up, inputs.data[k * features + up]!),
  ]);
}
