import { DialogButton } from '../../dialog/DialogButton';
import { useCatalog } from '../../language';
import { useNetworkWords } from '../words';
import styles from './ModelButton.module.css';

const load = async () => (await import('./ModelDialog')).ModelDialog;

/** Opens what is done with a trained network: keep it, ask it, train one on other data. */
export function ModelButton() {
  const { shell } = useCatalog();
  const { model } = useNetworkWords();
  return (
    <DialogButton
      load={load}
      failed={shell.loadFailed}
      className={styles.button}
      placeClassName={styles.place}
    >
      {model}
    </DialogButton>
  );
}
