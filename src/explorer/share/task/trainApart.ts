import type { Experiment } from '../../../core/experiment';
import type { Trainings } from '../../../state/trainedVerdict';
import type { Engine } from '../../../worker/engine';
import type { RunResult } from '../../../worker/messages';

/** Room for the curves, which nobody draws. */
const PIXELS = { loss: 600, path: 1 } as const;

/**
 * Trains an experiment beside what the page shows.
 *
 * @param engine of networks, which trains nothing else meanwhile
 * @returns results of all its runs; of none where its data can't be read. Never where the engine is disposed of
 */
export function trainApart(engine: Engine, experiment: Experiment): Promise<Trainings> {
  return new Promise((resolve, reject) => {
    const results = new Map<number, RunResult>();
    const request = engine.post({ experiment, pixels: PIXELS, cursor: 0, tracks: [] });
    const stop = engine.onAnswer((answer) => {
      if (answer.request !== request) return;
      if (answer.type === 'runs') for (const result of answer.runs) results.set(result.id, result);
      if (answer.type !== 'done' && answer.type !== 'failed') return;
      stop();
      if (answer.type === 'done') resolve(results);
      else reject(new Error(answer.message));
    });
  });
}
