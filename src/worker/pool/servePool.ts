import { deferThroughChannel } from '../defer';
import { listPoolBuffers } from './listPoolBuffers';
import type { ToPoolWorker } from './messages';
import { createPerformer } from './performer';

/** Epochs of single lanes in the first step of a worker: some milliseconds of a loss of a thousand operations. */
export const WORK = 1 << 12;

/** Answers a pool's messages in a worker's scope. */
export function servePool(scope: DedicatedWorkerGlobalScope): void {
  const performer = createPerformer({
    post: (batch) => scope.postMessage(batch, listPoolBuffers(batch)),
    defer: deferThroughChannel(),
    now: () => performance.now(),
    work: WORK,
  });
  scope.onmessage = (event: MessageEvent<ToPoolWorker>) => performer.receive(event.data);

  // The handshake: this worker was allowed to start, and runs.
  performer.receive({ type: 'hello' });
}
