import { Maximize } from 'lucide-react';
import { useMemo, useState } from 'react';
import { QrCode } from '../qr/QrCode';
import { isQrText } from '../qr/qrCode';
import { CopyField } from './CopyField';
import controls from './controls.module.css';
import { isLocalAddress } from './hostAddress';
import styles from './LinkSection.module.css';
import { OfflineFile } from './OfflineFile';
import { QrScreen } from './QrScreen';
import { ReaderChoices } from './ReaderChoices';
import type { Sharing } from './sharing';
import { deriveSnippetContext, type Shared } from './snippets/snippetContext';
import { useShareCatalog } from './words';

/** The link to what the page shows, as text and as a QR code, which can fill the screen of a lecture room. */
export function LinkSection(props: {
  shared: Omit<Shared, 'contentHeightPx'>;
  onChange: (sharing: Sharing) => void;
}) {
  const { shared, onChange } = props;
  const { link } = useShareCatalog();
  const [isOnScreen, setOnScreen] = useState(false);
  const { pageAddress } = deriveSnippetContext({ ...shared, contentHeightPx: 0 });
  const hasCode = useMemo(() => isQrText(pageAddress), [pageAddress]);

  return (
    <div className={styles.section}>
      <div className={styles.link}>
        <CopyField label={link.label} text={pageAddress} hint={link.label} />
        <ReaderChoices sharing={shared.sharing} onChange={onChange} />
        {/* where the address is of no use it was offered above */}
        {!isLocalAddress(pageAddress) && <OfflineFile />}
      </div>
      <div className={styles.code}>
        {hasCode ? (
          <>
            <QrCode text={pageAddress} label={link.code} />
            <button type="button" className={controls.button} onClick={() => setOnScreen(true)}>
              <Maximize aria-hidden />
              {link.screen}
            </button>
          </>
        ) : (
          <p>{link.tooLong}</p>
        )}
      </div>
      {isOnScreen && <QrScreen text={pageAddress} onClose={() => setOnScreen(false)} />}
    </div>
  );
}
