import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { markerPath, runStyle } from '../palette';
import { usePlayback, useResults, useToldExperiment } from '../session';
import { ChartReadout } from './ChartReadout';
import { findState } from './runState';

/** Reads out the hovered epoch beside the pointer: w and the loss of every visible run. */
export function EpochReadout() {
  const hover = usePlayback((state) => state.hover);
  const isHidden = useIsOutcomeHidden();
  return <ChartReadout>{() => hover !== null && !isHidden && <EpochValues epoch={hover} />}</ChartReadout>;
}

function EpochValues({ epoch }: { epoch: number }) {
  const { charts } = useCatalog();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const byId = useResults((state) => state.byId);
  return (
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
  );
}
