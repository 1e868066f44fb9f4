import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { useExperiment, useResults } from '../session';
import type { Iterate } from './iterates';
import { findState } from './runState';
import { stepRate } from './stepRate';
import { useLandscape } from './useLandscape';

/** The numbers of one iterate: where it is, its loss and gradient, the step taken from there and the rate of that step. */
export function IterateValues({ id, epoch }: Iterate) {
  const { charts } = useCatalog();
  const { names } = useLandscape();
  const experiment = useExperiment((state) => state.experiment);
  const result = useResults((state) => state.byId.get(id));
  const run = experiment.runs.find((one) => one.id === id);
  const state = result && findState(result, epoch);
  if (!run || !state) return null;
  const next = findState(result, epoch + 1);
  const step =
    next?.isExact && state.isExact ? state.parameters.map((value, p) => next.parameters[p]! - value) : null;
  const rows: readonly (readonly [name: string, values: readonly number[] | null])[] = [
    [names.join(', '), state.parameters],
    [charts.lossHeading, [state.loss]],
    [charts.gradientHeading, state.gradients],
    [charts.stepHeading, step],
    ['lr', epoch < experiment.epochs ? [stepRate(run, epoch, experiment)] : null],
  ];
  return (
    <table>
      <caption style={{ color: runStyle(id).textColor }}>
        {run.learningRate.text} · {charts.epoch(formatCount(epoch))}
      </caption>
      <tbody>
        {rows.map(
          ([name, values]) =>
            values && (
              <tr key={name}>
                <th>{name}</th>
                <td>{values.map((value) => formatNumber(value, 4)).join(', ')}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
