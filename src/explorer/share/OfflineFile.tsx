import { Download } from 'lucide-react';
import controls from './controls.module.css';
import { isOneFile, placeOf } from './hostAddress';
import styles from './OfflineFile.module.css';
import { useShareCatalog } from './words';

/** The whole page as one file, which lies beside it and needs neither server nor network; nothing where it is this page. */
export function OfflineFile() {
  const { offline } = useShareCatalog();
  if (isOneFile()) return null;
  return (
    <p className={styles.offline}>
      <span>{offline.about}</span>
      <a
        className={controls.button}
        href={`${placeOf(location.href).folder}explorer.html`}
        download="explorer.html"
      >
        <Download aria-hidden />
        {offline.save}
      </a>
    </p>
  );
}
