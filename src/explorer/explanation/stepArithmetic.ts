import type { RunResult } from '../../worker/messages';

/**
 * One step written so that it can be checked by hand: w₊ = w − lr · L″·(w + 1) holds for the digits shown.
 */
export interface StepArithmetic {
  readonly id: number;
  /** The step goes from this epoch to the next. */
  readonly epoch: number;
  readonly weight: string;
  readonly rate: string;
  readonly gradient: string;
  readonly next: string;
  /** False where no reasonable count of digits makes the shown numbers agree exactly; then "≈" is written. */
  readonly isExact: boolean;
}

const LEAST_DECIMALS = 4;
const MOST_DECIMALS = 9;

/**
 * The arithmetic of the step from `epoch` on, with as few decimals (at least 4) as make the digits shown give the digits
 * shown (the gradient to one in its last digit); null where that epoch is not at hand or not finite.
 *
 * @param curvature L″ of the parabola about −1: 2 for (w + 1)²
 */
export function deriveStepArithmetic(
  result: RunResult,
  epoch: number,
  curvature: number,
): StepArithmetic | null {
  const { rows } = result;
  const index = epoch - rows.from;
  const weight = rows.parameters[0]?.[index];
  const next = rows.parameters[0]?.[index + 1];
  const gradient = rows.gradients[0]?.[index];
  if (weight === undefined || next === undefined || gradient === undefined) return null;
  if (![weight, next, gradient].every(Number.isFinite)) return null;

  const rate = String(result.learningRate);
  const isPlain = [weight, next, gradient].every((value) => Math.abs(value) < 1e7);
  if (isPlain) {
    for (let decimals = LEAST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
      const shown = [weight, gradient, next].map((value) => value.toFixed(decimals)) as [
        string,
        string,
        string,
      ];
      if (holdsAsWritten(shown, result.learningRate, curvature, decimals)) {
        return {
          id: result.id,
          epoch,
          weight: shown[0],
          rate,
          gradient: shown[1],
          next: shown[2],
          isExact: true,
        };
      }
    }
  }
  const short = (value: number) => (isPlain ? value.toFixed(LEAST_DECIMALS) : value.toPrecision(5));
  return {
    id: result.id,
    epoch,
    weight: short(weight),
    rate,
    gradient: short(gradient),
    next: short(next),
    isExact: false,
  };
}

// L″ times the weight shown is L″ times its rounding, so the gradient may differ by half of that, never more.
function holdsAsWritten(
  [weight, gradient, next]: [string, string, string],
  rate: number,
  curvature: number,
  decimals: number,
): boolean {
  const unit = 10 ** -decimals;
  const slack = Math.max(1, curvature / 2) + 0.01;
  const isGradientRight = Math.abs(curvature * (Number(weight) + 1) - Number(gradient)) < slack * unit;
  const computed = Number(weight) - rate * Number(gradient);
  return isGradientRight && Math.abs(computed - Number(next)) < 0.5 * unit;
}
