import type { Experiment } from '../../src/core/experiment';
import type { Trainings } from '../../src/state/trainedVerdict';
import type { RunResult } from '../../src/worker/messages';
import { createNetworkComputation } from '../../src/worker/network/networkComputation';

/** Trains the runs of a network here, to the end: what a session's engine does in a worker. */
export function trainAll(experiment: Experiment): Trainings {
  const steps = createNetworkComputation(() => 0).answer({
    request: 1,
    experiment,
    pixels: { loss: 600, path: 400 },
    cursor: experiment.epochs,
    tracks: [],
  });
  const trainings = new Map<number, RunResult>();
  for (let step = steps.next(); !step.done; step = steps.next())
    if (step.value?.type === 'runs') for (const result of step.value.runs) trainings.set(result.id, result);
  return trainings;
}
