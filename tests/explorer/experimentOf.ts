import type { Experiment } from '../../src/core/experiment';
import { previewRuns } from '../../src/worker/answer';
import type { RunResult } from '../../src/worker/messages';

/** The course note's parabola with these rates. */
export function experimentOf(
  rates: readonly number[],
  options: { readonly start?: number; readonly epochs?: number; readonly dtype?: Experiment['dtype'] } = {},
): Experiment {
  const typed = (value: number) => ({ value, text: String(value) });
  return {
    objective: { kind: 'expression', text: '(w+1)^2' },
    start: [typed(options.start ?? 5)],
    epochs: options.epochs ?? 50,
    dtype: options.dtype ?? 'float32',
    runs: rates.map((rate, id) => ({ id, learningRate: typed(rate), hidden: false })),
  };
}

/** The results of every run of an experiment, as the engine gives them. */
export function resultsOf(experiment: Experiment): ReadonlyMap<number, RunResult> {
  const request = {
    request: 1,
    experiment,
    pixels: { loss: 500, path: 300 },
    cursor: experiment.epochs,
    tracks: [],
  };
  const ids = experiment.runs.map((run) => run.id);
  return new Map(previewRuns(request, ids).map((result) => [result.id, result]));
}
