/** About how wide a text is drawn in the small bold size of chart labels, in pixels; never less than it is. */
export function estimateTextWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character > '\u2e80') width += 12;
    else if (character === ' ' || character === '.' || character === ',') width += 4;
    else width += 7.4;
  }
  return Math.ceil(width);
}
