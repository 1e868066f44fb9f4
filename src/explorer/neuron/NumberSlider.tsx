import type { CSSProperties } from 'react';
import slider from '../inkSlider.module.css';
import { NumberField } from '../NumberField';
import { formatNumber } from '../numbers';
import styles from './NeuronPanel.module.css';

/** What may be typed beyond the reach of the slider. */
const RANGE = { least: -100, greatest: 100, whole: false };

/** A number that one drags between −reach and reach or types, with its name before it. */
export function NumberSlider(props: {
  label: string;
  name: string;
  value: number;
  reach: number;
  onChange: (value: number) => void;
}) {
  const { label, name, value, reach, onChange } = props;
  const share = Math.min(Math.max((value + reach) / (2 * reach), 0), 1);
  const done = { '--done': share } as CSSProperties;
  return (
    <span className={styles.slider}>
      <i>{name}</i>
      <input
        type="range"
        className={slider.slider}
        style={done}
        aria-label={label}
        aria-valuetext={formatNumber(value)}
        min={-reach}
        max={reach}
        step={0.05}
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      <NumberField
        label={label}
        typed={{ value, text: String(value) }}
        range={RANGE}
        digits={4}
        onCommit={(typed) => onChange(typed.value)}
      />
    </span>
  );
}
