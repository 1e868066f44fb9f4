import { allocateLanes } from '../../../core/dtype';
import type { Run } from '../../../core/experiment';
import type { Model } from '../../../core/model/model';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import type { Session } from '../../../state/session';
import { openNetworkOnce } from '../useOpenedNetwork';

/**
 * The network of a run after its last epoch, as a model.
 *
 * @returns null where there is none, or a newer experiment has taken over meanwhile
 */
export async function takeModel(session: Session, run: Run, name: string): Promise<Model | null> {
  const { experiment, byId } = session.results.getState();
  const network = experiment?.network && openNetworkOnce(experiment.network);
  const result = byId.get(run.id);
  if (!experiment?.network || !network || !result?.training) return null;
  const { epochs, dtype } = experiment;
  const rows = await session.rows(epochs, epochs).catch(() => []);
  const weights = rows.find(({ id }) => id === run.id)?.rows.parameters;
  if (weights?.length !== network.start.length) return null;
  const parameters = allocateLanes(dtype, weights.length);
  weights.forEach(([value], p) => {
    parameters[p] = value!;
  });
  const { data, batchSize } = experiment.network;
  return {
    name,
    shape: network.shape,
    dtype,
    parameters,
    featureNames: network.data.featureNames,
    unit: network.data.unit,
    classNames: network.data.classNames,
    featureRanges: rangesOf(network.data),
    scale: network.scale,
    training: {
      data: data.name,
      dataSeed: data.seed,
      optimizer: run.optimizer?.name ?? 'sgd',
      learningRate: run.learningRate.value,
      epochs,
      batchSize,
      testAccuracy: result.training.testAccuracies?.at(-1) ?? null,
    },
  };
}

/** Least and largest value of each feature. */
function rangesOf({ inputs }: OpenedNetwork['data']): Model['featureRanges'] {
  const features = inputs.shape[1]!;
  return Array.from({ length: features }, (_, i) => {
    const values = inputs.data.filter((_, at) => at % features === i);
    return [
      values.reduce((least, value) => Math.min(least, value), Infinity),
      values.reduce((largest, value) => Math.max(largest, value), -Infinity),
    ];
  });
}
