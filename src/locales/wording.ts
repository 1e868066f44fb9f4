/** Text that a person gave, cut so that a message about it stays readable. */
export function shorten(text: string, length = 24): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** An end of an allowed range, in few characters. */
export function limit(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential().replace('e+', 'e') : String(value);
}

/** What is allowed, in parentheses: a range of numbers in the words of `fromTo`, or a list; '' where there is nothing to tell. */
export function allowed(
  range: { readonly least: number; readonly greatest: number } | readonly string[] | null,
  fromTo: (least: string, greatest: string) => string,
): string {
  if (range === null) return '';
  if ('least' in range) return ` (${fromTo(limit(range.least), limit(range.greatest))})`;
  return range.length === 0 ? '' : ` (${range.join(', ')})`;
}
