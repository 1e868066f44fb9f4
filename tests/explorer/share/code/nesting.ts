/** Most parentheses inside one another in a line. */
export function countDepth(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of line) {
    if (character === '(') deepest = Math.max(deepest, ++depth);
    if (character === ')') depth--;
  }
  return deepest;
}
