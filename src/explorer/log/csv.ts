import type { Experiment } from '../../core/experiment';
import { readSource } from '../../core/objectives/source';
import { ratesOfEpochs } from '../../core/rateOfEpoch';
import type { Rows } from '../../worker/messages';
import { changesRate } from '../runs/runMethod';

/**
 * All runs as comma-separated values, one line for each run and epoch from 0 to N: the state after so many updates,
 * in full precision. Where a run has an optimizer, or a rate that changes, all lines have a column for it; the rate of an
 * epoch is that of the update which leaves it, and the last epoch has none.
 */
export function formatCsv(
  experiment: Experiment,
  all: readonly { readonly id: number; readonly rows: Rows }[],
): string {
  const { runs, epochs, network } = experiment;
  // the weights of a network are many, and have files of their own
  const names = network ? [] : weightNames(experiment);
  const hasOptimizers = runs.some(({ optimizer }) => optimizer !== undefined);
  const hasRates = runs.some(changesRate);
  const head = [
    'run',
    ...(hasOptimizers ? ['optimizer'] : []),
    'learning_rate',
    'epoch',
    ...(hasRates ? ['rate_of_epoch'] : []),
    ...names,
    'loss',
    ...(names.length === 1 ? ['gradient'] : names.map((name) => `gradient_${name}`)),
    ...(network ? TRAINING_COLUMNS : []),
  ];
  const lines = [head.join(',')];
  runs.forEach((run, index) => {
    const rows = all.find(({ id }) => id === run.id)?.rows;
    if (!rows) return;
    const rates = hasRates ? ratesOfEpochs(run, rows.from, rows.losses.length, epochs) : null;
    rows.losses.forEach((loss, offset) => {
      const epoch = rows.from + offset;
      const values = [
        index + 1,
        ...(hasOptimizers ? [run.optimizer?.name ?? 'sgd'] : []),
        run.learningRate.value,
        epoch,
        ...(rates ? [epoch < epochs ? rates[offset] : ''] : []),
        ...names.map((_, p) => rows.parameters[p]?.[offset]),
        loss,
        ...names.map((_, p) => rows.gradients[p]?.[offset]),
        ...(network ? trainingValues(rows, offset) : []),
      ];
      lines.push(values.join(','));
    });
  });
  return `${lines.join('\n')}\n`;
}

/** What is told of a network beside the loss over its training samples; nothing stands where nothing is tested. */
const TRAINING_COLUMNS = ['test_loss', 'train_accuracy', 'test_accuracy', 'gradient_norm'];

function trainingValues({ training }: Rows, offset: number): readonly (number | string)[] {
  if (!training) return TRAINING_COLUMNS.map(() => '');
  const { testLosses, trainAccuracies, testAccuracies, gradientNorms } = training;
  const norm = gradientNorms[offset]!;
  return [
    testLosses?.[offset] ?? '',
    trainAccuracies[offset]!,
    testAccuracies?.[offset] ?? '',
    Number.isNaN(norm) ? '' : norm,
  ];
}

/** What the weights of an experiment are called: `w`, `x` and `y`, or a neuron's `w` and `b`. */
export function weightNames({
  objective,
  start,
}: Pick<Experiment, 'objective' | 'start'>): readonly string[] {
  const source = readSource(objective.text);
  return start.length === 1 || !source.ok ? ['w'] : source.weights;
}
