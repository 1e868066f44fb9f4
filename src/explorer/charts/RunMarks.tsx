import { markerPath, runStyle } from '../palette';
import styles from './marks.module.css';
import { ARROW } from './paintNotes';

/** Elements for the balls of some runs; the painter of the chart puts them in their places, and shows them there. */
export function Balls({ ids, radius }: { ids: readonly number[]; radius: number }) {
  return ids.map((id) => {
    const { color, marker } = runStyle(id);
    return (
      <g key={id} className={styles.still}>
        <circle
          data-part="hover"
          data-run={id}
          r={4}
          className={styles.hover}
          style={{ stroke: color }}
          visibility="hidden"
        />
        <g data-part="ball" data-run={id} visibility="hidden">
          <path
            data-part="dot"
            data-run={id}
            d={markerPath(marker, radius)}
            className={styles.dot}
            style={{ fill: color }}
          />
          <path data-part="ring" data-run={id} className={styles.ring} style={{ stroke: color }} />
        </g>
      </g>
    );
  });
}

/** Elements for the notes of some runs: where a curve leaves the chart or ends. */
export function Notes({ ids }: { ids: readonly number[] }) {
  return ids.map((id) => {
    const { color, textColor } = runStyle(id);
    return (
      <g key={id} className={styles.still}>
        <path data-part="noteMark" data-run={id} style={{ fill: color, stroke: color }} visibility="hidden" />
        <text data-part="note" data-run={id} className={styles.note} visibility="hidden">
          <tspan data-part="noteRate" data-run={id} className={styles.rate} style={{ fill: textColor }} />
          <tspan data-part="noteText" data-run={id} />
        </text>
      </g>
    );
  });
}

/** Elements for the arrows where the trails of some runs leave the chart. */
export function Exits({ ids }: { ids: readonly number[] }) {
  return ids.map((id) => (
    <path
      key={id}
      data-part="exit"
      data-run={id}
      d={ARROW}
      style={{ fill: runStyle(id).color }}
      visibility="hidden"
    />
  ));
}

/** Elements for where the seeds of some noisy runs lie, and for their means; behind the curves. */
export function Bands({ ids }: { ids: readonly number[] }) {
  return ids.map((id) => {
    const { color } = runStyle(id);
    return (
      <g key={id}>
        <path data-part="band" data-run={id} className={styles.band} style={{ fill: color }} />
        <path data-part="bandMean" data-run={id} className={styles.bandMean} style={{ stroke: color }} />
      </g>
    );
  });
}

/** Elements for the curves of some runs. */
export function Curves({ ids, part }: { ids: readonly number[]; part: string }) {
  return ids.map((id) => (
    <path
      key={id}
      data-part={part}
      data-run={id}
      className={styles[part]}
      style={{ stroke: runStyle(id).color }}
    />
  ));
}
