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

const PRESETS: readonly Preset[] = [PARABOLA];

/**
 * The minimum of a preset, however it is typed: `(w + 1)²` is known as well as `(w+1)^2`.
 *
 * @returns null for a text that is no preset or no expression
 */
export function knownMinimum(text: string): Minimum | null {
  const printed = printTree(text);
  return (printed !== null && PRESETS.find((preset) => printTree(preset.text) === printed)?.minimum) || null;
}

function printTree(text: string): string | null {
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.expression) : null;
}
