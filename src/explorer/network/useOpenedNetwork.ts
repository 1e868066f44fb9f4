import type { NetworkSetting } from '../../core/experiment';
import type { OpenedNetwork } from '../../core/network/openNetwork';
import { openSetting } from '../../worker/network/openSetting';
import { useExperiment } from '../session';

let latest: { readonly key: string; readonly network: OpenedNetwork | null } | null = null;

/**
 * The network of a setting with its data, made once: data are read and split again only for another setting.
 *
 * @returns null where its own data are none
 */
export function openNetworkOnce(setting: NetworkSetting): OpenedNetwork | null {
  const key = JSON.stringify(setting);
  if (latest?.key !== key) latest = { key, network: openSetting(setting) };
  return latest.network;
}

/** {@link openNetworkOnce} of the experiment as it is now; null where it trains none, too. */
export function useOpenedNetwork(): OpenedNetwork | null {
  const setting = useExperiment(({ experiment }) => experiment.network);
  return setting ? openNetworkOnce(setting) : null;
}
