import type { NoiseSetting } from '../../../core/experiment';
import { LIMITS } from '../../../core/experiment';
import { DEVIATION_RANGE } from '../../../state/runSettings';
import { Term } from '../../glossary/Term';
import { NumberField } from '../../NumberField';
import { useExperiment } from '../../session';
import styles from './NoiseSettings.module.css';
import { useRunSettingsWords } from './words';

const NONE: NoiseSetting = { deviation: { value: 0, text: '0' }, seed: 0, seeds: 16 };

/** How noisy gradients are and, where they are, with which seeds. */
export function NoiseSettings() {
  const words = useRunSettingsWords();
  const noise = useExperiment((state) => state.experiment.noise);
  const { setNoise } = useExperiment((state) => state.actions);
  const { deviation, seed, seeds } = noise ?? NONE;
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="gradientNoise">{words.noise}</Term>
        </span>
        <NumberField
          label={words.noiseField}
          typed={deviation}
          range={DEVIATION_RANGE}
          digits={5}
          onCommit={(typed) => setNoise({ deviation: typed, seed, seeds })}
        />
      </div>
      {noise && (
        <div className={styles.row}>
          <span className={styles.label}>{words.seed}</span>
          <NumberField
            label={words.seedField}
            typed={{ value: seed, text: String(seed) }}
            range={wholeRange(LIMITS.seed)}
            digits={7}
            onCommit={({ value }) => setNoise({ deviation, seed: value, seeds })}
          />
          <span className={styles.label}>{words.seeds}</span>
          <NumberField
            label={words.seedsField}
            typed={{ value: seeds, text: String(seeds) }}
            range={wholeRange(LIMITS.seeds)}
            digits={3}
            onCommit={({ value }) => setNoise({ deviation, seed, seeds: value })}
          />
        </div>
      )}
    </>
  );
}

function wholeRange([least, greatest]: readonly [number, number]) {
  return { least, greatest, whole: true };
}
