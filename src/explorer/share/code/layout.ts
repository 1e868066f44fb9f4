import type { ScriptTexts } from '../../../locales/script.en';
import type { Recipe } from './recipe';
import type { TermPrinter } from './term';

/** Blocks of lines with an empty line between two of them, or with two around a definition, as Python's own style has it. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block, place, all) => {
      const isWide = isDefinition(block) || isDefinition(all[place - 1] ?? []);
      const gap = place === 0 ? '' : isWide ? '\n\n' : '\n';
      return `${gap}${block.join('\n')}\n`;
    })
    .join('')}`;
}

function isDefinition(block: readonly string[]): boolean {
  return /^(?:def |class |if __name__)/.test(block.find((line) => !line.startsWith('#')) ?? '');
}

/** A comment of one line, whatever the text. */
export function comment(text: string): string {
  return `# ${text.replace(/\s+/g, ' ')}`;
}

/** What the file is, where its experiment can be seen, and what it needs. */
export function formatHeader(title: string, link: string | null, packages: string): string[] {
  return [comment(title), ...(link === null ? [] : [comment(link)]), `# pip install ${packages}`];
}

/** Imports of the standard library, then those of `lines`, then Matplotlib where it is installed. */
export function formatImports(
  printers: readonly TermPrinter<never>[],
  lines: readonly string[],
  texts: ScriptTexts,
): string[][] {
  const standard = new Set(printers.flatMap(({ imports }) => [...imports]));
  return [
    Array.from(standard, (name) => `import ${name}`),
    [...lines],
    [
      'try:',
      '    import matplotlib.pyplot as plt',
      'except ImportError:',
      `    plt = None  ${comment(texts.plotIsOptional)}`,
    ],
  ];
}

/** The learning rates of the page, as they were typed there. */
export function formatRates({ rates }: Recipe, texts: ScriptTexts): string[] {
  if (rates.length === 0) return [`learning_rates = []  ${comment(texts.noRuns)}`];
  if (rates.every(({ hidden }) => !hidden)) {
    return [`learning_rates = [${rates.map(({ text }) => text).join(', ')}]`];
  }
  const lines = rates.map(({ text, hidden }) => `    ${text},${hidden ? `  ${comment(texts.hidden)}` : ''}`);
  return ['learning_rates = [', ...lines, ']'];
}

/** Prints the line of the log for one epoch; `w` and `loss` are expressions of the script. */
export function formatLogCall(w: string, loss: string): string {
  return `print('After %s epoch, w is %f, loss is %f' % (epoch, ${w}, ${loss}))`;
}

/** Runs every learning rate and draws the losses, as the course note does. */
export const RUN_AND_PLOT: readonly string[] = [
  "if __name__ == '__main__':",
  '    for learning_rate in learning_rates:',
  "        print(f'lr={learning_rate}')",
  '        losses = descend(learning_rate)',
  '        if plt:',
  "            plt.plot(losses, label=f'lr={learning_rate}')",
  '    if plt and learning_rates:',
  "        plt.title('Gradient Descent')",
  "        plt.xlabel('Epoch')",
  "        plt.ylabel('Loss')",
  '        plt.legend()',
  '        plt.show()',
];
