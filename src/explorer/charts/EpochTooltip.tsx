import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { markerPath, runStyle } from '../palette';
import { useExperiment, usePlayback, useResults } from '../session';
import { findState } from './runState';
import styles from './Tooltip.module.css';

/** Reads out the hovered epoch: w and the loss of every visible run. The chart library says only where it stands. */
export function EpochTooltip({ active }: { active?: boolean }) {
  const hover = usePlayback((state) => state.hover);
  return active && hover !== null ? <EpochReadout epoch={hover} /> : null;
}

function EpochReadout({ epoch }: { epoch: number }) {
  const { charts } = useCatalog();
  const runs = useExperiment((state) => state.experiment.runs);
  const byId = useResults((state) => state.byId);
  return (
    <div className={styles.tooltip}>
      <table>
        <caption>{charts.epoch(formatCount(epoch))}</caption>
        <thead>
          <tr>
            <th>lr</th>
            <th>w</th>
            <th>{charts.lossHeading}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const result = byId.get(run.id);
            if (run.hidden || !result) return null;
            const state = findState(result, epoch);
            const { color, textColor, marker } = runStyle(run.id);
            return (
              <tr key={run.id}>
                <th style={{ color: textColor }}>
                  <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
                    <path d={markerPath(marker, 4)} style={{ fill: color }} />
                  </svg>
                  {run.learningRate.text}
                </th>
                <td>{state ? formatNumber(state.parameter, 5) : '—'}</td>
                <td>{state ? formatNumber(state.loss, 4) : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
