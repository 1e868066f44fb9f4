import type { NetworkSetting } from '../../core/experiment';
import { type OpenedNetwork, openNetwork } from '../../core/network/openNetwork';
import { openData } from './openData';

/** Opens a network with its data; null where these are a person's own and can't be read. */
export function openSetting(setting: NetworkSetting): OpenedNetwork | null {
  const read = openData(setting.data);
  return read.ok ? openNetwork(setting, read.data) : null;
}
