import { formatFrame } from './html';
import { formatMarkdownLink } from './markdownText';
import type { SnippetContext } from './snippetContext';

/**
 * A frame that Quarto leaves alone (without `data-external` it would write the whole page into the document), and the
 * link, which is what a PDF shows.
 */
export function formatQuarto(context: SnippetContext): string {
  return [
    '```{=html}',
    formatFrame(context, [['data-external', '1']]),
    '```',
    '',
    formatMarkdownLink(context.openWords, context.pageAddress),
  ].join('\n');
}
