import type { ObjectiveSource } from '../core/experiment';
import { type MinimaSearch, searchMinima } from '../core/minimum';
import type { FormulaObjective } from '../core/objectives/objective';
import type { Minimum } from '../core/objectives/preset';
import { findPreset, knownMinimum } from '../core/objectives/presets';
import { remember } from '../core/remember';
import { kinOf } from './kinOf';

/** Minima as far as they are known without a search. */
export interface RecalledMinima extends MinimaSearch {
  /** Whether they are this loss's, rather than stand for those that are still looked for. */
  readonly isOwn: boolean;
}

const found = new Map<string, MinimaSearch>();
/** Those found last, whatever the constants and, of a neuron, whatever the points. */
const foundByText = new Map<string, MinimaSearch>();

/**
 * The minima of a loss, without a search: found before, or known. Until they are found, those of the same text with other
 * constants stand for them, or those that a preset knows; null where nothing does.
 */
export function recallMinima(source: ObjectiveSource): RecalledMinima | null {
  const parabola = knownMinimum(source.text);
  const own = parabola ? { minima: [parabola], certain: true } : found.get(JSON.stringify(source));
  if (own) return { ...own, isOwn: true };
  const minima = findPreset(source.text)?.minima ?? [];
  const standIn =
    foundByText.get(kinOf(source.text)) ?? (minima.length > 0 ? { minima, certain: true } : null);
  return standIn && { ...standIn, isOwn: false };
}

/** Keeps what a search found, here or in another thread. */
export function keepMinima(source: ObjectiveSource, { minima, certain }: MinimaSearch): void {
  const kept = { minima, certain };
  remember(found, JSON.stringify(source), () => kept);
  foundByText.delete(kinOf(source.text));
  remember(foundByText, kinOf(source.text), () => kept);
}

/** The minima that a preset knows with the lesser hollows that are found beside, or all that are found; in small steps. */
export function* lookForMinima(
  source: ObjectiveSource,
  objective: FormulaObjective,
): Generator<undefined, MinimaSearch> {
  const recalled = recallMinima(source);
  if (recalled?.isOwn) return recalled;
  const seen = yield* searchMinima(objective);
  const known = findPreset(source.text)?.minima ?? [];
  const isKnown = ({ parameters }: Minimum) =>
    known.some((one) => Math.hypot(...one.parameters.map((value, p) => value - parameters[p]!)) < 0.01);
  const search =
    known.length === 0
      ? seen
      : { minima: [...known, ...seen.minima.filter((one) => !isKnown(one))], certain: true };
  keepMinima(source, search);
  return search;
}
