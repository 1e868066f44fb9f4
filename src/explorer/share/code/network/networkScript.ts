import type { DataSet } from '../../../../core/data/dataSet';
import type { Experiment } from '../../../../core/experiment';
import type { ScriptContext } from '../script';
import { formatNetworkPytorch } from './networkPytorch';
import { formatNetworkRayTune } from './networkRayTune';
import { deriveNetworkRecipe } from './networkRecipe';
import { formatNetworkTensorflow } from './networkTensorflow';

/** Libraries that the training of a network can be written in. */
export const NETWORK_SCRIPT_KINDS = ['tensorflow', 'pytorch', 'rayTune'] as const;
export type NetworkScriptKind = (typeof NETWORK_SCRIPT_KINDS)[number];

const FORMATS = {
  tensorflow: formatNetworkTensorflow,
  pytorch: formatNetworkPytorch,
  rayTune: formatNetworkRayTune,
} as const;

/**
 * The training of an experiment's network as a Python script that runs by itself: the samples, the page's start and its
 * order of batches, all runs. All but the sweep print the training loss and the test accuracy of every epoch.
 *
 * @param data what the network names
 * @throws RangeError when the experiment has no network
 */
export function formatNetworkScript(
  kind: NetworkScriptKind,
  experiment: Experiment,
  data: DataSet,
  { link, texts }: ScriptContext,
): string {
  if (!experiment.network) throw new RangeError('experiment.network must be there; got none');
  return FORMATS[kind](deriveNetworkRecipe(experiment, experiment.network, data), link, texts);
}
