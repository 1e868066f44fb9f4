import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the README tells a teacher to paste. */
export interface Snippets {
  /** An iframe, and a paragraph with a link below it. */
  readonly frame: string;
  /** A script, and the element with a link in it. */
  readonly element: string;
}

const README = join(import.meta.dirname, '../../README.md');

/**
 * Reads them from the README itself.
 *
 * @param base where the explorer's files are, with a slash at its end
 */
export function readSnippets(base: string): Snippets {
  const blocks = readFileSync(README, 'utf8')
    .replaceAll('https://your-host/learning-rate/', base)
    .split('\n\n')
    .filter((block) => block.startsWith('    <'))
    .map((block) => block.replace(/^ {4}/gm, '').trimEnd());
  const find = (start: string) => {
    const found = blocks.find((block) => block.startsWith(start));
    if (found === undefined) throw new Error(`README.md must have a snippet that starts with ${start}`);
    return found;
  };
  return { frame: find('<iframe'), element: find('<script') };
}
