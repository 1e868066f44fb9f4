import type { NetworkStopFacts, TrainedFacts } from '../../locales/lessonFacts';
import { RETRY_MS } from './useNetworkStops';

/** Milliseconds after which the page gets its turn. */
const SLICE_MS = 8;

let loading: Promise<TrainedFacts | null> | null = null;

/**
 * What is told of trained networks: loaded with what computes it, and computed once, a little at a time.
 *
 * @param facts all others
 * @returns null where it could not be loaded; a later call tries again
 */
export function loadTrainedFacts(facts: NetworkStopFacts): Promise<TrainedFacts | null> {
  loading ??= compute(facts).catch(() => {
    setTimeout(() => {
      loading = null;
    }, RETRY_MS);
    return null;
  });
  return loading;
}

async function compute(facts: NetworkStopFacts): Promise<TrainedFacts> {
  const { deriveTrainedFacts } = await import('./trainedFacts');
  const steps = deriveTrainedFacts(facts);
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
