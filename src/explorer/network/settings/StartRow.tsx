import { RotateCcw } from 'lucide-react';
import { NETWORK_CHOICES, NETWORK_RANGES } from '../../../state/network';
import { NumberField } from '../../NumberField';
import { useNetworkWords } from '../words';
import styles from './NetworkSettings.module.css';
import { useNetworkSetting } from './useNetworkSetting';

/** How the first weights are drawn and from which seed, and the button for the next one. */
export function StartRow() {
  const { settings: words } = useNetworkWords();
  const [setting, change] = useNetworkSetting();
  if (!setting) return null;
  const [least, greatest] = NETWORK_RANGES.seed;
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{words.start}</span>
        <select
          className={styles.select}
          aria-label={words.startKind}
          value={setting.initialisation}
          onChange={({ target }) => change({ initialisation: target.value as typeof setting.initialisation })}
        >
          {NETWORK_CHOICES.initialisation.map((name) => (
            <option key={name} value={name}>
              {words.initialisations[name]}
            </option>
          ))}
        </select>
        <span className={styles.unit}>{words.seedShort}</span>
        <NumberField
          label={words.seed}
          typed={{ value: setting.seed, text: String(setting.seed) }}
          range={{ least, greatest, whole: true }}
          digits={4}
          onCommit={({ value }) => change({ seed: value })}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.label} />
        <button
          type="button"
          className={styles.button}
          title={words.newStartHint}
          onClick={() => change({ seed: setting.seed < greatest ? setting.seed + 1 : least })}
        >
          <RotateCcw aria-hidden />
          {words.newStart}
        </button>
      </div>
    </>
  );
}
