import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { countBatches } from '../../../core/network/batches';
import { countSamples } from '../../../core/network/samples';
import { Term } from '../../glossary/Term';
import sliderStyles from '../../inkSlider.module.css';
import { NumberField } from '../../NumberField';
import { formatCount } from '../../numbers';
import { useGesture } from '../../useGesture';
import { useOpenedNetwork } from '../useOpenedNetwork';
import { useNetworkWords } from '../words';
import { batchAtPlace, nameBatches, placeOfBatch, stepBatch } from './batchScale';
import styles from './NetworkSettings.module.css';
import { useNetworkSetting } from './useNetworkSetting';

const POSITIONS = 1000;
const REACH_PX = 4;

/** How many samples an update learns from: from one to all of them, and what descent is called with so many. */
export function BatchRow() {
  const { settings: words } = useNetworkWords();
  const network = useOpenedNetwork();
  const [setting, change] = useNetworkSetting();
  const gesture = useGesture();
  const range = useRef<HTMLInputElement>(null);
  if (!setting) return null;
  const samples = network ? countSamples(network.train) : setting.batchSize;
  const batchSize = Math.min(setting.batchSize, samples);
  const place = placeOfBatch(batchSize, samples);
  const kind = nameBatches(batchSize, samples);
  const told =
    kind === 'some'
      ? words.batchKinds.some(formatCount(countBatches(samples, batchSize)))
      : words.batchKinds[kind];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // undo must not run inside the gesture that it undoes
      gesture.finish();
      return;
    }
    const next = batchAfterKey(event.key, batchSize, samples);
    if (next === null || !range.current) return;
    event.preventDefault();
    gesture.step(range.current);
    change({ batchSize: next });
  }

  return (
    <div>
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="batchSize">{words.batch}</Term>
        </span>
        <NumberField
          label={words.batchField}
          typed={{ value: batchSize, text: String(batchSize) }}
          range={{ least: 1, greatest: samples, whole: true }}
          digits={4}
          onCommit={(typed) => change({ batchSize: typed.value })}
        />
        <input
          ref={range}
          className={sliderStyles.slider}
          type="range"
          min={0}
          max={POSITIONS}
          step={1}
          value={Math.round(place * POSITIONS)}
          style={{ '--done': place } as CSSProperties}
          aria-label={words.batchSlider}
          aria-valuetext={`${batchSize}, ${told}`}
          onPointerDown={gesture.grab}
          onLostPointerCapture={gesture.finish}
          onBlur={gesture.finish}
          onKeyDown={onKeyDown}
          onChange={({ target }) =>
            change({
              batchSize: batchAtPlace(
                Number(target.value) / POSITIONS,
                samples,
                REACH_PX / Math.max(1, target.clientWidth),
              ),
            })
          }
        />
      </div>
      <p className={styles.hint}>{told}</p>
    </div>
  );
}

function batchAfterKey(key: string, batchSize: number, samples: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
    case 'PageDown':
      return stepBatch(batchSize, -1, samples);
    case 'ArrowRight':
    case 'ArrowUp':
    case 'PageUp':
      return stepBatch(batchSize, 1, samples);
    case 'Home':
      return 1;
    case 'End':
      return samples;
    default:
      return null;
  }
}
