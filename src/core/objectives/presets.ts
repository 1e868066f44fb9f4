import type { TypedNumber } from '../experiment';
import { parseNumber } from '../expression/number';
import { parseExpression } from '../expression/parse';
import { printExpression } from '../expression/print';

/** A place of lowest loss. */
export interface Minimum {
  /** One value for each parameter. */
  readonly parameters: readonly number[];
  readonly loss: number;
}

/** A loss with what is known of it. */
export interface Preset {
  /** In the expression language. */
  readonly text: string;
  readonly minimum: Minimum;
  /** One value for each parameter. */
  readonly start: readonly number[];
}

/** The course note's loss, and the start it takes. */
export const PARABOLA: Preset = {
  text: '(w+1)^2',
  minimum: { parameters: [-1], loss: 0 },
  start: [5],
};

/** As steep as the course note has it. */
const USUAL_STEEPNESS: TypedNumber = { value: 1, text: '1' };

/**
 * Reads a of `a*(w+1)^2`, however it is typed: `2(w + 1)²`, `(w+1)^2*2`, `1/2*(w+1)^2`; 1 of `(w+1)^2` itself.
 *
 * @returns a positive number with its shortest text; null for any other text
 */
export function parseSteepness(text: string): TypedNumber | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  const { expression } = parsed;
  if (printExpression(expression) === PARABOLA.text) return USUAL_STEEPNESS;
  if (expression.kind !== 'binary' || expression.operator !== '*') return null;
  const [left, right] = [printExpression(expression.left), printExpression(expression.right)];
  const factor = right === PARABOLA.text ? left : left === PARABOLA.text ? right : '';
  const steepness = parseNumber(factor);
  return steepness.ok && steepness.value > 0 ? { value: steepness.value, text: factor } : null;
}

/** The loss `a*(w+1)^2` in the expression language; the course note's own where a is 1. */
export function formatSteepParabola({ value, text }: TypedNumber): string {
  return value === 1 ? PARABOLA.text : `${text}*${PARABOLA.text}`;
}

/**
 * The minimum of the course note's loss, however steep and however it is typed: `(w + 1)²` is known as well as `(w+1)^2`.
 *
 * @returns null for any other text
 */
export function knownMinimum(text: string): Minimum | null {
  return parseSteepness(text) && PARABOLA.minimum;
}
