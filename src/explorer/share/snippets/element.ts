import { formatAttributes, formatHtmlText } from './htmlText';
import type { SnippetContext } from './snippetContext';

/** The element, which takes the height that it needs, with the link that it shows on paper and without a script. */
export function formatElement(context: SnippetContext): string {
  const { attributes, widthPx } = context;
  const script = formatAttributes([
    ['src', context.scriptAddress],
    ['async', true],
  ]);
  const own = formatAttributes([
    ...attributes,
    ...(widthPx === null ? [] : [['style', `max-width: ${widthPx}px`] as const]),
  ]);
  const link = formatAttributes([['href', context.pageAddress]]);
  return [
    `<script${script}></script>`,
    `<lr-explorer${own}>`,
    `  <a${link}>${formatHtmlText(context.openWords)}</a>`,
    '</lr-explorer>',
  ].join('\n');
}
