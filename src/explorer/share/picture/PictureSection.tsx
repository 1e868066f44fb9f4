import { drawPicture } from '../../picture/picture';
import { isLocalAddress } from '../hostAddress';
import type { SectionProps } from '../LaterSection';
import { PICTURE_FILE } from '../snippets/latex';
import { deriveSnippetContext } from '../snippets/snippetContext';
import { useShareCatalog } from '../words';
import { Drawing } from './Drawing';
import styles from './Drawing.module.css';
import { DrawingChoices } from './DrawingChoices';
import { SaveDrawing } from './SaveDrawing';
import { useDrawing } from './useDrawing';

/** What is on screen as a picture, to save or copy. Its file is the one that the text for LaTeX names. */
export function PictureSection({ shared, onChange }: SectionProps) {
  const { picture } = useShareCatalog();
  const { sharing } = shared;
  const { pageAddress } = deriveSnippetContext({ ...shared, contentHeightPx: 0 });
  // a link that works for nobody else says nothing
  const link = isLocalAddress(pageAddress) ? '' : pageAddress;
  const drawing = useDrawing(sharing.picture, link, drawPicture);
  return (
    <div className={styles.section}>
      <div className={styles.choices}>
        <DrawingChoices sharing={sharing} onChange={onChange} />
        <SaveDrawing drawing={drawing} name={PICTURE_FILE.replace(/\.png$/, '')} />
        <p className={styles.hint}>{picture.hint}</p>
      </div>
      <Drawing drawing={drawing} label={picture.preview} />
    </div>
  );
}
