import { useMemo } from 'react';
import type { Run } from '../../../core/experiment';
import { type BatchPass, type OnePass, passFirstBatch, passOnce } from '../../../core/network/onePass';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { countSamples, type Samples } from '../../../core/network/samples';
import { type ChosenSample, type SampleSet, useSelection } from '../selection';
import { useChosenRun } from '../useChosenRun';
import { useWeights } from '../weights/useWeights';

const NOTHING: ReadonlyMap<string, Float64Array> = new Map();

/** The pass that is shown. */
export interface ShownPass {
  readonly network: OpenedNetwork;
  readonly run: Run;
  readonly epoch: number;
  readonly set: SampleSet;
  /** Of that set. */
  readonly samples: Samples;
  /** Within `samples`. */
  readonly place: number;
  readonly parameters: Float64Array;
  /** What the optimizer remembers of each parameter, by what it calls it. */
  readonly memory: ReadonlyMap<string, Float64Array>;
  readonly pass: OnePass;
  /** What the first update of the epoch follows. */
  readonly batch: BatchPass;
}

/** The chosen sample in the run under focus, at the cursor; null while its weights are awaited. */
export function usePass(): ShownPass | null {
  const run = useChosenRun();
  const weights = useWeights();
  const sample = useSelection((state) => state.sample);
  const id = run?.id;
  // not anew for another rate: a rate that is dragged has no other weights before the worker has trained them
  const numbers = useMemo(() => {
    const parameters = id === undefined ? undefined : weights?.byRun.get(id);
    if (id === undefined || !weights || !parameters) return null;
    const { network, epoch } = weights;
    const { set, samples, place } = findSample(network, sample);
    return {
      network,
      epoch,
      set,
      samples,
      place,
      parameters,
      memory: weights.memoryByRun.get(id) ?? NOTHING,
      pass: passOnce(network.shape, parameters, samples, place),
      batch: passFirstBatch(network.objective.task, parameters, epoch),
    };
  }, [id, weights, sample]);
  return useMemo(() => (run && numbers ? { ...numbers, run } : null), [run, numbers]);
}

/** Where none is chosen, the first of the second class: of Iris, one that is not told apart at once. */
function findSample({ train, test }: OpenedNetwork, chosen: ChosenSample | null) {
  const { set, place } = chosen ?? { set: 'train', place: Math.max(0, train.labels.data.indexOf(1)) };
  const samples = set === 'test' && test ? test : train;
  const count = countSamples(samples);
  return {
    set: samples === train ? ('train' as const) : ('test' as const),
    samples,
    place: ((place % count) + count) % count,
  };
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
