import { parseNumber } from '../core/expression/number';
import { foldName } from './parameterKinds';
import { type Goal, type Question, USUAL_ASKING } from './question';
import { writeNumber } from './typedNumber';

/**
 * Reads a question in its short form, which has no texts of its own: a way to answer, what belongs to it, and behind
 * that, in any order, the run asked about and `why`, which asks for a line too.
 *
 *     word   order   sketch   landing:3   landing:3:run2:why
 *     rate:within:5   rate:largest   rate:unsettled   rate:bounces   rate:same:0.1   rate:above:1000
 *
 * @returns null where it is none
 */
export function parseShortTask(text: string): Question | null {
  const [way = '', ...parts] = text.split(':').map(foldName);
  let run = 0;
  let asksWhy = false;
  const own: string[] = [];
  for (const part of parts) {
    const place = /^run([1-8])$/.exec(part);
    if (place) run = Number(place[1]) - 1;
    else if (part === 'why') asksWhy = true;
    else own.push(part);
  }
  const asked = { ...USUAL_ASKING, asksWhy };
  switch (way) {
    case 'order':
      return own.length === 0 && run === 0 ? { way, ...asked } : null;
    case 'word':
      return own.length === 0 ? { way, ...asked, run, options: [] } : null;
    case 'sketch':
      return own.length === 0 ? { way, ...asked, run } : null;
    case 'landing': {
      const [steps = '1', ...more] = own;
      const count = readNumber(steps);
      return count === null || more.length > 0 ? null : { way, ...asked, run, steps: count };
    }
    case 'rate': {
      const goal = parseGoal(own);
      return goal && { way, ...asked, run, goal };
    }
    default:
      return null;
  }
}

/** Writes what `parseShortTask` reads as this question, but for its texts and the words to pick from. */
export function formatShortTask(question: Question): string {
  const run = question.way === 'order' || question.run === 0 ? [] : [`run${question.run + 1}`];
  const own =
    question.way === 'landing'
      ? [String(question.steps)]
      : question.way === 'rate'
        ? formatGoal(question.goal)
        : [];
  return [question.way, ...own, ...run, ...(question.asksWhy ? ['why'] : [])].join(':');
}

/** Goals by their name in a link. */
const GOALS = {
  arrivesWithin: 'within',
  largestArriving: 'largest',
  neverSettles: 'unsettled',
  bounces: 'bounces',
  sameLossCurve: 'same',
  lossAbove: 'above',
} as const satisfies Record<Goal['kind'], string>;

function parseGoal([name, given, ...more]: readonly string[]): Goal | null {
  if (more.length > 0) return null;
  const kind = (Object.keys(GOALS) as Goal['kind'][]).find((one) => GOALS[one] === name);
  const number = given === undefined ? null : readNumber(given);
  switch (kind) {
    case undefined:
      return null;
    case 'arrivesWithin':
      return number === null ? null : { kind, epochs: number };
    case 'sameLossCurve':
      return number === null ? null : { kind, as: writeNumber(number) };
    case 'lossAbove':
      return number === null ? null : { kind, loss: number };
    default:
      return given === undefined ? { kind } : null;
  }
}

function formatGoal(goal: Goal): string[] {
  const name = GOALS[goal.kind];
  switch (goal.kind) {
    case 'arrivesWithin':
      return [name, String(goal.epochs)];
    case 'sameLossCurve':
      return [name, writeNumber(goal.as.value).text];
    case 'lossAbove':
      return [name, writeNumber(goal.loss).text];
    default:
      return [name];
  }
}

function readNumber(text: string): number | null {
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.value : null;
}
