import { formatAttributes, formatHtmlText } from './htmlText';
import type { SnippetContext } from './snippetContext';

/** A frame, and a line for those who print the page or read it where no frame is shown. */
export function formatHtml(context: SnippetContext): string {
  return `${formatFrame(context)}\n${formatOpenLine(context)}`;
}

/**
 * A frame that never gets wider than the column it stands in.
 *
 * @param first attributes before all others
 */
export function formatFrame(
  context: SnippetContext,
  first: readonly (readonly [name: string, value: string])[] = [],
): string {
  const attributes = formatAttributes([
    ...first,
    ['src', context.frameAddress],
    ['width', formatWidth(context)],
    ['height', String(context.heightPx)],
    ['title', context.title],
    ['style', 'border: 0; max-width: 100%'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
    ['allowfullscreen', true],
  ]);
  return `<iframe${attributes}></iframe>`;
}

/** The value of a frame's `width`. */
export function formatWidth({ widthPx }: Pick<SnippetContext, 'widthPx'>): string {
  return widthPx === null ? '100%' : String(widthPx);
}

/** A paragraph with the link to the full page. */
export function formatOpenLine(context: Pick<SnippetContext, 'pageAddress' | 'openWords'>): string {
  const attributes = formatAttributes([['href', context.pageAddress]]);
  return `<p><a${attributes}>${formatHtmlText(context.openWords)}</a></p>`;
}
