import { Maximize } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { readView } from '../../state/address';
import { formatLink } from '../../state/link';
import { QrCode } from '../qr/QrCode';
import { formatQrPath } from '../qr/qrCode';
import { useExperiment, usePlayback, usePreferences, useSession } from '../session';
import { isLocalAddress, type Place, parseHostAddress, placeOf } from '../share/hostAddress';
import { readKeptHost } from '../share/keptHost';
import { QrScreen } from '../share/QrScreen';
import styles from './LectureCode.module.css';
import { useLectureCatalog } from './lectureCatalog';

/** While the answer is hidden: the way for a class to what it sees, as a code and as letters. */
export function LectureCode() {
  const words = useLectureCatalog();
  const address = useDeferredValue(usePageAddress());
  const hasCode = useMemo(() => isEncodable(address), [address]);
  const [isOnScreen, setOnScreen] = useState(false);
  return (
    <section className={styles.panel} aria-label={words.scan}>
      <div className={styles.code}>
        {hasCode ? <QrCode text={address} label={words.code} /> : <p>{words.tooLong}</p>}
      </div>
      <div className={styles.text}>
        <h2>{words.scan}</h2>
        <p className={styles.address}>{address}</p>
        {isLocalAddress(address) && <p>{words.local}</p>}
        {hasCode && (
          <button type="button" className={styles.button} onClick={() => setOnScreen(true)}>
            <Maximize aria-hidden />
            {words.enlarge}
          </button>
        )}
      </div>
      {isOnScreen && <QrScreen text={address} onClose={() => setOnScreen(false)} />}
    </section>
  );
}

/** The address of what the page shows now, on the host that was said to have it. */
function usePageAddress(): string {
  const session = useSession();
  const experiment = useExperiment((state) => state.experiment);
  const lossScale = usePreferences((state) => state.lossScale);
  // what plays would be another link with every epoch
  const at = usePlayback((state) => (state.playing ? null : state.at));
  return findPlace().page + formatLink(experiment, { ...readView(session), lossScale, at });
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
