const DIGITS = '₁₂₃₄';

/** What one of several is called: `x₁`; `x` where there is but one. @param place from 0, at most 3 */
export function nameOf(letter: 'x' | 'W', place: number, count: number): string {
  if (count > 1) return `${letter}${DIGITS[place]}`;
  return letter === 'W' ? 'w' : letter;
}
