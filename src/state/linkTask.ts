import type { Correction } from './corrections';
import { parseLink } from './link';
import { encode } from './linkTexts';
import { canAskOfNetwork } from './networkQuestions';
import type { Question } from './question';
import { formatShortTask } from './shortTask';
import { parseTask } from './task';

/** What a link asks, and what was wrong with that. */
export interface LinkTask {
  /** Null: nothing, or nothing that can be read. */
  readonly question: Question | null;
  readonly corrections: readonly Correction[];
}

/**
 * Reads what a link asks. A question about a run that the link does not have asks nothing, nor does one that makes no
 * sense about a network where the link has one, and that is said.
 */
export function parseLinkTask(link: string): LinkTask {
  const { view, experiment } = parseLink(link);
  const { value: question, amendments } = parseTask(view.task);
  const corrections = amendments.map((amendment) => ({ parameter: 'predict', ...amendment }));
  const refuse = (code: 'noSuchRun' | 'notOfNetworks', given: string): LinkTask => ({
    question: null,
    corrections: [...corrections, { parameter: 'predict', code, given, used: '' }],
  });
  if (question && experiment.network && !canAskOfNetwork(question))
    return refuse('notOfNetworks', formatShortTask(question));
  const run = question === null || question.way === 'order' ? 0 : question.run;
  if (question === null || run < experiment.runs.length) return { question, corrections };
  return refuse('noSuchRun', `run${run + 1}`);
}

/** The hash that gives another link the task of this one, or none where this one has none. */
export function formatTaskHash(link: string): string {
  return `#predict=${encode(parseLink(link).view.task)}`;
}
