/**
 * A number as C's `printf("%f")` and Python's `'%f' %` print it: six decimals of its exact value, a tie to the even
 * digit, every digit of a large one, `inf`, `-inf`, `nan`, `-0.000000`.
 *
 * @param value any double; a float32 is printed as the double it equals
 */
export function formatFixed(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}inf`;
  // beyond 1e21 toFixed turns to exponents; a double of that size is a whole number
  if (size >= 1e21) return `${sign}${BigInt(size)}.000000`;
  return `${sign}${isTie(size) ? roundTieToEven(size) : size.toFixed(6)}`;
}

/**
 * One line of the course note's log: `After 0 epoch, w is -2.200000, loss is 36.000000`.
 *
 * @param epoch k, counted from 0
 * @param w the parameter after the update of epoch k: wₖ₊₁
 * @param loss the loss before that update: L(wₖ)
 */
export function formatLogLine(epoch: number, w: number, loss: number): string {
  return formatStepLine(epoch, { w }, loss, null);
}

/**
 * {@link formatLogLine} for weights of any name, with the learning rate of the update where it is to be told:
 * `After 0 epoch, x is -3.200000, y is 0.300000, loss is 61.000000, lr is 0.100000`.
 *
 * @param weights after the update, by name
 * @param rate of the update; null: it is the same all along
 */
export function formatStepLine(
  epoch: number,
  weights: Readonly<Record<string, number>>,
  loss: number,
  rate: number | null,
): string {
  const told = Object.entries({ ...weights, loss, ...(rate !== null && { lr: rate }) });
  return `After ${epoch} epoch, ${told.map(([name, value]) => `${name} is ${formatFixed(value)}`).join(', ')}`;
}

/**
 * Whether a double lies exactly halfway between two multiples of 10⁻⁶. Then it is an odd multiple of ½ · 10⁻⁶ =
 * 2⁻⁷ · 5⁻⁶, and since a double has no fraction but powers of two, an odd multiple of 2⁻⁷.
 */
function isTie(size: number): boolean {
  return (size * 128) % 2 === 1;
}

/** toFixed(6) rounds a tie up where C rounds it to even. With seven decimals a tie is exact, and its last digit a 5. */
function roundTieToEven(size: number): string {
  const exact = size.toFixed(7);
  const isSixthDigitEven = Number(exact.at(-2)) % 2 === 0;
  return isSixthDigitEven ? exact.slice(0, -1) : size.toFixed(6);
}
