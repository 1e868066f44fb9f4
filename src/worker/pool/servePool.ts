import { deferThroughChannel } from '../defer';
import type { ToPoolWorker } from './messages';
import { createPerformer } from './performer';

/** Epochs of single lanes in one step of a worker: a few milliseconds without WebAssembly. */
const WORK = 1 << 16;

/** Answers a pool's messages in a worker's scope. */
export function servePool(scope: DedicatedWorkerGlobalScope): void {
  const performer = createPerformer({
    post: (batch) => scope.postMessage(batch),
    defer: deferThroughChannel(),
    now: () => performance.now(),
    work: WORK,
  });
  scope.onmessage = (event: MessageEvent<ToPoolWorker>) => performer.receive(event.data);

  // The handshake: this worker was allowed to start, and runs.
  performer.receive({ type: 'hello' });
}
