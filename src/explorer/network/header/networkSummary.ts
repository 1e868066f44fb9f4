import type { NetworkSetting } from '../../../core/experiment';
import { countParameters, type NetworkShape } from '../../../core/network/networkShape';
import { countSamples, type Samples } from '../../../core/network/samples';
import type { NetworkCatalog } from '../../../locales/network.en';
import { formatCount } from '../../numbers';

/** What of an opened network is told of it. */
export interface NetworkParts {
  readonly shape: Pick<NetworkShape, 'layers'>;
  readonly train: Samples;
  /** Null: nothing is tested. */
  readonly test: Samples | null;
}

/** Its data and its layers: "Iris 4 → 3". Without layers where these are not known. */
export function nameNetwork(
  { data }: Pick<NetworkSetting, 'data'>,
  layers: readonly number[],
  words: Pick<NetworkCatalog, 'data'>,
): string {
  return [words.data[data.name], layers.join(' → ')].filter((part) => part !== '').join(' ');
}

/** What is trained and how, in one line. */
export function summarizeNetwork(
  setting: NetworkSetting,
  { shape, train, test }: NetworkParts,
  words: Pick<NetworkCatalog, 'outputs' | 'losses' | 'header'>,
): string {
  const { header } = words;
  const samples = countSamples(train);
  return [
    words.outputs[setting.output],
    words.losses[setting.loss],
    setting.batchSize < samples ? header.batch(formatCount(setting.batchSize)) : header.wholeBatch,
    header.weights(formatCount(countParameters(shape))),
    test
      ? header.split(formatCount(samples), formatCount(countSamples(test)))
      : header.trainOnly(formatCount(samples)),
    setting.standardise ? header.standardised : header.raw,
  ].join(' · ');
}
