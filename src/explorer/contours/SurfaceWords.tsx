import { Fragment } from 'react';
import { useIsOutcomeHidden } from '../asking/asking';
import { useSettledRows } from '../charts/EpochTable';
import { findState } from '../charts/runState';
import { listTableEpochs } from '../charts/tableEpochs';
import { useLandscape } from '../charts/useLandscape';
import { useSettledResults } from '../charts/useSettledResults';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { useExperiment, usePreferences } from '../session';
import { useContourWords } from './words';

/** The map in words: where its minima are, where the runs start, and for each its word and the way it came. */
export function SurfaceSummary() {
  const words = useContourWords();
  const { charts, words: fates } = useCatalog();
  const isHidden = useIsOutcomeHidden();
  const showWords = usePreferences((state) => state.showWords);
  const { byId, experiment } = useSettledResults();
  const start = useExperiment((state) => state.experiment.start);
  const { names, minima, isKnown } = useLandscape();
  const told = isHidden
    ? []
    : (experiment?.runs ?? []).flatMap((run) => {
        const result = byId.get(run.id);
        const [first, last] = result ? [findState(result, 0), findState(result, result.epochs)] : [];
        if (!result || run.hidden || !first) return [];
        const to = last ? formatPoint(last.parameters) : '∞';
        const word = showWords ? fates[result.diagnosis.word] : '';
        return words.run(run.learningRate.text, word, formatPoint(first.parameters), to);
      });
  const places = minima.map(({ parameters }) => formatPoint(parameters));
  return (
    words.summary(
      names.join(', '),
      formatPoint(start.map(({ value }) => value)),
      places.length > 0 ? places.join(charts.and) : null,
      isKnown,
    ) + told.join('')
  );
}

function formatPoint(point: readonly number[]): string {
  return `(${point.map((value) => formatNumber(value, 4)).join(', ')})`;
}

/** Both weights and the loss of every visible run by epoch; follows once nothing moves. */
export function SurfaceTable() {
  const words = useContourWords();
  const { charts } = useCatalog();
  const { runs, all, epochs } = useSettledRows();
  const columns = runs.flatMap((run) => {
    const rows = all.find(({ id }) => id === run.id)?.rows;
    return rows && !run.hidden ? { run, values: [...rows.parameters, rows.losses] } : [];
  });
  const { names: weights } = useLandscape();
  const names = [...weights, words.loss];
  return (
    <table>
      <caption>{words.table(...weights)}</caption>
      <thead>
        <tr>
          <th scope="col">{charts.epochHeading}</th>
          {columns.map(({ run }) => (
            <Fragment key={run.id}>
              {names.map((name) => (
                <th key={name} scope="col">
                  {words.column(run.learningRate.text, name)}
                </th>
              ))}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {listTableEpochs(epochs).map((epoch) => (
          <tr key={epoch}>
            <th scope="row">{formatCount(epoch)}</th>
            {columns.map(({ run, values }) => (
              <Fragment key={run.id}>
                {names.map((name, place) => (
                  <td key={name}>{formatNumber(values[place]?.[epoch] ?? Number.NaN, 6)}</td>
                ))}
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
