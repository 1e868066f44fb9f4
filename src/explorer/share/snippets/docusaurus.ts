import { formatWidth } from './html';
import { formatHtmlText } from './htmlText';
import { formatMarkdownLink } from './markdownText';
import type { SnippetContext } from './snippetContext';

/** A frame as JSX, for MDX, with the link under it. An attribute in quotes reads the entities of HTML there too. */
export function formatDocusaurus(context: SnippetContext): string {
  const { frameAddress, heightPx, title, openWords, pageAddress } = context;
  return [
    '<iframe',
    `  src="${formatHtmlText(frameAddress)}"`,
    `  width="${formatWidth(context)}"`,
    `  height="${heightPx}"`,
    `  title="${formatHtmlText(title)}"`,
    `  style={{ border: 0, maxWidth: '100%' }}`,
    '  loading="lazy"',
    '  allow="clipboard-write"',
    '  allowFullScreen',
    '/>',
    '',
    formatMarkdownLink(openWords, pageAddress),
  ].join('\n');
}
