/**
 * Writes text so that Markdown reads it as text. CommonMark lets a backslash stand before every punctuation mark of
 * ASCII; these are those that mean something within a line there, in tables, in MDX, or where mathematics is read.
 */
export function formatMarkdownText(text: string): string {
  return text.replace(/[\\`*_[\]{}<>&!#|~$]/g, '\\$&');
}

/** Writes an address as the target of a link. Parentheses would have to pair there. */
export function formatMarkdownTarget(address: string): string {
  return address.replace(/[()*']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A link by its words. */
export function formatMarkdownLink(words: string, address: string): string {
  return `[${formatMarkdownText(words)}](${formatMarkdownTarget(address)})`;
}
