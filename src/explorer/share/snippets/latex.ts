import type { SnippetContext } from './snippetContext';

/** The name under which the picture is saved beside the document. */
export const PICTURE_FILE = 'learning-rate-explorer.png';

/**
 * A figure for paper: the picture, what it is about, and the address as a QR code and in letters. `\qrcode` and `\url`
 * read an address as it is, as long as they are no argument of another command.
 */
export function formatLatex({ title, pageAddress }: SnippetContext): string {
  return [
    '% \\usepackage{graphicx, hyperref, qrcode}',
    '\\begin{figure}',
    '  \\centering',
    `  \\includegraphics[width=\\linewidth]{${PICTURE_FILE}}`,
    `  \\caption{${formatLatexText(title)}}`,
    `  \\qrcode[height=25mm]{${pageAddress}}`,
    '',
    `  \\url{${pageAddress}}`,
    '\\end{figure}',
  ].join('\n');
}

/** Writes text so that LaTeX sets it as it is. */
export function formatLatexText(text: string): string {
  return text.replace(/[\\{}$&#_%~^<>|]/g, (mark) => LATEX_MARKS[mark] ?? `\\${mark}`);
}

const LATEX_MARKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
