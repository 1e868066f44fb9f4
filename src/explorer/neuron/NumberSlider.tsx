import type { CSSProperties } from 'react';
import slider from '../inkSlider.module.css';
import { formatNumber } from '../numbers';
import styles from './NeuronPanel.module.css';

/** A number between −reach and reach that one drags, with its name before it and its value behind. */
export function NumberSlider(props: {
  label: string;
  name: string;
  value: number;
  reach: number;
  onChange: (value: number) => void;
}) {
  const { label, name, value, reach, onChange } = props;
  const done = { '--done': (value + reach) / (2 * reach) } as CSSProperties;
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
      <b>{formatNumber(value)}</b>
    </span>
  );
}
