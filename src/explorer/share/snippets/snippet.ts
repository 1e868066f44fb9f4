import { formatDocusaurus } from './docusaurus';
import { formatElement } from './element';
import { formatHtml } from './html';
import { formatJupyter } from './jupyter';
import { formatLatex } from './latex';
import { formatMarkdown } from './markdown';
import { formatMoodle } from './moodle';
import { formatMyst } from './myst';
import { formatQuarto } from './quarto';
import type { SnippetContext } from './snippetContext';

const FORMATS = {
  html: formatHtml,
  element: formatElement,
  markdown: formatMarkdown,
  jupyter: formatJupyter,
  quarto: formatQuarto,
  docusaurus: formatDocusaurus,
  myst: formatMyst,
  moodle: formatMoodle,
  latex: formatLatex,
} as const satisfies Readonly<Record<string, (context: SnippetContext) => string>>;

/** What a snippet is pasted into. */
export type SnippetKind = keyof typeof FORMATS;

/** All kinds, those that most people need first. */
export const SNIPPET_KINDS = Object.keys(FORMATS) as readonly SnippetKind[];

/** The lines to paste into a page of this kind. */
export function formatSnippet(kind: SnippetKind, context: SnippetContext): string {
  return FORMATS[kind](context);
}
