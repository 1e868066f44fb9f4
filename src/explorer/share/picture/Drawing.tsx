import { useShareCatalog } from '../words';
import styles from './Drawing.module.css';
import type { DrawingState } from './useDrawing';

/** What was drawn, as a picture that can be kept by a long press where nothing else works. */
export function Drawing({ drawing, label }: { drawing: DrawingState; label: string }) {
  const { picture } = useShareCatalog();
  return (
    <section className={styles.drawing} aria-label={label}>
      {drawing === 'waiting' ? null : drawing === 'failed' ? (
        <p role="alert">{picture.failed}</p>
      ) : (
        <img
          src={drawing.address}
          alt={drawing.title || label}
          width={drawing.widthPx}
          height={drawing.heightPx}
        />
      )}
    </section>
  );
}
