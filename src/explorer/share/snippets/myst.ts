import { formatMarkdownLink } from './markdownText';
import type { SnippetContext } from './snippetContext';

/** A directive of MyST, whose frames have a shape of their own, five by three; its caption is the link. */
export function formatMyst(context: SnippetContext): string {
  const { frameAddress, widthPx, title, openWords, pageAddress } = context;
  return [
    `:::{iframe} ${frameAddress}`,
    `:width: ${widthPx === null ? '100%' : `${widthPx}px`}`,
    `:title: ${title}`,
    formatMarkdownLink(openWords, pageAddress),
    ':::',
  ].join('\n');
}
