/** Place in [0, 1] of a batch size on its slider, which is logarithmic from 1 to all samples. */
export function placeOfBatch(batchSize: number, samples: number): number {
  if (samples <= 1) return 1;
  return Math.log(Math.min(samples, Math.max(1, batchSize))) / Math.log(samples);
}

/**
 * The batch size that a thumb dragged to `place` means: a power of two nearby, else the nearest whole number.
 *
 * @param reach how near a power of two attracts, as a share of the slider's length
 */
export function batchAtPlace(place: number, samples: number, reach: number): number {
  const detent = listDetents(samples).find(
    (batchSize) => Math.abs(placeOfBatch(batchSize, samples) - place) <= reach,
  );
  return detent ?? Math.round(samples ** Math.min(1, Math.max(0, place)));
}

/** The next power of two; all samples after the last of them. */
export function stepBatch(batchSize: number, direction: -1 | 1, samples: number): number {
  const detents = listDetents(samples);
  const next =
    direction > 0
      ? detents.find((detent) => detent > batchSize)
      : detents.findLast((detent) => detent < batchSize);
  return next ?? (direction > 0 ? samples : 1);
}

/** What descent is called with batches of this size. */
export function nameBatches(batchSize: number, samples: number): 'one' | 'some' | 'all' {
  if (batchSize >= samples) return 'all';
  return batchSize === 1 ? 'one' : 'some';
}

function listDetents(samples: number): number[] {
  const detents: number[] = [];
  for (let size = 1; size < samples; size *= 2) detents.push(size);
  return [...detents, samples];
}
