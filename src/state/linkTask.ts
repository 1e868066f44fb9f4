import type { Correction } from './corrections';
import { parseLink } from './link';
import { encode } from './linkTexts';
import type { Question } from './question';
import { parseTask } from './task';

/** What a link asks, and what was wrong with that. */
export interface LinkTask {
  /** Null: nothing, or nothing that can be read. */
  readonly question: Question | null;
  readonly corrections: readonly Correction[];
}

/** Reads what a link asks. A question about a run that the link does not have asks nothing, and that is said. */
export function parseLinkTask(link: string): LinkTask {
  const { view, experiment } = parseLink(link);
  const { value: question, amendments } = parseTask(view.task);
  const corrections = amendments.map((amendment) => ({ parameter: 'predict', ...amendment }));
  const run = question === null || question.way === 'order' ? 0 : question.run;
  if (question === null || run < experiment.runs.length) return { question, corrections };
  const missing = { parameter: 'predict', code: 'noSuchRun', given: `run${run + 1}`, used: '' } as const;
  return { question: null, corrections: [...corrections, missing] };
}

/** The hash that gives another link the task of this one, or none where this one has none. */
export function formatTaskHash(link: string): string {
  return `#predict=${encode(parseLink(link).view.task)}`;
}
