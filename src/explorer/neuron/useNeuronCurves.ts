import { useMemo } from 'react';
import type { Neuron } from '../../core/objectives/neuron';
import { findState } from '../charts/runState';
import { type RunStyle, runStyle } from '../palette';
import { useExperiment, useResults } from '../session';
import { answersAt } from './answers';

/** f(w·x + b) of one run. */
export interface NeuronCurve {
  readonly id: number;
  readonly style: RunStyle;
  readonly inputs: readonly number[];
  /** One for each of `inputs`. */
  readonly answers: readonly number[];
  /** What the neuron answers at each of its points. */
  readonly atPoints: readonly number[];
  answerAt(input: number): number;
}

/** Inputs at which a curve is drawn. */
const COUNT = 161;

/** The curve of every visible run at an epoch; none of a run that is not finite there. */
export function useNeuronCurves(
  neuron: Neuron,
  [low, high]: readonly [low: number, high: number],
  epoch: number,
): readonly NeuronCurve[] {
  const runs = useExperiment((state) => state.experiment.runs);
  const byId = useResults((state) => state.byId);
  return useMemo(() => {
    const inputs = Array.from({ length: COUNT }, (_, k) => low + ((high - low) * k) / (COUNT - 1));
    return runs.flatMap(({ id, hidden }) => {
      const result = hidden ? undefined : byId.get(id);
      const [w, b] = (result && findState(result, epoch)?.parameters) ?? [];
      if (w === undefined || b === undefined) return [];
      const answer = (values: readonly number[]) =>
        answersAt(
          neuron.activation,
          values.map((value) => w * value + b),
        );
      return {
        id,
        style: runStyle(id),
        inputs,
        answers: answer(inputs),
        atPoints: answer(neuron.points.map(({ input }) => input)),
        answerAt: (input: number) => answer([input])[0] ?? Number.NaN,
      };
    });
  }, [runs, byId, neuron, low, high, epoch]);
}
