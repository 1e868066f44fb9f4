import { drawPoster } from '../../picture/poster';
import { isQrText } from '../../qr/qrCode';
import { CopyField } from '../CopyField';
import { isLocalAddress } from '../hostAddress';
import type { SectionProps } from '../LaterSection';
import { deriveSnippetContext } from '../snippets/snippetContext';
import { useShareCatalog } from '../words';
import { Drawing } from './Drawing';
import styles from './Drawing.module.css';
import { DrawingChoices } from './DrawingChoices';
import { SaveDrawing } from './SaveDrawing';
import { useDrawing } from './useDrawing';

/** A poster with a QR code for hosts that take no frame, and the link as text for below it. */
export function PosterSection({ shared, onChange }: SectionProps) {
  const { poster, link: words } = useShareCatalog();
  const { sharing } = shared;
  const { pageAddress } = deriveSnippetContext({ ...shared, contentHeightPx: 0 });
  const isLocal = isLocalAddress(pageAddress);
  const hasCode = !isLocal && isQrText(pageAddress);
  const drawing = useDrawing(sharing.picture, hasCode ? pageAddress : '', drawPoster);
  return (
    <div className={styles.section} data-kind="poster">
      <div className={styles.choices}>
        <DrawingChoices sharing={sharing} onChange={onChange} hasSentence />
        <SaveDrawing drawing={drawing} name="learning-rate-poster" />
        <p className={styles.hint}>{poster.hint}</p>
        {isLocal ? (
          <p className={styles.note}>{poster.noAddress}</p>
        ) : (
          <CopyField label={poster.link} text={pageAddress} hint={poster.link} />
        )}
        {!isLocal && !hasCode && <p className={styles.note}>{words.tooLong}</p>}
      </div>
      <Drawing drawing={drawing} label={poster.preview} />
    </div>
  );
}
