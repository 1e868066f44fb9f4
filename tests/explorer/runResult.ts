import type { RunResult } from '../../src/worker/messages';
import { experimentOf, resultsOf } from './experimentOf';

/** The real result of one run on the course note's parabola. */
export function runResult(options: { learningRate: number; start?: number; epochs?: number }): RunResult {
  const result = resultsOf(experimentOf([options.learningRate], options)).get(0);
  if (!result) throw new Error('the preview gave no result');
  return result;
}
