import type { ScheduleSetting, TypedNumber } from '../../../core/experiment';
import { SCHEDULES } from '../../../core/schedules';

/**
 * The numbers of a schedule with one of them changed. They stand in an order, so those before it that were left out are
 * written down as what they were.
 *
 * @param typed null: the usual one
 * @param epochs of the run, which usual numbers follow
 */
export function putNumber(
  { name, numbers }: ScheduleSetting,
  place: number,
  typed: TypedNumber | null,
  epochs: number,
): readonly TypedNumber[] {
  const usual = SCHEDULES[name].numbers.map((number) => {
    const value = number.usual(epochs);
    return { value, text: String(value) };
  });
  const isLast = place >= numbers.length - 1;
  if (typed === null && isLast) return numbers.slice(0, place);
  const length = Math.max(numbers.length, place + 1);
  return usual
    .slice(0, length)
    .map((other, at) => (at === place ? (typed ?? other) : (numbers[at] ?? other)));
}
