import type { NetworkSetting } from '../core/experiment';
import { parseNumber } from '../core/expression/number';
import { correctNetwork, NETWORK_CHOICES, NETWORK_RANGES, usualNetwork } from './network';
import { type Amendment, foldName, type Parameter, readAs, readInstead } from './parameterKinds';

/** How a part of a network is written after its name. */
interface Part {
  /** '' where it is as usual. */
  readonly format: (network: NetworkSetting, usual: NetworkSetting) => string;
  /** Null where the text says nothing that this part can be. */
  readonly read: (text: string, network: NetworkSetting) => NetworkSetting | null;
}

const PARTS: Readonly<Record<string, Part>> = {
  hidden: {
    format: ({ hidden }, usual) => (hidden.join() === usual.hidden.join() ? '' : hidden.join('-') || '0'),
    read(text, network) {
      const units = text.split('-').map((item) => readWhole(item, [0, NETWORK_RANGES.units[1]]));
      if (units.length > NETWORK_RANGES.hiddenLayers[1] || units.includes(null)) return null;
      return { ...network, hidden: units.flatMap((count) => (count ? [count] : [])) };
    },
  },
  act: choicePart('activation', { tanh: 'tanh', relu: 'relu', sigmoid: 'sigmoid', linear: 'linear' }),
  out: choicePart('output', { softmax: 'softmax', sigmoid: 'sigmoid', linear: 'linear' }),
  loss: choicePart('loss', { mse: 'meanSquaredError', ce: 'crossEntropy' }),
  init: choicePart('initialisation', { glorot: 'glorot', he: 'he', uniform: 'uniform', zeros: 'zeros' }),
  batch: numberPart('batchSize', NETWORK_RANGES.batchSize, true),
  test: numberPart('testShare', NETWORK_RANGES.testShare, false),
  seed: numberPart('seed', NETWORK_RANGES.seed, true),
  data: {
    format: ({ data }, usual) => (data.seed === usual.data.seed ? '' : String(data.seed)),
    read(text, network) {
      const seed = readWhole(text, NETWORK_RANGES.seed);
      return seed === null ? null : { ...network, data: { ...network.data, seed } };
    },
  },
  scale: {
    format: ({ standardise }) => (standardise ? '' : '0'),
    read: (text, network) =>
      text === '0' || text === '1' ? { ...network, standardise: text === '1' } : null,
  },
};

/**
 * `iris;hidden:8-4;act:relu`: the data, then what is not as usual with them. Null, written as nothing: no network. Own data
 * are in `csv`, since they can be long.
 */
export const net: Parameter<NetworkSetting | null> = {
  name: 'net',
  default: null,
  range: NETWORK_CHOICES.data,
  parse(text) {
    if (text.trim() === '') return readAs(null);
    const [first = '', ...parts] = text.split(/[;；]/).map((part) => part.trim());
    const name = NETWORK_CHOICES.data.find((choice) => choice === foldName(first));
    if (name === undefined) return readInstead('unreadable', text, null, '');
    let network = usualNetwork(name);
    const amendments: Amendment[] = [];
    for (const part of parts) {
      const [, key = '', value = ''] = /^\s*(\w+)\s*[:：]\s*(.*)$/.exec(part) ?? [];
      const read = Object.hasOwn(PARTS, foldName(key))
        ? PARTS[foldName(key)]!.read(foldName(value), network)
        : null;
      if (read) network = read;
      else if (part !== '') amendments.push(...readInstead('unreadable', part, null, '').amendments);
    }
    return { value: correctNetwork(network), amendments };
  },
  format(network) {
    if (network === null) return '';
    const usual = usualNetwork(network.data.name);
    const parts = Object.entries(PARTS).flatMap(([key, { format }]) => {
      const written = format(network, usual);
      return written === '' ? [] : [`${key}:${written}`];
    });
    return [network.data.name, ...parts].join(';');
  },
  correct: (network) => network && correctNetwork(network),
};

function choicePart<Key extends 'activation' | 'output' | 'loss' | 'initialisation'>(
  key: Key,
  names: Readonly<Record<string, NetworkSetting[Key]>>,
): Part {
  return {
    format: (network, usual) =>
      network[key] === usual[key] ? '' : Object.keys(names).find((name) => names[name] === network[key])!,
    read: (text, network) => (Object.hasOwn(names, text) ? { ...network, [key]: names[text] } : null),
  };
}

function numberPart(
  key: 'batchSize' | 'testShare' | 'seed',
  range: readonly [least: number, most: number],
  isWhole: boolean,
): Part {
  return {
    format: (network, usual) => (network[key] === usual[key] ? '' : String(network[key])),
    read(text, network) {
      const parsed = parseNumber(text);
      if (!parsed.ok || !(parsed.value >= range[0] && parsed.value <= range[1])) return null;
      return isWhole && !Number.isInteger(parsed.value) ? null : { ...network, [key]: parsed.value };
    },
  };
}

function readWhole(text: string, [least, most]: readonly [least: number, most: number]): number | null {
  const parsed = parseNumber(text);
  const isLegal =
    parsed.ok && Number.isInteger(parsed.value) && parsed.value >= least && parsed.value <= most;
  return isLegal ? parsed.value : null;
}
