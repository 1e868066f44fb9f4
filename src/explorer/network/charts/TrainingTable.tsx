import { listTableEpochs } from '../../charts/tableEpochs';
import { useSettledResults } from '../../charts/useSettledResults';
import { useCatalog } from '../../language';
import { formatCount, formatNumber } from '../../numbers';
import { nameRun } from '../../runs/runMethod';
import { useNetworkWords } from '../words';
import { findTrainingState, type TrainingView } from './trainingView';

/** Numbers behind a chart, by epoch and run; follows once nothing moves. */
export function TrainingTable({ view }: { view: TrainingView }) {
  const { charts, methods } = useCatalog();
  const { charts: words } = useNetworkWords();
  const { byId, experiment } = useSettledResults();
  const runs = experiment?.runs ?? [];
  const columns = runs.flatMap((run) => {
    const result = byId.get(run.id);
    if (!result?.training || run.hidden) return [];
    const name = `lr ${nameRun(run, runs, methods)}`;
    const sets = result.training.testLosses ? (['train', 'test'] as const) : (['train'] as const);
    return sets.map((set) => ({ key: `${run.id} ${set}`, name: words.ofSet[set](name), result, set }));
  });
  return (
    <table>
      <caption>{words.tables[view]}</caption>
      <thead>
        <tr>
          <th scope="col">{charts.epochHeading}</th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listTableEpochs(experiment?.epochs ?? 1).map((epoch) => (
          <tr key={epoch}>
            <th scope="row">{formatCount(epoch)}</th>
            {columns.map(({ key, result, set }) => {
              const state = findTrainingState(result, epoch);
              const [loss, share] =
                set === 'train'
                  ? [state?.trainLoss, state?.trainAccuracy]
                  : [state?.testLoss, state?.testAccuracy];
              const value = view === 'loss' ? loss : (share ?? Number.NaN) * 100;
              return <td key={key}>{formatNumber(value ?? Number.NaN, view === 'loss' ? 6 : 4)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
