import type { OpenedNetwork } from '../../core/network/openNetwork';
import type { NetworkCatalog } from '../../locales/network.en';
import { formatCount } from '../numbers';

/** The words that names are made of. */
type NameWords = Pick<NetworkCatalog, 'features' | 'classes'> & {
  readonly pass: Pick<NetworkCatalog['pass'], 'hiddenUnit'>;
};

/** What a unit is called: an input by its feature, an output by its class. Layer 0 holds the inputs. */
export function nameUnit(
  { data, shape }: Pick<OpenedNetwork, 'data' | 'shape'>,
  layer: number,
  unit: number,
  words: NameWords,
): string {
  if (layer === 0) return nameFeature(data.featureNames[unit]!, words);
  if (layer === shape.layers.length - 1) return nameClass(data.classNames[unit]!, words);
  return words.pass.hiddenUnit(formatCount(layer), formatCount(unit + 1));
}

/** A feature in the language of the page, as far as it is known there; own data keep their own names. */
export function nameFeature(name: string, { features }: Pick<NameWords, 'features'>): string {
  return Object.hasOwn(features, name) ? features[name]! : name;
}

/** A class in the language of the page; as {@link nameFeature}. */
export function nameClass(name: string, { classes }: Pick<NameWords, 'classes'>): string {
  return Object.hasOwn(classes, name) ? classes[name]! : name;
}

/** A layer, 1 to 9, as it stands below a letter: "₁". */
export function subscript(layer: number): string {
  return String.fromCharCode(0x2080 + layer);
}
