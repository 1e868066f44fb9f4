import type { Goal, Question } from './question';

/** Ways in which a network can be asked about: its many weights have no landings to place. */
export const NETWORK_WAYS = ['word', 'order', 'sketch', 'rate'] as const satisfies readonly Question['way'][];

/** What a rate for a network can be asked to do: no minimum is known, and no two rates draw the same losses. */
export const NETWORK_GOALS = [
  'arrivesWithin',
  'neverSettles',
  'lossAbove',
] as const satisfies readonly Goal['kind'][];

/** Whether a question makes sense about a network. */
export function canAskOfNetwork(question: Question): boolean {
  const isWay = NETWORK_WAYS.some((way) => way === question.way);
  return isWay && (question.way !== 'rate' || NETWORK_GOALS.some((kind) => kind === question.goal.kind));
}
