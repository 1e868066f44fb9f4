import type { Tone } from './tones';

/** A tone with its time: seconds from the first of its batch, and how long it lasts. */
export interface Grain extends Tone {
  readonly at: number;
  readonly seconds: number;
  /** Amplitude in (0, 1]: the more sound at once, the softer each. */
  readonly level: number;
}

/** No more tones than these ever sound at once. */
export const MOST_VOICES = 8;
const LONGEST_S = 0.4;
/** Shorter ones have no pitch left. */
const SHORTEST_S = 0.08;
const LOST_S = 0.9;

/**
 * Puts tones in time at `speed` epochs a second. Where that is faster than the ear can follow they overlap, and where
 * they would be too many only every third, fifth … epoch sounds: by odd strides, so that a run which changes sides at
 * every step is still heard to. The end of a run that diverges is never left out.
 */
export function deriveGrains(tones: readonly Tone[], speed: number): readonly Grain[] {
  const first = tones[0]?.epoch ?? 0;
  const seconds = Math.min(LONGEST_S, Math.max(SHORTEST_S, 0.9 / speed));
  const stride = oddAtLeast((seconds * speed) / (MOST_VOICES - 1));
  const level = 1 / Math.sqrt(Math.max(1, (seconds * speed) / stride));
  return tones
    .filter(({ epoch, kind }) => kind === 'lost' || epoch % stride === 0)
    .map((tone) => {
      const at = (tone.epoch - first) / speed;
      return tone.kind === 'lost'
        ? { ...tone, at, seconds: LOST_S, level: 1 }
        : { ...tone, at, seconds, level };
    });
}

function oddAtLeast(value: number): number {
  return 2 * Math.ceil((value - 1) / 2) + 1;
}
