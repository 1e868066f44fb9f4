import { QrCode } from '../qr/QrCode';
import { isLocalAddress } from '../share/hostAddress';
import styles from './LectureCode.module.css';
import { useLectureCatalog } from './lectureCatalog';
import { useClassAddress } from './useClassAddress';

/** While the answer is hidden: the way for a class to what it sees, as a code and as letters. */
export function LectureCode() {
  const words = useLectureCatalog();
  const { address, hasCode } = useClassAddress();
  return (
    <section className={styles.panel} aria-label={words.scan}>
      <div className={styles.code}>
        {hasCode ? <QrCode text={address} label={words.code} /> : <p>{words.tooLong}</p>}
      </div>
      <div className={styles.text}>
        <h2>{words.scan}</h2>
        <p className={styles.address}>{address}</p>
        {isLocalAddress(address) && <p>{words.local}</p>}
      </div>
    </section>
  );
}
