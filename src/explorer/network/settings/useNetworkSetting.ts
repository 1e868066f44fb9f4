import { useCallback } from 'react';
import type { NetworkSetting } from '../../../core/experiment';
import { useExperiment, useSession } from '../../session';

/** The network being edited, and what changes parts of it. */
export function useNetworkSetting(): readonly [
  setting: NetworkSetting | null,
  change: (parts: Partial<NetworkSetting>) => void,
] {
  const { experiment } = useSession();
  const setting = useExperiment((state) => state.experiment.network ?? null);
  const change = useCallback(
    (parts: Partial<NetworkSetting>) => {
      const { experiment: now, actions } = experiment.getState();
      if (now.network) actions.setNetwork({ ...now.network, ...parts });
    },
    [experiment],
  );
  return [setting, change];
}
