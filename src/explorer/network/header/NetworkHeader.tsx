import { DialogButton } from '../../dialog/DialogButton';
import { useCatalog } from '../../language';
import { useExperiment } from '../../session';
import { useOpenedNetwork } from '../useOpenedNetwork';
import { useNetworkWords } from '../words';
import styles from './NetworkHeader.module.css';
import { nameNetwork, summarizeNetwork } from './networkSummary';

const load = () => import('../../picker/PickerDialog').then(({ PickerDialog }) => PickerDialog);

/** The network as a button that opens the picker, and what is trained in one line. */
export function NetworkHeader() {
  const { shell } = useCatalog();
  const words = useNetworkWords();
  const setting = useExperiment(({ experiment }) => experiment.network);
  const network = useOpenedNetwork();
  if (!setting) return null;
  const name = nameNetwork(setting, network?.shape.layers ?? [], words);
  return (
    <>
      <DialogButton
        load={load}
        failed={shell.loadFailed}
        className={styles.button}
        label={words.header.button(name)}
      >
        <b>{name}</b>
        <span aria-hidden className={styles.arrow}>
          ▾
        </span>
      </DialogButton>
      {network && <p className={styles.summary}>{summarizeNetwork(setting, network, words)}</p>}
    </>
  );
}
