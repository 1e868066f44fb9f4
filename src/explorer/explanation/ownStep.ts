import type { RunResult } from '../../worker/messages';

/** One step of a run of one weight as it was taken, whatever made it: w₊ = w − step holds for the digits shown. */
export interface OwnStep {
  readonly weight: string;
  /** What is subtracted; with its sign. */
  readonly step: string;
  readonly gradient: string;
  readonly next: string;
  /** False where no reasonable count of digits makes the shown numbers agree exactly. */
  readonly isExact: boolean;
}

const LEAST_DECIMALS = 4;
const MOST_DECIMALS = 9;

/** The step from `epoch` on; null where that epoch is not at hand or not finite, or there are more weights. */
export function deriveOwnStep({ rows, diagnosis }: RunResult, epoch: number): OwnStep | null {
  // beyond it a slope may be a number where the loss is none, and steps go on that mean nothing
  if (diagnosis.nonFiniteEpoch !== null && epoch >= diagnosis.nonFiniteEpoch) return null;
  const [weights, others] = rows.parameters;
  const index = epoch - rows.from;
  const weight = weights?.[index];
  const next = weights?.[index + 1];
  const gradient = rows.gradients[0]?.[index];
  if (others || weight === undefined || next === undefined || gradient === undefined) return null;
  if (![weight, next, gradient].every(Number.isFinite)) return null;
  const numbers = [weight, weight - next, gradient, next] as const;
  const isPlain = numbers.every((value) => Math.abs(value) < 1e7);
  for (let decimals = LEAST_DECIMALS; isPlain && decimals <= MOST_DECIMALS; decimals++) {
    const shown = write(numbers, (value) => value.toFixed(decimals));
    const gap = Number(shown.weight) - Number(shown.step) - Number(shown.next);
    if (Math.abs(gap) < 0.5 * 10 ** -decimals) return { ...shown, isExact: true };
  }
  const short = (value: number) => (isPlain ? value.toFixed(LEAST_DECIMALS) : value.toPrecision(5));
  return { ...write(numbers, short), isExact: false };
}

function write(
  [weight, step, gradient, next]: readonly [number, number, number, number],
  format: (value: number) => string,
): Omit<OwnStep, 'isExact'> {
  return { weight: format(weight), step: format(step), gradient: format(gradient), next: format(next) };
}
