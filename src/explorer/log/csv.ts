import type { Experiment } from '../../core/experiment';
import type { Rows } from '../../worker/messages';

/**
 * All runs as comma-separated values, one line for each run and epoch from 0 to N: the state after so many updates,
 * in full precision.
 */
export function formatCsv(
  experiment: Experiment,
  all: readonly { readonly id: number; readonly rows: Rows }[],
): string {
  const lines = ['run,learning_rate,epoch,w,loss,gradient'];
  experiment.runs.forEach((run, index) => {
    const rows = all.find(({ id }) => id === run.id)?.rows;
    if (!rows) return;
    rows.losses.forEach((loss, offset) => {
      const w = rows.parameters[0]?.[offset];
      const gradient = rows.gradients[0]?.[offset];
      lines.push([index + 1, run.learningRate.value, rows.from + offset, w, loss, gradient].join(','));
    });
  });
  return `${lines.join('\n')}\n`;
}
