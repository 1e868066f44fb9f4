import { Plus, X } from 'lucide-react';
import { NETWORK_CHOICES, NETWORK_RANGES } from '../../../state/network';
import { NumberField } from '../../NumberField';
import { useOpenedNetwork } from '../useOpenedNetwork';
import { useNetworkWords } from '../words';
import styles from './NetworkSettings.module.css';
import { useNetworkSetting } from './useNetworkSetting';

/** Units of a layer that is added. */
const USUAL_UNITS = 8;

/** The layers from inputs to outputs: hidden ones are added, resized and removed; what their units do stands below. */
export function LayersRow() {
  const { settings: words, activations } = useNetworkWords();
  const network = useOpenedNetwork();
  const [setting, change] = useNetworkSetting();
  if (!setting) return null;
  const { hidden } = setting;
  const [units] = [NETWORK_RANGES.units];
  const layers = network?.shape.layers ?? [];
  const replace = (place: number, ...by: number[]) => change({ hidden: hidden.toSpliced(place, 1, ...by) });
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{words.layers}</span>
        <div className={styles.layers}>
          <span>{layers[0]}</span>
          {hidden.map((count, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            <span key={place} className={styles.layer}>
              <i aria-hidden>→</i>
              <NumberField
                label={words.units(place + 1)}
                typed={{ value: count, text: String(count) }}
                range={{ least: units[0], greatest: units[1], whole: true }}
                digits={2}
                onCommit={({ value }) => replace(place, value)}
              />
              <button type="button" aria-label={words.removeLayer(place + 1)} onClick={() => replace(place)}>
                <X aria-hidden />
              </button>
            </span>
          ))}
          <i aria-hidden>→</i>
          <span>{layers.at(-1)}</span>
          {hidden.length < NETWORK_RANGES.hiddenLayers[1] && (
            <button
              type="button"
              className={styles.addLayer}
              onClick={() => change({ hidden: [...hidden, USUAL_UNITS] })}
            >
              <Plus aria-hidden />
              {words.addLayer}
            </button>
          )}
        </div>
      </div>
      {hidden.length > 0 && (
        <div className={styles.row}>
          <label className={styles.label} htmlFor="activation">
            {words.activation}
          </label>
          <select
            id="activation"
            className={styles.select}
            value={setting.activation}
            onChange={({ target }) => change({ activation: target.value as typeof setting.activation })}
          >
            {NETWORK_CHOICES.activation.map((name) => (
              <option key={name} value={name}>
                {activations[name]}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
