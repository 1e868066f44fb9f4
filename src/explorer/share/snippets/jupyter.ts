import { formatHtmlText } from './htmlText';
import type { SnippetContext } from './snippetContext';

/** A cell for a notebook. JupyterLab strips frames from Markdown; what a cell shows it keeps. */
export function formatJupyter(context: SnippetContext): string {
  const { frameAddress, widthPx, heightPx, title } = context;
  const width = widthPx === null ? formatPythonText('100%') : widthPx;
  const name = formatPythonText(`title="${formatHtmlText(title)}"`);
  return [
    'from IPython.display import IFrame',
    '',
    `IFrame(${formatPythonText(frameAddress)}, width=${width}, height=${heightPx}, extras=[${name}])`,
  ].join('\n');
}

/** A literal of Python; JSON's are. */
function formatPythonText(text: string): string {
  return JSON.stringify(text);
}
