/** What a line of arithmetic says. */
interface ByHand {
  /** Its last right-hand side, computed from the digits that stand there. */
  readonly byHand: number;
  readonly written: number;
  /** What the last digit of the result counts. */
  readonly unit: number;
}

/** Computes a line as a hand would that has only what is written. */
export function compute(line: string): ByHand {
  const parts = line.split(' = ');
  const code = parts
    .at(-2)!
    .replaceAll('−', '-')
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (power) => `**${Array.from(power, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('')}`,
    )
    .replaceAll('·', '*')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/ln (\([^()]*\)|[\d.e-]+)/g, 'Math.log($1)')
    .replace(/√(\([^()]*\)|\d[\d.]*(?:e-?\d+)?)/g, 'Math.sqrt($1)')
    .replace(/\b(min|max)\(/g, 'Math.$1(')
    .replace(/-(?=Math\.log)/g, '-1*');
  const result = parts.at(-1)!.replaceAll('−', '-');
  const [mantissa = '', exponent = '0'] = result.split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length;
  return {
    byHand: Function(`return ${code}`)(),
    written: Number(result),
    unit: 10 ** (Number(exponent) - decimals),
  };
}
