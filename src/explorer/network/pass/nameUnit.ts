import type { OpenedNetwork } from '../../../core/network/openNetwork';
import type { NetworkCatalog } from '../../../locales/network.en';
import { formatCount } from '../../numbers';

/** What a unit is called: an input by its feature, an output by its class. Layer 0 holds the inputs. */
export function nameUnit(
  { data, shape }: Pick<OpenedNetwork, 'data' | 'shape'>,
  layer: number,
  unit: number,
  { hiddenUnit }: Pick<NetworkCatalog['pass'], 'hiddenUnit'>,
): string {
  if (layer === 0) return data.featureNames[unit]!;
  if (layer === shape.layers.length - 1) return data.classNames[unit]!;
  return hiddenUnit(formatCount(layer), formatCount(unit + 1));
}
