/** Writes text so that HTML reads it as text, between tags or in an attribute with double quotes. */
export function formatHtmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes attributes with a space before each; true: one that is there, without a value. */
export function formatAttributes(
  attributes: readonly (readonly [name: string, value: string | true])[],
): string {
  return attributes
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${formatHtmlText(value)}"`))
    .join('');
}
