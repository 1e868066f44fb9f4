import { deferThroughChannel } from '../defer';
import { listPoolBuffers } from './listPoolBuffers';
import type { ToPoolWorker } from './messages';
import { createPerformer, type Performer, type PerformerSurroundings } from './performer';

/** Epochs of single lanes in the first step of a worker: some milliseconds of a loss of a thousand operations. */
export const WORK = 1 << 12;

/** Answers a pool's messages in a worker's scope. */
export function servePool(scope: DedicatedWorkerGlobalScope): void {
  const performer = createScopePerformer(scope);
  scope.onmessage = (event: MessageEvent<ToPoolWorker>) => performer.receive(event.data);

  // The handshake: this worker was allowed to start, and runs.
  performer.receive({ type: 'hello' });
}

/**
 * Makes what answers a pool's messages in a worker's scope.
 *
 * @param stepsOf computes a job. Default: that of formulas
 */
export function createScopePerformer(
  scope: DedicatedWorkerGlobalScope,
  stepsOf?: PerformerSurroundings['stepsOf'],
): Performer {
  return createPerformer({
    post: (batch) => scope.postMessage(batch, listPoolBuffers(batch)),
    defer: deferThroughChannel(),
    now: () => performance.now(),
    work: WORK,
    ...(stepsOf && { stepsOf }),
  });
}
