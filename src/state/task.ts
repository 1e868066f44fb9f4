import { inflateSync } from 'fflate';
import { type Reading, readAs, readInstead } from './parameterKinds';
import type { OutcomeWord, Question } from './question';
import { correctQuestion } from './questionLimits';
import { formatShortTask, parseShortTask } from './shortTask';

/** What a packed task begins with; no way to answer is called so. */
export const PACKED = 'z.';

/** Bytes that a packed task holds at most, unpacked. */
const ROOM = 8192;

/**
 * Reads what a link asks, the value of `predict`: a short task such as `word:run2`, or a packed one, which has texts of
 * its own. Never throws: what can't be read asks nothing; texts that are too long are cut, numbers out of range are
 * clamped, and all of it is said.
 *
 * @param text '' asks nothing
 */
export function parseTask(text: string): Reading<Question | null> {
  if (text === '') return readAs(null);
  const isPacked = text.startsWith(PACKED);
  const question = isPacked ? parsePacked(text.slice(PACKED.length)) : parseShortTask(text);
  if (question === null) return readInstead('unreadable', text, null, '');
  const legal = correctQuestion(question);
  const short = formatShortTask(legal);
  if (formatShortTask(question) !== short) return readInstead('clamped', text, legal, short);
  return JSON.stringify(legal) === JSON.stringify(question)
    ? readAs(legal)
    : readInstead('shortened', text, legal, short);
}

/**
 * Reads base64url of a deflated list of texts, as JSON: the short task, the question, feedback for right and for not
 * yet, then the words to pick from.
 */
function parsePacked(packed: string): Question | null {
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    // it never grows: what does not fit is lost, and what is left is no list
    const unpacked = inflateSync(bytes, { out: new Uint8Array(ROOM) });
    return readList(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked)));
  } catch {
    return null;
  }
}

function readList(list: unknown): Question | null {
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) return null;
  const [short = '', text = '', right = '', notYet = '', ...options] = list;
  const question = parseShortTask(short);
  if (question === null) return null;
  const texts = { text, feedback: { right, notYet } };
  if (question.way === 'word') return { ...question, ...texts, options: options as OutcomeWord[] };
  return options.length === 0 ? { ...question, ...texts } : null;
}
