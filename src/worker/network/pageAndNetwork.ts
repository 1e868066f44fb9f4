/**
 * What the page and the worker of networks both use, shipped once and loaded when the first network is; see
 * pageAndWorker.ts. What the first view needs must not be listed here.
 */

export { countBatches } from '../../core/network/batches';
export { countParameters } from '../../core/network/networkShape';
export { createPasses, decide } from '../../core/network/passes';
export { countSamples } from '../../core/network/samples';
export { createNetworkComputation } from './networkComputation';
export { networkStepsOf } from './networkSteps';
export { openData } from './openData';
export { openSetting } from './openSetting';
export { readCsv } from './readCsv';
export { serveNetwork } from './serveNetwork';
