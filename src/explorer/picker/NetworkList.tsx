import { usualNeuron } from '../../state/usualNeuron';
import { useExperiment, usePreferences, useSession } from '../session';
import { FIRST_CODE } from '../tensors/examples';
import styles from './GalleryList.module.css';
import { usePickerCatalog } from './words';

/**
 * What leads from one weight to networks.
 *
 * @param props.onChoose told with what opens the choice
 */
export function NetworkList({ onChoose }: { onChoose: (open: () => void) => void }) {
  const { networks } = usePickerCatalog();
  const { setTensors } = usePreferences((state) => state.actions);
  const { replace } = useExperiment((state) => state.actions);
  const { experiment } = useSession();
  const entries = [
    { words: networks.neuron, open: () => replace(usualNeuron(experiment.getState().experiment)) },
    { words: networks.tensors, open: () => setTensors(FIRST_CODE) },
  ];
  return (
    <ul className={styles.list} aria-label={networks.name}>
      {entries.map(({ words, open }) => (
        <li key={words.title}>
          <button type="button" className={styles.entry} onClick={() => onChoose(open)}>
            <span className={styles.title}>{words.title}</span>
            <span className={styles.question}>{words.question}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
