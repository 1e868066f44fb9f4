import { createComputation } from './answer';
import { createAnswerer } from './answerer';
import { deferThroughChannel } from './defer';
import type { ToWorker } from './messages';
import { listBuffers } from './transfer';

/** Answers the page's messages in a worker's scope. */
export function serve(scope: DedicatedWorkerGlobalScope): void {
  const answerer = createAnswerer(createComputation(), {
    post: (batch) => scope.postMessage(batch, listBuffers(batch)),
    defer: deferThroughChannel(),
    delay: (task, ms) => void setTimeout(task, ms),
    now: () => performance.now(),
  });
  scope.onmessage = (event: MessageEvent<ToWorker>) => answerer.receive(event.data);

  // The handshake: this worker was allowed to start, and runs.
  answerer.receive({ type: 'hello' });
}
