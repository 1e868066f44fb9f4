/**
 * What the page and the worker of networks both use, shipped once and loaded when the first network is; see
 * pageAndWorker.ts. What the first view needs must not be listed here.
 */

export { createNetworkComputation } from './networkComputation';
export { openData } from './openData';
export { openSetting } from './openSetting';
export { readCsv } from './readCsv';
export { serveNetwork } from './serveNetwork';
