import { formatTask } from '../../../state/packedTask';
import type { Question } from '../../../state/question';
import type { Shared } from '../snippets/snippetContext';

/**
 * What is shared, with the question in it. What the question needs to be answered is neither hidden nor locked: the run
 * that it is about, and, where a rate is to be found, that run's slider.
 */
export function deriveTaskShared<T extends Omit<Shared, 'contentHeightPx'>>(
  shared: T,
  question: Question,
): T {
  const { sharing, experiment, view } = shared;
  const { embedding } = sharing;
  const runs = experiment.runs.map((run, place) =>
    question.way === 'order' || question.run === place ? { ...run, hidden: false } : run,
  );
  const isRate = question.way === 'rate';
  return {
    ...shared,
    experiment: { ...experiment, runs },
    view: { ...view, at: null, task: formatTask(question) },
    sharing: {
      ...sharing,
      embedding: {
        ...embedding,
        controls: embedding.controls === 'none' ? 'compact' : embedding.controls,
        locks: isRate ? embedding.locks.filter((lock) => lock !== 'lr') : embedding.locks,
      },
    },
  };
}
