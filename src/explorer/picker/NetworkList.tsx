import { type ComponentType, lazy, Suspense } from 'react';
import { usualNetwork } from '../../state/network';
import { usualNeuron } from '../../state/usualNeuron';
import { useExperiment, usePreferences, useSession } from '../session';
import { FIRST_CODE } from '../tensors/examples';
import styles from './NetworkList.module.css';
import type { NetworkSubject } from './NetworkPreview';
import { usePickerCatalog } from './words';

// The samples are no part of what other losses need.
const NetworkPreview = lazy<ComponentType<{ of: NetworkSubject }>>(() =>
  import('./NetworkPreview').then(
    ({ NetworkPreview }) => ({ default: NetworkPreview }),
    // an ornament: the words are there without it
    () => ({ default: () => null }),
  ),
);

/** Sets of data that are there at once; one's own are put beside a network. */
const MADE_OR_SHIPPED = ['iris', 'moons', 'circles', 'spiral', 'blobs'] as const;

/**
 * What leads from one weight to networks.
 *
 * @param props.onChoose told with what opens the choice
 */
export function NetworkList({ onChoose }: { onChoose: (open: () => void) => void }) {
  const { networks } = usePickerCatalog();
  const { setTensors } = usePreferences((state) => state.actions);
  const { setNetwork, replace } = useExperiment((state) => state.actions);
  const { experiment } = useSession();
  const sets = MADE_OR_SHIPPED.map((name) => ({
    of: name,
    words: networks.sets[name],
    open: () => {
      setTensors(null);
      setNetwork(usualNetwork(name));
    },
  }));
  const entries = [
    {
      of: 'neuron' as const,
      words: networks.neuron,
      open: () => {
        setTensors(null);
        replace(usualNeuron(experiment.getState().experiment));
      },
    },
    ...sets,
    { of: 'tensors' as const, words: networks.tensors, open: () => setTensors(FIRST_CODE) },
  ];
  return (
    <ul className={styles.list} aria-label={networks.name}>
      {entries.map(({ of, words, open }) => (
        <li key={words.title}>
          <button type="button" className={styles.entry} onClick={() => onChoose(open)}>
            <span className={styles.preview}>
              <Suspense>
                <NetworkPreview of={of} />
              </Suspense>
            </span>
            <span className={styles.words}>
              <span className={styles.title}>{words.title}</span>
              <span className={styles.question}>{words.question}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
