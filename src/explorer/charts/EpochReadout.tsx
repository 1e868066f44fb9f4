import { use } from 'react';
import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { PageToolsContext } from '../pageTools';
import { markerPath, runStyle } from '../palette';
import { changesRate, nameRun } from '../runs/runMethod';
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
  const { charts, methods } = useCatalog();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const epochs = useToldExperiment((state) => state.experiment.epochs);
  const rateOfEpoch = use(PageToolsContext)?.methodTools?.rateOfEpoch;
  const rateOf = runs.some((run) => !run.hidden && changesRate(run)) ? rateOfEpoch : undefined;
  const byId = useResults((state) => state.byId);
  return (
    <table data-dense={rateOf !== undefined}>
      <caption>{charts.epoch(formatCount(epoch))}</caption>
      <thead>
        <tr>
          <th>lr</th>
          {rateOf && <th>{charts.rateHeading}</th>}
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
                {nameRun(run, runs, methods)}
              </th>
              {rateOf && <td>{epoch < epochs ? formatNumber(rateOf(run, epoch, epochs)) : '—'}</td>}
              <td>{state ? formatNumber(state.parameter, 5) : '—'}</td>
              <td>{state ? formatNumber(state.loss, 4) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
