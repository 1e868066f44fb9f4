import { useEffect, useState } from 'react';
import type { Run } from '../../core/experiment';
import type { RunRows } from '../../worker/messages';
import { useCatalog } from '../language';
import { formatCount, formatNumber } from '../numbers';
import { nameRun } from '../runs/runMethod';
import { useSession } from '../session';
import { listTableEpochs } from './tableEpochs';
import { useSettledResults } from './useSettledResults';

/**
 * Exact numbers behind a chart, by epoch and run; follows once nothing moves.
 *
 * @param props.value the loss, or what is made of the weights at an epoch
 */
export function EpochTable(props: {
  caption: string;
  value: 'loss' | ((point: readonly number[]) => number);
}) {
  const { caption, value } = props;
  const { charts, methods } = useCatalog();
  const { runs, all, epochs } = useSettledRows();
  const columns = runs.flatMap((run) => {
    const rows = all.find(({ id }) => id === run.id)?.rows;
    if (!rows || run.hidden) return [];
    const valueAt = (epoch: number) =>
      value === 'loss' ? rows.losses[epoch] : value(rows.parameters.map((values) => values[epoch]!));
    return { run, valueAt };
  });
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{charts.epochHeading}</th>
          {columns.map(({ run }) => (
            <th key={run.id} scope="col">
              lr {nameRun(run, runs, methods)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listTableEpochs(epochs).map((epoch) => (
          <tr key={epoch}>
            <th scope="row">{formatCount(epoch)}</th>
            {columns.map(({ run, valueAt }) => (
              <td key={run.id}>{formatNumber(valueAt(epoch) ?? Number.NaN, 6)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SettledRows {
  readonly runs: readonly Run[];
  readonly all: readonly RunRows[];
  readonly epochs: number;
}

/** Exact rows of all runs, for tables; follows once nothing moves. */
export function useSettledRows(): SettledRows {
  const session = useSession();
  const { request, experiment, byId } = useSettledResults();
  const [rows, setRows] = useState<Omit<SettledRows, 'runs'>>({ all: [], epochs: 1 });
  const epochs = experiment?.epochs ?? 1;
  useEffect(() => {
    // a newer request is what asks for new rows
    if (request === 0) return;
    let isStale = false;
    session.rows(0, epochs).then(
      (all) => {
        if (!isStale) setRows({ all, epochs });
      },
      // a newer experiment has taken over, and its results will ask again
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [session, request, epochs]);
  // while a question stands, rows from before are no longer to be seen
  return { ...rows, runs: (experiment?.runs ?? []).filter(({ id }) => byId.has(id)) };
}
