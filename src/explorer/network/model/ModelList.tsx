import { Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { formatPercent } from '../../numbers';
import controls from '../../share/controls.module.css';
import { useNetworkWords } from '../words';
import styles from './ModelDialog.module.css';
import { ModelFile } from './ModelFile';
import { modelStore } from './modelStore';
import { useModelWords } from './words';

/** The models on this device, each to be asked or removed, and files of others. */
export function ModelList({ onAsk }: { onAsk: () => void }) {
  const { list } = useModelWords();
  const { data } = useNetworkWords();
  const { models, open, remove } = useStore(modelStore);
  return (
    <section aria-label={list.title}>
      <h3 className={styles.title}>{list.title}</h3>
      {models.length === 0 && <p className={styles.hint}>{list.none}</p>}
      <ul className={styles.models}>
        {models.map((model) => {
          const { name, shape, training } = model;
          const { testAccuracy } = training;
          const right = testAccuracy === null ? null : `${formatPercent(testAccuracy)} %`;
          return (
            <li key={name}>
              <span className={styles.model}>
                <b>{name}</b>
                <span>{list.facts(shape.layers.join(' → '), data[training.data], right)}</span>
              </span>
              <button
                type="button"
                className={controls.button}
                aria-label={list.ask(name)}
                onClick={() => {
                  open(model);
                  onAsk();
                }}
              >
                {list.askShort}
              </button>
              <button
                type="button"
                className={controls.button}
                aria-label={list.remove(name)}
                onClick={() => remove(model)}
              >
                <Trash2 aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <ModelFile onOpen={onAsk} />
    </section>
  );
}
