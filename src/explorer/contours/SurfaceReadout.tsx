import { useLayoutEffect } from 'react';
import { rateOfEpoch } from '../../core/rateOfEpoch';
import { cursorOf } from '../../state/playback';
import { ChartReadout, type DrawingPoint } from '../charts/ChartReadout';
import { type Frame, isInside } from '../charts/frame';
import { findState, findStepTaken } from '../charts/runState';
import { useLandscape } from '../charts/useLandscape';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { nameRun } from '../runs/runMethod';
import { useExperiment, usePlayback, useResults, useSession } from '../session';
import { type Iterate, nearestIterate } from './nearestIterate';

/** Reads out a map under the pointer: x, y and L there, or all there is to know of an iterate that is near. */
export function SurfaceReadout({ frame }: { frame: Frame }) {
  const experiment = useExperiment((state) => state.experiment);
  const cursor = usePlayback((state) => cursorOf(state, experiment.epochs));
  const byId = useResults((state) => state.byId);
  const shown = experiment.runs.flatMap(({ id, hidden }) => (hidden ? [] : (byId.get(id) ?? [])));
  return (
    <ChartReadout>
      {(pointer) => {
        if (!isInside(frame.plot, pointer.x, pointer.y)) return null;
        const iterate = nearestIterate(shown, cursor, frame, pointer);
        return iterate ? (
          <IterateValues iterate={iterate} />
        ) : (
          <PlaceValues frame={frame} pointer={pointer} />
        );
      }}
    </ChartReadout>
  );
}

function PlaceValues({ frame, pointer }: { frame: Frame; pointer: DrawingPoint }) {
  const landscape = useLandscape();
  const point = [frame.x.fromPx(pointer.x), frame.y.fromPx(pointer.y)];
  return (
    <table>
      <tbody>
        {landscape.names.map((name, place) => (
          <Row key={name} name={name} values={[point[place]!]} />
        ))}
        <Row name="L" values={[landscape.lossAt(...point)]} />
      </tbody>
    </table>
  );
}

function IterateValues({ iterate: { id, epoch } }: { iterate: Iterate }) {
  const { charts, methods } = useCatalog();
  const experiment = useExperiment((state) => state.experiment);
  const { names } = useLandscape();
  const result = useResults((state) => state.byId.get(id));
  const run = experiment.runs.find((one) => one.id === id);
  const state = result && findState(result, epoch);
  useSharedHover(epoch, id);
  if (!run || !state) return null;
  const step = findStepTaken(result, epoch);
  return (
    <table>
      <caption style={{ color: runStyle(id).textColor }}>
        {`${nameRun(run, experiment.runs, methods)} · ${charts.epoch(formatCount(epoch))}`}
      </caption>
      <tbody>
        <Row name={`(${names.join(', ')})`} values={state.parameters} />
        <Row name={charts.lossHeading} values={[state.loss]} />
        {state.gradients && <Row name={charts.gradient} values={state.gradients} />}
        {step && <Row name={charts.step} values={step} />}
        {epoch < experiment.epochs && <Row name="lr" values={[rateOfEpoch(run, epoch, experiment.epochs)]} />}
      </tbody>
    </table>
  );
}

/** Has an epoch of a run marked in all charts, as long as it is read out here. */
function useSharedHover(epoch: number, id: number): void {
  const { playback } = useSession();
  useLayoutEffect(() => {
    const { setHover, setHoveredRun } = playback.getState().actions;
    setHover(epoch);
    setHoveredRun(id);
    return () => setHover(null);
  }, [playback, epoch, id]);
}

function Row({ name, values }: { name: string; values: readonly number[] }) {
  return (
    <tr>
      <th>{name}</th>
      <td>{values.map((value) => formatNumber(value, 4)).join(', ')}</td>
    </tr>
  );
}
