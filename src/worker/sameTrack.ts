import type { Track } from './messages';

/** Whether two tracks paint the same picture. */
export function isSameTrack(a: Track, b: Track): boolean {
  return (
    isSameArray(a.learningRates, b.learningRates) &&
    isSameArray(a.words, b.words) &&
    isSameArray(a.arrivals, b.arrivals)
  );
}

/** Whether two arrays hold the same numbers. */
export function isSameArray(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
