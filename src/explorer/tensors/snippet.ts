import type { Statement } from '../../core/tensor/code/syntax';

/**
 * The code as a script that runs: values that get no name are printed.
 *
 * @param random a line about random numbers, where there are any
 */
export function formatSnippet(
  code: string,
  statements: readonly Pick<Statement, 'name' | 'value'>[],
  random: string,
): string {
  let script = code;
  for (const { name, value } of statements.toReversed()) {
    if (name !== null) continue;
    const { from, to } = value.span;
    script = `${script.slice(0, from)}print(${script.slice(from, to)})${script.slice(to)}`;
  }
  const remark = hasRandom(code) ? `# ${random}\n` : '';
  return `import tensorflow as tf\n\n${remark}${script.trim()}\n`;
}

/** Whether code draws numbers at random. */
export function hasRandom(code: string): boolean {
  return /tf\.random\./.test(code);
}
