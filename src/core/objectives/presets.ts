import type { TypedNumber } from '../experiment';
import { parseNumber } from '../expression/number';
import { parseExpression } from '../expression/parse';
import { printExpression } from '../expression/print';
import { remember } from '../remember';
import { ONE_WEIGHT, PARABOLA } from './oneWeight';
import type { Minimum, Preset } from './preset';
import { TWO_WEIGHTS } from './twoWeights';

export { PARABOLA };

/** Names of the presets, as catalogs and galleries have them. */
export type PresetId = (typeof ONE_WEIGHT)[number]['id'] | (typeof TWO_WEIGHTS)[number]['id'];

/** Every preset in the order of the picker: those of one weight, then those of two. */
export const PRESETS: readonly (Preset & { readonly id: PresetId })[] = [...ONE_WEIGHT, ...TWO_WEIGHTS];

/** The preset with this text, however it is typed; null for any other text. */
export function findPreset(text: string): (Preset & { readonly id: PresetId }) | null {
  const exact = PRESETS.find((preset) => preset.text === text);
  if (exact) return exact;
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  const printed = printExpression(parsed.expression);
  return presetsByPrint().get(printed) ?? null;
}

let byPrint: ReadonlyMap<string, (typeof PRESETS)[number]> | undefined;

function presetsByPrint(): ReadonlyMap<string, (typeof PRESETS)[number]> {
  byPrint ??= new Map(
    PRESETS.flatMap((preset) => {
      const parsed = parseExpression(preset.text);
      return parsed.ok ? [[printExpression(parsed.expression), preset] as const] : [];
    }),
  );
  return byPrint;
}

/** As steep as the course note has it. */
const USUAL_STEEPNESS: TypedNumber = { value: 1, text: '1' };

/**
 * Reads a of `a*(w+1)^2`, however it is typed: `2(w + 1)²`, `(w+1)^2*2`, `1/2*(w+1)^2`; 1 of `(w+1)^2` itself.
 *
 * @returns a positive number with its shortest text; null for any other text
 */
export function parseSteepness(text: string): TypedNumber | null {
  return remember(steepnesses, text, () => ({ steepness: readSteepness(text) })).steepness;
}

/** By text: asked for again and again while a page lives. */
const steepnesses = new Map<string, { readonly steepness: TypedNumber | null }>();

function readSteepness(text: string): TypedNumber | null {
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
  return parseSteepness(text) && PARABOLA.minima[0];
}
