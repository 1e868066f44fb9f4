import { use, useLayoutEffect } from 'react';
import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { MethodToolsContext } from '../methodTools';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { changesRate, nameRun } from '../runs/runMethod';
import { usePlayback, useResults, useSession, useToldExperiment } from '../session';
import { ChartReadout } from './ChartReadout';
import { findNearestRun, type Locate } from './nearestRun';
import { RunHeading } from './RunHeading';
import { findState, findStepTaken } from './runState';
import { useLandscape } from './useLandscape';

/**
 * Reads out the hovered epoch beside the pointer: the weights and the loss of every visible run, and of the one that is
 * nearest its gradient and the step it takes.
 *
 * @param props.locate where a run is drawn at an epoch
 */
export function EpochReadout({ locate }: { locate: Locate }) {
  const hover = usePlayback((state) => state.hover);
  const isHidden = useIsOutcomeHidden();
  const byId = useResults((state) => state.byId);
  const runs = useToldExperiment((state) => state.experiment.runs);
  if (isHidden) return null;
  const shown = runs.flatMap(({ id, hidden }) => (hidden ? [] : (byId.get(id) ?? [])));
  return (
    <ChartReadout>
      {(pointer) =>
        hover !== null && (
          <>
            <EpochValues epoch={hover} />
            <StepValues epoch={hover} id={findNearestRun(shown, hover, pointer, locate)} />
          </>
        )
      }
    </ChartReadout>
  );
}

function EpochValues({ epoch }: { epoch: number }) {
  const { charts, methods } = useCatalog();
  const { names } = useLandscape();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const epochs = useToldExperiment((state) => state.experiment.epochs);
  const rateOfEpoch = use(MethodToolsContext)?.tools?.rateOfEpoch;
  const rateOf = runs.some((run) => !run.hidden && changesRate(run)) ? rateOfEpoch : undefined;
  const byId = useResults((state) => state.byId);
  return (
    <table data-dense={rateOf !== undefined || names.length > 1}>
      <caption>{charts.epoch(formatCount(epoch))}</caption>
      <thead>
        <tr>
          <th>lr</th>
          {rateOf && <th>{charts.rateHeading}</th>}
          {names.map((name) => (
            <th key={name}>{name}</th>
          ))}
          <th>{charts.lossHeading}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const result = byId.get(run.id);
          if (run.hidden || !result) return null;
          const state = findState(result, epoch);
          return (
            <tr key={run.id}>
              <RunHeading id={run.id}>{nameRun(run, runs, methods)}</RunHeading>
              {rateOf && <td>{epoch < epochs ? formatNumber(rateOf(run, epoch, epochs), 4) : '—'}</td>}
              {names.map((name, p) => (
                <td key={name}>
                  {state ? formatNumber(state.parameters[p]!, names.length > 1 ? 4 : 5) : '—'}
                </td>
              ))}
              <td>{state ? formatNumber(state.loss, 4) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The gradient of one run, and the step that it takes from there; nothing where these are not at hand. */
function StepValues({ epoch, id }: { epoch: number; id: number | null }) {
  const { charts, methods } = useCatalog();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const result = useResults((state) => (id === null ? undefined : state.byId.get(id)));
  const { playback } = useSession();
  useLayoutEffect(() => playback.getState().actions.setHoveredRun(id), [playback, id]);
  const run = runs.find((one) => one.id === id);
  const gradients = result && findState(result, epoch)?.gradients;
  const step = result && findStepTaken(result, epoch);
  if (!run || !gradients) return null;
  const format = (values: readonly number[]) => values.map((value) => formatNumber(value, 4)).join(', ');
  return (
    <table>
      <caption style={{ color: runStyle(run.id).textColor }}>{nameRun(run, runs, methods)}</caption>
      <tbody>
        <tr>
          <th>{charts.gradient}</th>
          <td>{format(gradients)}</td>
        </tr>
        {step && (
          <tr>
            <th>{charts.step}</th>
            <td>{format(step)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
