/** What the page and the pool's workers both use, shipped once; see pageAndWorker.ts. */

export { createPerformer } from './performer';
export { servePool } from './servePool';
