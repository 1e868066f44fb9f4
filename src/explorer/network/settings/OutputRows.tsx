import { NETWORK_CHOICES } from '../../../state/network';
import { Term } from '../../glossary/Term';
import { SegmentedControl } from '../../SegmentedControl';
import { useNetworkWords } from '../words';
import styles from './NetworkSettings.module.css';
import { useNetworkSetting } from './useNetworkSetting';

/** What the last layer's sums become, and what of it is minimised. */
export function OutputRows() {
  const { settings: words, outputs } = useNetworkWords();
  const [setting, change] = useNetworkSetting();
  if (!setting) return null;
  const isLinear = setting.output === 'linear';
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{words.output}</span>
        <SegmentedControl
          label={words.output}
          value={setting.output}
          options={NETWORK_CHOICES.output.map((value) => ({ value, label: outputs[value] }))}
          onChange={(output) => change({ output })}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="loss">{words.loss}</Term>
        </span>
        <SegmentedControl
          label={words.loss}
          value={setting.loss}
          options={[
            { value: 'meanSquaredError', label: words.squared },
            {
              value: 'crossEntropy',
              label: words.crossEntropy,
              obstacle: isLinear ? words.needsProbabilities : undefined,
            },
          ]}
          onChange={(loss) => change({ loss })}
        />
      </div>
      {isLinear && <p className={styles.hint}>{words.needsProbabilities}</p>}
    </>
  );
}
