import { TOLERANCE } from './distance';
import { allocateLanes, type Dtype, type Lanes, roundTo } from './dtype';
import type { Value } from './program/operation';
import type { Output } from './program/program';
import type { Tape } from './program/tape';

/** What decides whether a lane is near the minimum, for a descent that keeps no past. */
export interface TallyOptions {
  /** L*, one for all lanes or one for each; null where none is known, and |g| / |g₀| then stands for the distance. */
  readonly minimumLoss: number | ArrayLike<number> | null;
}

/** How long each lane has been where it is, shape [lanes]. Epochs up to the present one, epoch 0 among them. */
export interface Tally {
  /** Epochs in a row with d ≤ τ, up to now: the run arrived at epoch + 1 − settled; 0: it is not there. */
  readonly settled: Lanes;
  /** Epochs in a row beyond the limit of {@link ESCAPE}, up to now; 0: it is not beyond. */
  readonly beyond: Lanes;
}

/**
 * A lane is beyond where L(w) − L* is more than this many times what it was at the start (but at least τ²), or is no
 * number. Where no minimum is known, where L has risen by this many times |L(w₀)| (but at least 1): a slope tells nothing
 * there, since a start near a summit has almost none.
 */
export const ESCAPE = 1e3;

/** The lanes that a tally adds to those of a descent. */
export const TALLY_LANES = { settled: 'epochs settled', beyond: 'epochs beyond' } as const;

/** The laneConstants that it reads. */
export const TALLY_LIMITS = { settled: 'limit of settled', beyond: 'limit of beyond' } as const;

/** By what a tally measures: L where L* is known, else |g|. */
export type TallyMeasure = 'loss' | 'slope';

export function measureOf({ minimumLoss }: TallyOptions): TallyMeasure {
  return minimumLoss === null ? 'slope' : 'loss';
}

/**
 * Records the tally behind an epoch, so that it costs no look at any lane from outside, in either back end:
 *
 *     settled ← (settled + 1) · [m ≤ limit of settled]
 *     beyond  ← (beyond + 1) · [not L ≤ limit of beyond]        NaN is beyond
 *
 * Exact in float32 as well: counts stay below 2²⁴.
 *
 * @returns the new values of {@link TALLY_LANES}
 */
export function recordTally(
  tape: Tape,
  measure: TallyMeasure,
  { loss, gradients }: { readonly loss: Value; readonly gradients: readonly Value[] },
): readonly Output[] {
  const { apply, constant } = tape;
  const measured = measure === 'loss' ? loss : recordLength(tape, gradients);
  const isWithin = (name: string, measured: Value) => {
    const limit = tape.read({ kind: 'laneConstant', name });
    return apply('positive', apply('preference', limit, measured));
  };
  const count = (name: string) => apply('add', tape.read({ kind: 'lane', name }), constant(1));
  const beyond = count(TALLY_LANES.beyond);
  return [
    {
      name: TALLY_LANES.settled,
      value: apply('multiply', count(TALLY_LANES.settled), isWithin(TALLY_LIMITS.settled, measured)),
    },
    {
      name: TALLY_LANES.beyond,
      value: apply('subtract', beyond, apply('multiply', beyond, isWithin(TALLY_LIMITS.beyond, loss))),
    },
  ];
}

/** |g|: of one component exactly that, of several by squares, which lose gradients below 1e−19 in float32. */
function recordLength({ apply }: Tape, gradients: readonly Value[]): Value {
  const [first = 0, ...others] = gradients;
  if (others.length === 0) return apply('abs', first);
  const squares = gradients.map((gradient) => apply('square', gradient));
  return apply(
    'sqrt',
    squares.reduce((sum, square) => apply('add', sum, square)),
  );
}

/** What a tally begins with, by the names of {@link TALLY_LANES} and {@link TALLY_LIMITS}. */
export interface TallyStart {
  readonly counts: ReadonlyMap<string, Lanes>;
  readonly limits: ReadonlyMap<string, Lanes>;
}

/** Counts epoch 0, and finds the limits of every lane from where it starts. */
export function startTally(
  options: TallyOptions,
  dtype: Dtype,
  losses: Lanes,
  gradients: readonly Lanes[],
): TallyStart {
  const { minimumLoss } = options;
  const measured = measureOf(options) === 'loss' ? losses : lengthsOf(gradients);
  const [settled, beyond, settledLimits, beyondLimits] = [losses, losses, losses, losses].map(({ length }) =>
    allocateLanes(dtype, length),
  ) as [Lanes, Lanes, Lanes, Lanes];
  const largest = dtype === 'float32' ? LARGEST_FLOAT32 : Number.MAX_VALUE;
  const isOne = typeof minimumLoss !== 'object';
  let least = isOne ? minimumLoss : null;
  let settledLoss = least === null ? 0 : findSettledLoss(dtype, least);
  for (let lane = 0; lane < measured.length; lane++) {
    if (!isOne) {
      const minimum = minimumLoss?.[lane] ?? null;
      if (minimum !== null && minimum !== least) settledLoss = findSettledLoss(dtype, minimum);
      least = minimum;
    }
    settledLimits[lane] = least === null ? TOLERANCE * measured[lane]! : settledLoss;
    beyondLimits[lane] = Math.min(largest, findBeyond(losses[lane]!, least));
    settled[lane] = measured[lane]! <= settledLimits[lane]! ? 1 : 0;
    beyond[lane] = losses[lane]! <= beyondLimits[lane]! ? 0 : 1;
  }
  return {
    counts: new Map([
      [TALLY_LANES.settled, settled],
      [TALLY_LANES.beyond, beyond],
    ]),
    limits: new Map([
      [TALLY_LIMITS.settled, settledLimits],
      [TALLY_LIMITS.beyond, beyondLimits],
    ]),
  };
}

/** |g| of every lane, from one array for each component. */
export function lengthsOf(gradients: readonly Lanes[]): Lanes {
  const [first, ...others] = gradients;
  const lengths = first!.map(Math.abs);
  for (const gradient of others) {
    for (let lane = 0; lane < lengths.length; lane++) {
      lengths[lane] = Math.hypot(lengths[lane]!, gradient[lane]!);
    }
  }
  return lengths;
}

/**
 * The largest loss in numbers of `dtype` that counts as arrived, √(L − L*) ≤ τ: a comparison in the dtype decides as one
 * in float64 would.
 */
function findSettledLoss(dtype: Dtype, minimumLoss: number): number {
  const isSettled = (loss: number) => Math.sqrt(Math.max(0, loss - minimumLoss)) <= TOLERANCE;
  let limit = roundTo(dtype, minimumLoss + TOLERANCE ** 2);
  while (!isSettled(limit)) limit = neighbour(dtype, limit, -1);
  for (let next = neighbour(dtype, limit, 1); isSettled(next); next = neighbour(dtype, limit, 1)) {
    limit = next;
  }
  return limit;
}

/** The loss above which a lane is beyond, see {@link ESCAPE}; NaN, so that everything is, where L(w₀) is not finite. */
function findBeyond(startLoss: number, minimumLoss: number | null): number {
  if (!Number.isFinite(startLoss)) return Number.NaN;
  return minimumLoss === null
    ? startLoss + ESCAPE * Math.max(Math.abs(startLoss), 1)
    : minimumLoss + ESCAPE * Math.max(startLoss - minimumLoss, TOLERANCE ** 2);
}

const LARGEST_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;

/** The next number of `dtype` upwards (+1) or downwards (−1). */
function neighbour(dtype: Dtype, x: number, direction: 1 | -1): number {
  if (x === 0) return direction * (dtype === 'float32' ? 2 ** -149 : Number.MIN_VALUE);
  const isAway = x > 0 === direction > 0;
  if (dtype === 'float32') {
    const bits = new Int32Array(Float32Array.of(x).buffer);
    bits[0]! += isAway ? 1 : -1;
    return new Float32Array(bits.buffer)[0]!;
  }
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  bits[0]! += isAway ? 1n : -1n;
  return new Float64Array(bits.buffer)[0]!;
}
