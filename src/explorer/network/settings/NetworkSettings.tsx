import { NETWORK_RANGES } from '../../../state/network';
import { writeNumber } from '../../../state/typedNumber';
import { NumberField } from '../../NumberField';
import { EpochsRow } from '../../settings/EpochsRow';
import { MoreSettings, Switch } from '../../settings/MoreSettings';
import { useNetworkWords } from '../words';
import { BatchRow } from './BatchRow';
import { LayersRow } from './LayersRow';
import styles from './NetworkSettings.module.css';
import { OutputRows } from './OutputRows';
import { StartRow } from './StartRow';
import { useNetworkSetting } from './useNetworkSetting';

/** What all runs of a network share, most used first; the rarer ones behind one disclosure. */
export function NetworkSettings() {
  const { settings: words } = useNetworkWords();
  const [setting, change] = useNetworkSetting();
  if (!setting) return null;
  return (
    <section className={styles.settings} aria-label={words.region}>
      <div className={styles.rows}>
        <div>
          <BatchRow />
          <EpochsRow />
          <LayersRow />
        </div>
        <div>
          <OutputRows />
          <StartRow />
          <Switch
            label={words.standardise}
            isOn={setting.standardise}
            onChange={(standardise) => change({ standardise })}
          />
        </div>
        <MoreSettings>
          <RareRows />
        </MoreSettings>
      </div>
    </section>
  );
}

/** How many samples test, and of data that are made which ones. */
function RareRows() {
  const { settings: words } = useNetworkWords();
  const [setting, change] = useNetworkSetting();
  if (!setting) return null;
  const { data, testShare } = setting;
  const isMade = data.name !== 'iris' && data.name !== 'own';
  const [least, greatest] = NETWORK_RANGES.seed;
  return (
    <>
      <div className={styles.wideRow}>
        <span>{words.testShare}</span>
        <span>
          <NumberField
            label={words.testShareField}
            typed={writeNumber(Number((100 * testShare).toPrecision(6)))}
            range={{
              least: 100 * NETWORK_RANGES.testShare[0],
              greatest: 100 * NETWORK_RANGES.testShare[1],
              whole: false,
            }}
            digits={4}
            onCommit={({ value }) => change({ testShare: value / 100 })}
          />
          <span className={styles.unit}>{words.percent}</span>
        </span>
      </div>
      {isMade && (
        <div className={styles.wideRow}>
          <span>{words.dataSeed}</span>
          <NumberField
            label={words.dataSeedField}
            typed={writeNumber(data.seed)}
            range={{ least, greatest, whole: true }}
            digits={5}
            onCommit={({ value }) => change({ data: { ...data, seed: value } })}
          />
        </div>
      )}
    </>
  );
}
