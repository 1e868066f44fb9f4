import type { OpenedNetwork } from '../../../core/network/openNetwork';
import type { NetworkCatalog } from '../../../locales/network.en';
import type { WeightsCatalog } from '../../../locales/weights.en';
import { nameUnit } from '../nameUnit';
import type { Cell } from './weightsView';

/** What a weight is called, by what it joins: "petal length → virginica"; a bias by its unit. */
export function nameCell(
  network: Pick<OpenedNetwork, 'data' | 'shape'>,
  { layer, row, column }: Cell,
  names: NetworkCatalog,
  words: WeightsCatalog,
): string {
  const to = nameUnit(network, layer + 1, column, names);
  return row === network.shape.layers[layer]
    ? words.biasOf(to)
    : words.weight(nameUnit(network, layer, row, names), to);
}
