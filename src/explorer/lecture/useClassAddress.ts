import { useDeferredValue, useMemo } from 'react';
import { readView } from '../../state/address';
import { formatLink } from '../../state/link';
import { formatQrPath } from '../qr/qrCode';
import { useExperiment, usePlayback, usePreferences, useSession } from '../session';
import { isLocalAddress, type Place, parseHostAddress, placeOf } from '../share/hostAddress';
import { readKeptHost } from '../share/keptHost';

/** The address of what the page shows now, on the host that was said to have it. */
export function useClassAddress(): {
  readonly address: string;
  /** Whether a QR code can hold it. */
  readonly hasCode: boolean;
} {
  const session = useSession();
  const experiment = useExperiment((state) => state.experiment);
  const lossScale = usePreferences((state) => state.lossScale);
  // what plays would be another link with every epoch
  const at = usePlayback((state) => (state.playing ? null : state.at));
  const link = formatLink(experiment, { ...readView(session), lossScale, at });
  const address = useDeferredValue(findPlace().page + link);
  const hasCode = useMemo(() => isEncodable(address), [address]);
  return { address, hasCode };
}

function findPlace(): Place {
  const here = placeOf(location.href);
  if (!isLocalAddress(location.href)) return here;
  const said = parseHostAddress(readKeptHost());
  return said.ok ? said.place : here;
}

function isEncodable(text: string): boolean {
  try {
    formatQrPath(text);
    return true;
  } catch {
    return false;
  }
}
