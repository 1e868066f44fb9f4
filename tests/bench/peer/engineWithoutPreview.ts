import { createEngine as createFullEngine, type Engine } from '../../../src/worker/engine';

/** An engine that never previews, as where a preview would take too long: every answer comes from the worker. */
export function createEngine(): Engine {
  return { ...createFullEngine(), preview: () => null };
}
