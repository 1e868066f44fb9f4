import type { DescentOptions } from '../descentOptions';
import type { BatchedObjective } from '../objectives/objective';
import { type BatchWatch, createNetworkDescent, type NetworkDescent } from './networkDescent';
import { checkShape, nameParameters } from './networkShape';
import type { NetworkTask } from './networkTask';

/** The loss of a network on its training samples, to be descended like any other. */
export interface NetworkObjective extends BatchedObjective {
  readonly task: NetworkTask;
  /** As `createDescent`, with somebody who looks on. */
  readonly createWatchedDescent: (options: DescentOptions, watch: BatchWatch) => NetworkDescent;
}

/**
 * Makes the objective of a task. Parameters are W and b of each layer, first to last; W in rows of inputs by columns of
 * outputs.
 *
 * @throws RangeError when the shape is out of bounds or the batch size is not an integer ≥ 1
 */
export function networkObjective(task: NetworkTask): NetworkObjective {
  checkShape(task.shape);
  if (!(Number.isInteger(task.batchSize) && task.batchSize >= 1)) {
    throw new RangeError(`batchSize must be an integer ≥ 1; got ${task.batchSize}`);
  }
  return {
    kind: 'batched',
    task,
    parameterNames: nameParameters(task.shape),
    createDescent: (options) => createNetworkDescent(task, options),
    createWatchedDescent: (options, watch) => createNetworkDescent(task, options, watch),
  };
}
