import type { CurveFacts } from '../../core/curveFacts';
import type { EveryCatalog } from '../../locales/every.en';
import { formatCount, formatFactor, formatLoss, formatNumber } from '../numbers';

/** Something of a curve that has a name: where it is, and what is said of it. */
export interface NamedRate {
  readonly key: 'best' | 'fastest' | 'limit';
  readonly rate: number;
  readonly text: string;
  /** The rates that cannot be told apart from it; null where it stands alone. */
  readonly stretch: readonly [from: number, to: number] | null;
}

/** Rates that are closer, as a ratio, are one rate to whoever reads them. */
const SAME_FACTOR = 1.02;

/** Names the best, the fastest and the largest stable rate of a curve. */
export function nameFacts({ best, fastest, limit }: CurveFacts, words: EveryCatalog): readonly NamedRate[] {
  const named: NamedRate[] = [];
  if (best) {
    const loss = formatLoss(best.lateLoss);
    const [from, to] = [formatNumber(best.from), formatNumber(best.to)];
    const isRange = !best.isOptimum && best.to / best.from > SAME_FACTOR;
    const rate = formatNumber(best.rate);
    const text = best.isOptimum
      ? words.best(rate, loss)
      : isRange
        ? words.bestRange(from, to, loss)
        : words.bestAtEnd(rate, loss);
    named.push({ key: 'best', rate: best.rate, text, stretch: isRange ? [best.from, best.to] : null });
  }
  if (fastest) {
    const rate = formatNumber(fastest.rate);
    const text =
      fastest.arrival === null
        ? words.fastestFactor(rate, formatFactor(fastest.stepFactor))
        : words.fastest(rate, formatCount(fastest.arrival));
    named.push({ key: 'fastest', rate: fastest.rate, text, stretch: null });
  }
  if (limit) {
    const rate = formatNumber(limit.rate);
    named.push({
      key: 'limit',
      rate: limit.rate,
      text: words.largestStable(rate, limit.isKnown),
      stretch: null,
    });
  }
  return named;
}
