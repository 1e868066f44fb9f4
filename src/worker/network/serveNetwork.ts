import { createAnswerer } from '../answerer';
import { deferThroughChannel } from '../defer';
import type { ToWorker } from '../messages';
import type { ToPoolWorker } from '../pool/messages';
import { createScopePerformer } from '../pool/servePool';
import { listBuffers } from '../transfer';
import { createNetworkComputation } from './networkComputation';
import { networkStepsOf } from './networkSteps';

/**
 * Answers the page's messages about networks in a worker's scope: as the engine's worker or as one of the pool's, since
 * both need the same script.
 */
export function serveNetwork(scope: DedicatedWorkerGlobalScope): void {
  const now = () => performance.now();
  const answerer = createAnswerer(createNetworkComputation(now), {
    post: (batch) => scope.postMessage(batch, listBuffers(batch)),
    defer: deferThroughChannel(),
    delay: (task, ms) => void setTimeout(task, ms),
    now,
  });
  const performer = createScopePerformer(scope, networkStepsOf);
  scope.onmessage = ({ data }: MessageEvent<ToWorker | ToPoolWorker>) => {
    if (data.type === 'start' || data.type === 'stop' || data.type === 'rest') performer.receive(data);
    else answerer.receive(data);
  };

  // The handshake: this worker was allowed to start, and runs.
  answerer.receive({ type: 'hello' });
}
