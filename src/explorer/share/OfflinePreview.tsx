import styles from './Preview.module.css';
import { useShareCatalog } from './words';

/** What stands in place of the preview in the page in one file, which has no page for frames beside it. */
export function Preview() {
  const { embed } = useShareCatalog();
  return (
    <section className={styles.preview} aria-label={embed.preview}>
      <h3>{embed.preview}</h3>
      <div className={styles.place}>
        <p>{embed.offlinePreview}</p>
      </div>
    </section>
  );
}
