import type { RunResult } from '../../worker/messages';

/** One sound of a run; it has no time yet. */
export interface Tone {
  readonly epoch: number;
  /** The pitches it goes through, in Hz; a single one where it stays. */
  readonly hz: readonly number[];
  /** Where it is heard, from −1, the left, to 1, the right. */
  readonly pan: number;
  readonly kind: /** A loss within the range of pitches. */
    | 'step'
    /** A loss beyond it: the tone runs out of the range. */
    | 'beyond'
    /** The end of a run that diverges. */
    | 'lost';
}

/** What the pitches and sides of a run are measured from. */
export interface Hearing {
  /** The minimum: w* and L(w*). */
  readonly minimum: { readonly parameter: number; readonly loss: number };
  /** Whether a large loss sounds low, and not high. */
  readonly isReversed: boolean;
}

/** Pitch of the loss at the start. */
const START_HZ = 660;
const SEMITONES_A_DECADE = 4;
/** Powers of ten that are told apart: less than so many under the start, more than so many over it, all sound the same. */
const DECADES = { under: 7, over: 6 } as const;
/** Not all the way, so that either ear still hears that the other side goes on. */
const SIDE = 0.8;
/** Half an octave, the least restful interval there is. */
const TRITONE = Math.SQRT2;

/**
 * The tones of one run, one an epoch. The pitch follows the logarithm of what is left of the loss, L(w) − L(w*), over
 * that at the start; the side is that of w beside w*. A run that diverges ends with a sound of its own: at the first
 * epoch that is not finite, after which there is none, else at the last.
 *
 * @param from first epoch, `to` the last, both included; of these, the ones whose exact rows are at hand
 */
export function deriveTones(
  { rows, epochs, diagnosis }: Pick<RunResult, 'rows' | 'epochs' | 'diagnosis'>,
  hearing: Hearing,
  from = 0,
  to = epochs,
): readonly Tone[] {
  const { minimum, isReversed } = hearing;
  const startGap = diagnosis.startLoss - minimum.loss;
  const end = diagnosis.nonFiniteEpoch ?? epochs;
  const tones: Tone[] = [];
  for (let epoch = Math.max(from, rows.from); epoch <= Math.min(to, end); epoch++) {
    const loss = rows.losses[epoch - rows.from];
    if (loss === undefined) break;
    const isLost = epoch === end && diagnosis.word === 'diverges';
    const decades = isLost ? DECADES.over : decadesOver(loss - minimum.loss, startGap);
    const kind = isLost ? 'lost' : decades > DECADES.over ? 'beyond' : 'step';
    const side = Math.sign((rows.parameters[0]?.[epoch - rows.from] ?? 0) - minimum.parameter);
    tones.push({
      epoch,
      kind,
      hz: listPitches(kind, pitchOf(decades, isReversed), isReversed),
      pan: isLost ? 0 : SIDE * side || 0,
    });
  }
  return tones;
}

/** The logarithm of gap / startGap to base 10; what is left of nothing, or of a start at the minimum, is the least. */
function decadesOver(gap: number, startGap: number): number {
  const decades = Math.log10(gap / (startGap > 0 ? startGap : 1));
  return decades > -DECADES.under ? decades : -DECADES.under;
}

function pitchOf(decades: number, isReversed: boolean): number {
  const semitones = SEMITONES_A_DECADE * Math.min(decades, DECADES.over);
  return START_HZ * 2 ** ((isReversed ? -semitones : semitones) / 12);
}

function listPitches(kind: Tone['kind'], hz: number, isReversed: boolean): readonly number[] {
  const outwards = isReversed ? 1 / TRITONE : TRITONE;
  if (kind === 'step') return [hz];
  if (kind === 'beyond') return [hz, hz * outwards];
  // back and forth, as an alarm
  const other = hz / outwards;
  return [hz, other, hz, other, hz, other, hz, other];
}
