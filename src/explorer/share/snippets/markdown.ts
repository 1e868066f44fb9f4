import { formatMarkdownLink, formatMarkdownTarget, formatMarkdownText } from './markdownText';
import type { SnippetContext } from './snippetContext';

/** A picture that leads to the page, and a link under it: for hosts that strip HTML. */
export function formatMarkdown(context: SnippetContext): string {
  const { title, pictureAddress, pageAddress, openWords } = context;
  const picture = `![${formatMarkdownText(title)}](${formatMarkdownTarget(pictureAddress)})`;
  return `[${picture}](${formatMarkdownTarget(pageAddress)})\n\n${formatMarkdownLink(openWords, pageAddress)}`;
}
