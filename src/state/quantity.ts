import { LIMITS, type TypedNumber } from '../core/experiment';
import { type NumberProblem, parseNumber } from '../core/expression/number';

/** A number that a person can type: what range it has, and whether it must be whole. */
export interface Quantity {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** The quantities of an experiment; URL, fields and messages read them from here. */
export const QUANTITIES = {
  learningRate: { least: LIMITS.learningRate[0], most: LIMITS.learningRate[1], isWhole: false },
  epochs: { least: LIMITS.epochs[0], most: LIMITS.epochs[1], isWhole: true },
  start: { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, isWhole: false },
} as const satisfies Record<string, Quantity>;

/** Why a typed text is no value of a quantity. */
export type QuantityProblem =
  | NumberProblem
  | {
      readonly code: 'outOfRange';
      readonly found: string;
      readonly nearest: number;
      readonly quantity: Quantity;
    }
  | { readonly code: 'notWhole'; readonly found: string; readonly nearest: number };

/** A value with its text as typed, or why there is none. */
export type ParsedQuantity =
  | { readonly ok: true; readonly typed: TypedNumber }
  | { readonly ok: false; readonly problem: QuantityProblem };

/** Reads a typed text as a value of `quantity`, by the page's one number grammar. */
export function parseQuantity(text: string, quantity: Quantity): ParsedQuantity {
  const parsed = parseNumber(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const found = text.trim();
  const nearest = nearestIn(quantity, value);
  if (!(value >= quantity.least && value <= quantity.most)) {
    return { ok: false, problem: { code: 'outOfRange', found, nearest, quantity } };
  }
  if (quantity.isWhole && !Number.isInteger(value)) {
    return { ok: false, problem: { code: 'notWhole', found, nearest } };
  }
  return { ok: true, typed: { value, text: found } };
}

function nearestIn({ least, most, isWhole }: Quantity, value: number): number {
  const inside = Math.min(most, Math.max(least, value));
  return isWhole ? Math.round(inside) : inside;
}
