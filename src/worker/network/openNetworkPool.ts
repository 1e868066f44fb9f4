import { createPool, type Pool } from '../pool/pool';
import { text as workerText } from './network.worker?text';
import { networkStepsOf } from './networkSteps';

/** Starts the pool of networks. */
export function openNetworkPool(): Pool {
  return createPool({ workerText, main: { stepsOf: networkStepsOf } });
}
