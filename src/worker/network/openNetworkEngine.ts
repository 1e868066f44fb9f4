import { createEngine, type Engine, type EngineOptions } from '../engine';
import { text as workerText } from './network.worker?text';
import { createNetworkComputation } from './networkComputation';

/** Starts the engine of networks. It previews nothing: a training takes longer than a frame has room for. */
export function openNetworkEngine(options: Pick<EngineOptions, 'restMs'> = {}): Engine {
  return createEngine({
    ...options,
    workerText,
    createComputation: () => createNetworkComputation(() => performance.now()),
    previewRuns() {
      throw new Error('networks are not previewed');
    },
  });
}
