import { useMemo } from 'react';
import type { Run } from '../../../core/experiment';
import { type BatchPass, type OnePass, passFirstBatch, passOnce } from '../../../core/network/onePass';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { countSamples, type Samples } from '../../../core/network/samples';
import { useExperiment, usePlayback } from '../../session';
import { type ChosenSample, useSelection } from '../selection';
import { useWeights } from '../weights/useWeights';

/** The pass that is shown. */
export interface ShownPass {
  readonly network: OpenedNetwork;
  readonly run: Run;
  readonly epoch: number;
  readonly samples: Samples;
  /** Within `samples`. */
  readonly place: number;
  readonly parameters: Float64Array;
  readonly pass: OnePass;
  /** What the first update of the epoch follows. */
  readonly batch: BatchPass;
}

/** The chosen sample in the run under focus, at the cursor; null while its weights are awaited. */
export function usePass(): ShownPass | null {
  const focus = usePlayback((state) => state.focus);
  // the first where none is chosen: others may be far off
  const run = useExperiment(({ experiment }) => {
    const shown = experiment.runs.filter(({ hidden }) => !hidden);
    return shown.find(({ id }) => id === focus) ?? shown[0];
  });
  const weights = useWeights();
  const sample = useSelection((state) => state.sample);
  return useMemo(() => {
    const parameters = run && weights?.byRun.get(run.id);
    if (!weights || !parameters) return null;
    const { network, epoch } = weights;
    const { samples, place } = findSample(network, sample);
    return {
      network,
      run,
      epoch,
      samples,
      place,
      parameters,
      pass: passOnce(network.shape, parameters, samples, place),
      batch: passFirstBatch(network.objective.task, parameters, epoch),
    };
  }, [run, weights, sample]);
}

function findSample({ train, test }: OpenedNetwork, { set, place }: ChosenSample) {
  const samples = (set === 'test' && test) || train;
  const count = countSamples(samples);
  return { samples, place: ((place % count) + count) % count };
}

/** The next sample after the shown one that is told wrong; null where there is none. */
export function findMistake({ network, parameters, samples, place }: ShownPass): number | null {
  const count = countSamples(samples);
  for (let step = 1; step <= count; step++) {
    const next = (place + step) % count;
    const { decision, label } = passOnce(network.shape, parameters, samples, next);
    if (decision !== label) return next;
  }
  return null;
}
