import { GALLERY, type GalleryId } from '../../state/gallery';
import styles from './GalleryList.module.css';
import { usePickerCatalog } from './words';

/** Experiments to try, each with its question. */
export function GalleryList({ onChoose }: { onChoose: (id: GalleryId) => void }) {
  const words = usePickerCatalog();
  return (
    <ul className={styles.list} aria-label={words.gallery}>
      {GALLERY.map(({ id }) => (
        <li key={id}>
          <button type="button" className={styles.entry} onClick={() => onChoose(id)}>
            <span className={styles.title}>{words.experiments[id].title}</span>
            <span className={styles.question}>{words.experiments[id].question}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
