import { formatOpenLine, formatWidth } from './html';
import { formatAttributes } from './htmlText';
import type { SnippetContext } from './snippetContext';

/** A frame with nothing but the attributes that the editors of Moodle and Canvas leave on it. */
export function formatMoodle(context: SnippetContext): string {
  const attributes = formatAttributes([
    ['src', context.frameAddress],
    ['width', formatWidth(context)],
    ['height', String(context.heightPx)],
    ['title', context.title],
    // with a value, since their editors write it so
    ['allowfullscreen', 'allowfullscreen'],
    ['style', 'border: 0; max-width: 100%;'],
  ]);
  return `<iframe${attributes}></iframe>\n${formatOpenLine(context)}`;
}
