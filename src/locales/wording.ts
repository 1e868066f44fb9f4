/** Text that a person gave, cut so that a message about it stays readable. */
export function shorten(text: string, length = 24): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** An end of an allowed range, in few characters. */
export function limit(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential().replace('e+', 'e') : String(value);
}
