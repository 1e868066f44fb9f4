/**
 * What the page and the worker of networks both use, shipped once and loaded when the first network is; see
 * pageAndWorker.ts. What the first view needs must not be listed here.
 */

export { readCell } from '../../core/data/cell';
export { DATA_SETS } from '../../core/data/dataSets';
export { ACTIVATIONS } from '../../core/network/activations';
export { countBatches, orderSamples } from '../../core/network/batches';
export { judgeTraining } from '../../core/network/judgeTraining';
export { checkShape, countParameters, placeLayers } from '../../core/network/networkShape';
export { createPasses, decide } from '../../core/network/passes';
export { countSamples } from '../../core/network/samples';
export { createSharpnessSearch } from '../../core/network/sharpness';
export { createTraining } from '../../core/network/training';
export { createNetworkComputation } from './networkComputation';
export { networkStepsOf } from './networkSteps';
export { openData } from './openData';
export { openSetting } from './openSetting';
export { MOST_CHARACTERS, readCsv } from './readCsv';
export { serveNetwork } from './serveNetwork';
