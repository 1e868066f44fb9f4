import type { DataSet } from '../../../../core/data/dataSet';
import type { Dtype } from '../../../../core/dtype';
import type { Experiment, NetworkSetting, Run } from '../../../../core/experiment';

/** A network, its data and its runs, as every script writes them down. */
export interface NetworkRecipe {
  readonly network: NetworkSetting;
  readonly data: DataSet;
  /** Inputs, units of each hidden layer, outputs. */
  readonly layers: readonly number[];
  /** How many samples test. */
  readonly tests: number;
  readonly epochs: number;
  readonly dtype: Dtype;
  /** Those that train, all from one start: methods with second derivatives do not. */
  readonly runs: readonly Run[];
}

/**
 * Reads an experiment with a network for a script.
 *
 * @param data what its network names
 */
export function deriveNetworkRecipe(
  { epochs, dtype, runs }: Experiment,
  network: NetworkSetting,
  data: DataSet,
): NetworkRecipe {
  const samples = data.labels.data.length;
  return {
    network,
    data,
    layers: [data.featureNames.length, ...network.hidden, data.classNames.length],
    tests: Math.min(samples - 1, Math.round(network.testShare * samples)),
    epochs,
    dtype,
    runs: runs
      .filter(({ optimizer }) => optimizer?.name !== 'exact' && optimizer?.name !== 'newton')
      .map(({ start: _, ...run }) => run),
  };
}

/** Layers as one says them: `4 → 8 → 3`. */
export function formatLayers({ layers }: NetworkRecipe): string {
  return layers.join(' → ');
}
