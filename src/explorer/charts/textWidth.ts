/** About how wide a text is drawn in the small bold size of chart labels, in pixels; never less than it is. */
export function estimateTextWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return Math.ceil(width);
}

function widthOf(character: string): number {
  if (character > '\u2e80') return 12;
  if (/[ .,:;|!'ijl]/.test(character)) return 4.8;
  if (/[frt()[\]]/.test(character)) return 6;
  if (/[mwMW%]/.test(character)) return 12.6;
  return /[×=−+≈…A-Z]/.test(character) ? 10.2 : 8.4;
}
