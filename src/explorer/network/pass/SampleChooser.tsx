import { useState } from 'react';
import { countSamples } from '../../../core/network/samples';
import { formatCount } from '../../numbers';
import { nameClass } from '../nameUnit';
import { type SampleSet, useSelection } from '../selection';
import { useNetworkWords } from '../words';
import styles from './PassPanel.module.css';
import { findMistake, type ShownPass } from './usePass';

/** Chooses the sample of the pass: the one before or after, one by its number, or the next that is told wrong. */
export function SampleChooser({ shown }: { shown: ShownPass }) {
  const words = useNetworkWords();
  const { pass } = words;
  const choose = useSelection((state) => state.choose);
  /** The weights that were found to tell every sample right. */
  const [faultless, setFaultless] = useState<Float64Array | null>(null);
  const count = countSamples(shown.samples);
  const goTo = (place: number) => choose({ sample: { set: shown.set, place: (place + count) % count } });
  const onMistake = () => {
    const found = findMistake(shown);
    if (found === null) setFaultless(shown.parameters);
    else goTo(found);
  };
  return (
    <span className={styles.chooser}>
      {shown.network.test && (
        <select
          className={styles.unit}
          aria-label={pass.set}
          value={shown.set}
          onChange={({ target }) => choose({ sample: { set: target.value as SampleSet, place: 0 } })}
        >
          <option value="train">{pass.sets.train}</option>
          <option value="test">{pass.sets.test}</option>
        </select>
      )}
      <button type="button" aria-label={pass.previous} onClick={() => goTo(shown.place - 1)}>
        ‹
      </button>
      <input
        type="number"
        aria-label={pass.number}
        min={1}
        max={count}
        value={shown.place + 1}
        onChange={({ target }) => {
          if (target.validity.valid && target.value) goTo(Number(target.value) - 1);
        }}
      />
      <button type="button" aria-label={pass.next} onClick={() => goTo(shown.place + 1)}>
        ›
      </button>
      <span className={styles.name}>
        {pass.of(formatCount(count), nameClass(shown.network.data.classNames[shown.pass.label]!, words))}
      </span>
      <button type="button" onClick={onMistake}>
        {faultless === shown.parameters ? pass.noMistake : pass.mistake}
      </button>
    </span>
  );
}
