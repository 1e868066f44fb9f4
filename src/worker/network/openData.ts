import { DATA_SETS } from '../../core/data/dataSets';
import type { NetworkSetting } from '../../core/experiment';
import { type ReadCsv, readCsv } from './readCsv';

/** Opens the data of a network: a set that is there or made, or a person's own, which may be none. */
export function openData({ name, seed, text = '' }: NetworkSetting['data']): ReadCsv {
  if (name === 'own') return readCsv(text);
  return { ok: true, data: DATA_SETS[name](seed), leftOut: [] };
}
