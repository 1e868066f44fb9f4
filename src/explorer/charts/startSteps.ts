import type { TypedNumber } from '../../core/experiment';

/** The step that the start moves in: the power of ten just above what a pixel can tell apart. */
export function deriveStartStep([low, high]: readonly [number, number], widthPx: number): number {
  return 10 ** Math.ceil(Math.log10((high - low) / widthPx));
}

/** A start near `value`, on the axis and on a whole step, with a text as short as the step allows. */
export function moveStart(value: number, [low, high]: readonly [number, number], step: number): TypedNumber {
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  const steps = Math.min(Math.max(Math.round(value / step), first), last);
  const moved = Number((steps * step).toPrecision(12)) + 0;
  return { value: moved, text: String(moved) };
}
