import type { Experiment } from '../../core/experiment';
import type { Answer, Question } from '../../state/question';
import { SKETCHED_SHARE } from './sketchGrid';

/** How much of an answer there is still to say: words, runs, points, curves or rates; 0: it is complete. */
export function countMissing(question: Question, draft: Answer | null, experiment: Experiment): number {
  switch (question.way) {
    case 'word':
      return draft?.way === 'word' ? 0 : 1;
    case 'order':
      return experiment.runs.length - (draft?.way === 'order' ? draft.places.length : 0);
    case 'landing':
      return stepsOf(question.steps, experiment) - (draft?.way === 'landing' ? draft.points.length : 0);
    case 'sketch': {
      const last = draft?.way === 'sketch' ? (draft.points.at(-1)?.[0] ?? 0) : 0;
      return last >= SKETCHED_SHARE * experiment.epochs ? 0 : 1;
    }
    case 'rate':
      return draft?.way === 'rate' ? 0 : 1;
  }
}

/** Steps to place: as many as are asked for and run. */
export function stepsOf(steps: number, { epochs }: Pick<Experiment, 'epochs'>): number {
  return Math.min(steps, epochs);
}
