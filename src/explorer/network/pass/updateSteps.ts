import type { HyperparameterName, OptimizerName, RunSettings } from '../../../core/experiment';
import { usualHyperparameter } from '../../../state/runSettings';
import { formatResult, given, signed, superscript } from './checkable';

/** What an update knows of one weight. */
export interface UpdateOfWeight {
  readonly weight: number;
  /** Mean over the batch, as it is before clipping. */
  readonly gradient: number;
  /** ‖g‖ over all weights and biases, before clipping. */
  readonly norm: number;
  /** Of this epoch. */
  readonly rate: number;
  /** Counts updates, from 1. */
  readonly update: number;
  /** What the optimizer remembers of the weight, by what it calls it. */
  readonly memory: ReadonlyMap<string, number>;
}

/** The lines of one update, to be checked by hand, each from what stands above it. */
export interface UpdateSteps {
  readonly lines: readonly string[];
  /** Where it leads. */
  readonly weight: number;
}

/** What every optimizer's lines are made with. */
interface Hand {
  readonly gradient: number;
  readonly rate: number;
  readonly update: number;
  readonly number: (name: HyperparameterName) => number;
  readonly recall: (name: string) => number;
  /** Writes a line and gives what it comes to. */
  readonly write: (name: string, text: string, value: number, byHand: number) => number;
}

/** Each optimizer as core/optimizers.ts has it: writes what it remembers anew, and gives what is subtracted. */
const STEPS: Readonly<Partial<Record<OptimizerName, (hand: Hand) => WrittenStep>>> = {
  sgd: ({ gradient, rate }) => scaled(rate, gradient),

  momentum: (hand) => scaled(hand.rate, writeVelocity(hand)),

  nesterov(hand) {
    const { gradient, rate, number } = hand;
    const velocity = writeVelocity(hand);
    const [lr, g, beta, v] = [given(rate), signed(gradient), given(number('beta')), signed(velocity)];
    return {
      text: `${lr.text}·(${g.text} + ${beta.text}·${v.text})`,
      value: rate * (gradient + number('beta') * velocity),
      byHand: lr.value * (g.value + beta.value * v.value),
    };
  },

  adagrad(hand) {
    const { gradient, recall, write } = hand;
    const [old, g] = [given(recall('squares')), square(gradient)];
    const squares = recall('squares') + gradient ** 2;
    write('s', `${old.text} + ${g.text}`, squares, old.value + g.value);
    return divided(hand, gradient, squares);
  },

  rmsprop(hand) {
    return divided(hand, hand.gradient, writeSquares(hand, 'alpha'));
  },

  adam: adamStep,
  adamw: adamStep,
};

/** What is subtracted from a weight: as it is written, as it is, and as the written digits have it. */
interface WrittenStep {
  readonly text: string;
  readonly value: number;
  readonly byHand: number;
}

/**
 * Writes what one update does to a weight: clipping, weight decay, what the optimizer remembers, the step.
 *
 * @returns null where what the optimizer remembers is not known
 */
export function deriveUpdateSteps(
  { optimizer, clipping }: Pick<RunSettings, 'optimizer' | 'clipping'>,
  { memory, ...of }: UpdateOfWeight,
): UpdateSteps | null {
  const name = optimizer?.name ?? 'sgd';
  const lines: string[] = [];
  let isKnown = true;
  const number = (key: HyperparameterName) =>
    optimizer?.hyperparameters[key]?.value ?? usualHyperparameter(name, key) ?? 0;
  const write: Hand['write'] = (letter, text, value, byHand) => {
    lines.push(`${letter} = ${text} = ${formatResult(value, byHand)}`);
    return value;
  };
  const recall = (key: string) => {
    const value = memory.get(key);
    if (value === undefined) isKnown = false;
    return value ?? 0;
  };

  // what changes gradient and weight before the optimizer sees them
  let { gradient, weight } = of;
  if (clipping) gradient = writeClipping(clipping.by, clipping.limit.value, gradient, of.norm, write);
  const decay = number('weightDecay');
  if (decay > 0) {
    const [w, share, lr] = [signed(weight), given(decay), given(of.rate)];
    if (name === 'adamw') {
      const byHand = w.value * (1 - lr.value * share.value);
      weight = write('w', `${w.text}·(1 − ${lr.text}·${share.text})`, weight * (1 - of.rate * decay), byHand);
    } else {
      const g = given(gradient);
      const byHand = g.value + share.value * w.value;
      gradient = write('g', `${g.text} + ${share.text}·${w.text}`, gradient + decay * weight, byHand);
    }
  }

  const step = STEPS[name]?.({ gradient, rate: of.rate, update: of.update, number, recall, write });
  if (!step || !isKnown) return null;
  const w = given(weight);
  const end = write('w', `${w.text} − ${step.text}`, weight - step.value, w.value - step.byHand);
  return { lines, weight: end };
}

function writeClipping(
  by: 'norm' | 'value',
  limit: number,
  gradient: number,
  norm: number,
  write: Hand['write'],
): number {
  const g = signed(gradient);
  const most = given(limit);
  if (by === 'value') {
    const clipped = Math.max(-limit, Math.min(limit, gradient));
    return write('g', `max(−${most.text}, min(${most.text}, ${g.text}))`, clipped, clipped);
  }
  const length = given(norm);
  const share = Math.min(1, limit / (norm + 1e-6));
  const byHand = g.value * Math.min(1, most.value / length.value);
  return write('g', `${g.text}·min(1, ${most.text}/${length.text})`, gradient * share, byHand);
}

/** v ← β · v + g */
function writeVelocity({ gradient, number, recall, write }: Hand): number {
  const [beta, old, g] = [given(number('beta')), signed(recall('velocity')), signed(gradient)];
  const velocity = number('beta') * recall('velocity') + gradient;
  return write('v', `${beta.text}·${old.text} + ${g.text}`, velocity, beta.value * old.value + g.value);
}

/** s ← β · s + (1 − β) · g² */
function writeSquares({ gradient, number, recall, write }: Hand, kept: 'alpha' | 'beta2'): number {
  const [beta, old, g] = [given(number(kept)), given(recall('squares')), square(gradient)];
  const squares = number(kept) * recall('squares') + (1 - number(kept)) * gradient ** 2;
  const byHand = beta.value * old.value + (1 - beta.value) * g.value;
  return write('s', `${beta.text}·${old.text} + (1 − ${beta.text})·${g.text}`, squares, byHand);
}

function adamStep(hand: Hand): WrittenStep {
  const { gradient, number, recall, write, update } = hand;
  const [beta, old, g] = [given(number('beta1')), signed(recall('mean')), signed(gradient)];
  const mean = number('beta1') * recall('mean') + (1 - number('beta1')) * gradient;
  const byHand = beta.value * old.value + (1 - beta.value) * g.value;
  write('m', `${beta.text}·${old.text} + (1 − ${beta.text})·${g.text}`, mean, byHand);
  const squares = writeSquares(hand, 'beta2');
  // both began at 0, which is made up for
  const correct = (letter: string, value: number, kept: number) => {
    const [of, share] = [given(value), given(kept)];
    return write(
      letter,
      `${of.text}/(1 − ${share.text}${superscript(update)})`,
      value / (1 - kept ** update),
      of.value / (1 - share.value ** update),
    );
  };
  const corrected = correct('m̂', mean, number('beta1'));
  return divided(hand, corrected, correct('ŝ', squares, number('beta2')));
}

/** lr · g */
function scaled(rate: number, gradient: number): WrittenStep {
  const [lr, g] = [given(rate), signed(gradient)];
  return { text: `${lr.text}·${g.text}`, value: rate * gradient, byHand: lr.value * g.value };
}

/** lr · g / (√s + ε) */
function divided({ rate, number }: Hand, gradient: number, squares: number): WrittenStep {
  const [lr, g, s, epsilon] = [given(rate), signed(gradient), given(squares), given(number('epsilon'))];
  return {
    text: `${lr.text}·${g.text}/(√${s.text} + ${epsilon.text})`,
    value: (rate * gradient) / (Math.sqrt(squares) + number('epsilon')),
    byHand: (lr.value * g.value) / (Math.sqrt(s.value) + epsilon.value),
  };
}

function square(value: number): { readonly text: string; readonly value: number } {
  const part = given(value);
  return { text: /^[\d.]+$/.test(part.text) ? `${part.text}²` : `(${part.text})²`, value: part.value ** 2 };
}
