import { DATA_SETS } from '../../core/data/dataSets';
import styles from './NetworkPreview.module.css';
import { PREVIEW_SIZE } from './preview';

/** What a preview shows: the points of a set of data, one neuron, or a tensor. */
export type NetworkSubject = keyof typeof DATA_SETS | 'neuron' | 'tensors';

const { width, height } = PREVIEW_SIZE;
const MARGIN = 6;
/** Of data that are made: the points that the page shows first. */
const SEED = 1;

/** A small drawing of what a network learns from, of a neuron, or of a tensor. */
export function NetworkPreview({ of }: { of: NetworkSubject }) {
  return (
    <svg className={styles.preview} width={width} height={height} aria-hidden>
      {of === 'neuron' ? <Neuron /> : of === 'tensors' ? <Cells /> : <Points of={of} />}
    </svg>
  );
}

/** Inputs that are joined, and bent by an activation. */
function Neuron() {
  return (
    <path
      className={styles.line}
      d="M12,16L46,30M12,44L46,30H66M66,18H84V42H66ZM69,38C77,38 74,22 81,22M12,16h0M12,44h0M46,30h0"
    />
  );
}

function Cells() {
  const rows = [12, 24, 36, 48].map((y) => `M24,${y}h48`);
  const columns = [24, 36, 48, 60, 72].map((x) => `M${x},12v36`);
  return <path className={styles.line} d={`${[...rows, ...columns].join('')}M30,18h0M54,30h0M66,42h0`} />;
}

/** The samples over their last two features, a path for each class. */
function Points({ of }: { of: keyof typeof DATA_SETS }) {
  const { inputs, labels, classNames } = DATA_SETS[of](SEED);
  const features = inputs.shape[1]!;
  const columns = [features - 2, features - 1].map((feature) =>
    Array.from(labels.data, (_, sample) => inputs.data[sample * features + feature]!),
  );
  const [x, y] = columns.map(shareOf);
  return classNames.map((name, label) => (
    <path
      key={name}
      className={styles.points}
      style={{ stroke: `var(--class-${label})` }}
      d={Array.from(labels.data, (own, sample) =>
        own === label ? `M${place(x![sample]!, width)},${place(1 - y![sample]!, height)}h0` : '',
      ).join('')}
    />
  ));
}

/** From the least to the largest as 0 to 1. */
function shareOf(values: readonly number[]): number[] {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - least) / (largest - least));
}

function place(share: number, size: number): string {
  return (MARGIN + share * (size - 2 * MARGIN)).toFixed(1);
}
