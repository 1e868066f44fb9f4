import { createAnswerer } from '../answerer';
import { deferThroughChannel } from '../defer';
import type { ToWorker } from '../messages';
import { listBuffers } from '../transfer';
import { createNetworkComputation } from './networkComputation';

/** Answers the page's messages about networks in a worker's scope. */
export function serveNetwork(scope: DedicatedWorkerGlobalScope): void {
  const now = () => performance.now();
  const answerer = createAnswerer(createNetworkComputation(now), {
    post: (batch) => scope.postMessage(batch, listBuffers(batch)),
    defer: deferThroughChannel(),
    delay: (task, ms) => void setTimeout(task, ms),
    now,
  });
  scope.onmessage = (event: MessageEvent<ToWorker>) => answerer.receive(event.data);

  // The handshake: this worker was allowed to start, and runs.
  answerer.receive({ type: 'hello' });
}
