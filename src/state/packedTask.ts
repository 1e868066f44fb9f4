import { deflateSync } from 'fflate';
import type { Question } from './question';
import { correctQuestion } from './questionLimits';
import { formatShortTask } from './shortTask';
import { PACKED } from './task';

/**
 * Writes the value of `predict` that `parseTask` reads as this question, or as the nearest legal one: legible where it
 * has no texts of its own, else packed. At most 6,000 characters.
 */
export function formatTask(question: Question): string {
  const legal = correctQuestion(question);
  const short = formatShortTask(legal);
  const { text, feedback } = legal;
  const list = [text, feedback.right, feedback.notYet, ...(legal.way === 'word' ? legal.options : [])];
  if (list.every((item) => item === '')) return short;
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify([short, ...list])), { level: 9 });
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return PACKED + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
