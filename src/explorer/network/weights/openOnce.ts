import type { NetworkSetting } from '../../../core/experiment';
import { type OpenedNetwork, openNetwork } from '../../../core/network/openNetwork';

const opened = new WeakMap<NetworkSetting, OpenedNetwork | null>();

/** The network of a setting, opened once for all that show it; null where its own data are none. */
export function openOnce(setting: NetworkSetting): OpenedNetwork | null {
  const known = opened.get(setting);
  if (known !== undefined) return known;
  const made = openOrNull(setting);
  opened.set(setting, made);
  return made;
}

function openOrNull(setting: NetworkSetting): OpenedNetwork | null {
  try {
    return openNetwork(setting);
  } catch (error) {
    // the worker, which opens it as well, tells what is wrong
    if (error instanceof RangeError) return null;
    throw error;
  }
}
