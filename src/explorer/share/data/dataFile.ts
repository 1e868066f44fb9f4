import type { Experiment } from '../../../core/experiment';
import type { RunRows, TrainingRows } from '../../../worker/messages';
import { describeExperiment } from './experimentFile';

/**
 * All runs as JSON, with the experiment they are of: for each run its epochs from 0 to N, and at each of them w (a list
 * for each parameter), loss and gradient, in full precision. What JSON has no number for is a text that JavaScript's
 * `Number` and Python's `float` read: "Infinity", "-Infinity", "NaN".
 */
export function formatDataFile(experiment: Experiment, all: readonly RunRows[]): string {
  const runs = experiment.runs.flatMap(({ id, learningRate }, place) => {
    const rows = all.find((candidate) => candidate.id === id)?.rows;
    if (!rows) return [];
    const { training } = rows;
    const fields = [
      `"run": ${place + 1}`,
      `"learningRate": ${formatValue(learningRate.value)}`,
      `"epochs": ${formatList(Array.from(rows.losses, (_, row) => rows.from + row))}`,
      `"parameters": [${rows.parameters.map(formatList).join(', ')}]`,
      `"losses": ${formatList(rows.losses)}`,
      `"gradients": [${rows.gradients.map(formatList).join(', ')}]`,
      ...(training ? trainingFields(training) : []),
    ];
    return `    {\n      ${fields.join(',\n      ')}\n    }`;
  });
  const head = JSON.stringify(describeExperiment(experiment), null, 2).replace(/\n}$/, '');
  return `${head},\n  "runs": [\n${runs.join(',\n')}\n  ]\n}\n`;
}

/** What is told of a network beside its loss: null where nothing is tested. */
function trainingFields(training: TrainingRows): readonly string[] {
  const list = (values: ArrayLike<number> | null) => (values ? formatList(values) : 'null');
  return [
    `"testLosses": ${list(training.testLosses)}`,
    `"trainAccuracies": ${list(training.trainAccuracies)}`,
    `"testAccuracies": ${list(training.testAccuracies)}`,
    `"gradientNorms": ${list(training.gradientNorms)}`,
  ];
}

function formatList(values: ArrayLike<number>): string {
  return `[${Array.from(values, formatValue).join(',')}]`;
}

/** JSON.stringify would write a negative zero without its sign, and null for what is not finite. */
function formatValue(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : `"${value}"`;
}
