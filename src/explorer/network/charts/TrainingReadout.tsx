import { useLayoutEffect } from 'react';
import { ChartReadout, type DrawingPoint } from '../../charts/ChartReadout';
import type { Frame } from '../../charts/frame';
import { findNearestRun } from '../../charts/nearestRun';
import { RunHeading } from '../../charts/RunHeading';
import { useCatalog } from '../../language';
import { formatCount, formatNumber, formatPercent } from '../../numbers';
import { nameRun } from '../../runs/runMethod';
import { usePlayback, useResults, useSession, useToldExperiment } from '../../session';
import { useNetworkWords } from '../words';
import { findTrainingState, type TrainingView, viewRun } from './trainingView';

/** Reads out the hovered epoch beside the pointer: losses and accuracies of every visible run. */
export function TrainingReadout({ frame, view }: { frame: Frame; view: TrainingView }) {
  const hover = usePlayback((state) => state.hover);
  return (
    <ChartReadout>
      {(pointer) =>
        hover !== null && <EpochStates epoch={hover} pointer={pointer} frame={frame} view={view} />
      }
    </ChartReadout>
  );
}

function EpochStates(props: { epoch: number; pointer: DrawingPoint; frame: Frame; view: TrainingView }) {
  const { epoch, pointer, frame, view } = props;
  const { charts, methods } = useCatalog();
  const { charts: words } = useNetworkWords();
  const { playback } = useSession();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const byId = useResults((state) => state.byId);
  const shown = runs.flatMap(({ id, hidden }) => (hidden ? [] : (byId.get(id) ?? [])));
  const nearest = findNearestRun(
    shown.map((run) => viewRun(run, view)),
    epoch,
    pointer,
    ({ loss }, at) => ({ x: frame.x.toPx(at), y: frame.y.toPx(loss) }),
  );
  useLayoutEffect(() => playback.getState().actions.setHoveredRun(nearest), [playback, nearest]);
  const isTested = shown.some(({ training }) => training?.testLosses);
  const samples = isTested ? ['train', 'test'] : ['train'];
  return (
    <table data-dense>
      <caption>{charts.epoch(formatCount(epoch))}</caption>
      <thead>
        <tr>
          <th>lr</th>
          {samples.map((of) => (
            <th key={of}>{of === 'train' ? words.trainLoss : words.testLoss}</th>
          ))}
          {samples.map((of) => (
            <th key={of}>{of === 'train' ? words.trainRight : words.testRight}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const result = byId.get(run.id);
          if (run.hidden || !result) return null;
          const state = findTrainingState(result, epoch);
          return (
            <tr key={run.id}>
              <RunHeading id={run.id}>{nameRun(run, runs, methods)}</RunHeading>
              <td>{state ? formatNumber(state.trainLoss, 4) : '—'}</td>
              {isTested && <td>{formatOptional(state?.testLoss, (loss) => formatNumber(loss, 4))}</td>}
              <td>{formatOptional(state?.trainAccuracy, formatShare)}</td>
              {isTested && <td>{formatOptional(state?.testAccuracy, formatShare)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function formatOptional(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? '—' : format(value);
}

function formatShare(share: number): string {
  return `${formatPercent(Math.round(1000 * share) / 1000)} %`;
}
