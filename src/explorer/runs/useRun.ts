import { useShallow } from 'zustand/react/shallow';
import type { Diagnosis, Word } from '../../core/diagnose';
import type { TypedNumber } from '../../core/experiment';
import type { ExperimentState } from '../../state/experiment';
import type { RunResult } from '../../worker/messages';
import { findUndefinedEpoch } from '../farOff';
import { useResults, useToldExperiment } from '../session';

const NO_RATE: TypedNumber = { value: 0, text: '' };

/** The learning rate of one run; a run that has just been removed has an empty one. */
export function readLearningRate({ experiment }: ExperimentState, id: number): TypedNumber {
  return experiment.runs.find((run) => run.id === id)?.learningRate ?? NO_RATE;
}

/** {@link readLearningRate} for words beside the charts. */
export function useLearningRate(id: number): TypedNumber {
  return useToldExperiment((state) => readLearningRate(state, id));
}

/** What a card tells of how a run went. */
export interface Outcome extends Pick<Diagnosis, 'arrival' | 'needs' | 'isSearched' | 'nonFiniteEpoch'> {
  readonly word: Word | null;
  /** Whether it ended where its loss has no value, rather than beyond all numbers. */
  readonly isUndefined: boolean;
  /** N of the answer, which may be a frame older than the experiment's. */
  readonly epochs: number;
}

const NO_OUTCOME: Outcome = {
  word: null,
  arrival: null,
  needs: null,
  isSearched: true,
  nonFiniteEpoch: null,
  isUndefined: false,
  epochs: 0,
};

/** Picks from an answer what a card tells of it. */
export function outcomeOf(result: RunResult): Outcome {
  const { word, arrival, needs, isSearched, nonFiniteEpoch } = result.diagnosis;
  const isUndefined = findUndefinedEpoch(result) !== null;
  return { word, arrival, needs, isSearched, nonFiniteEpoch, isUndefined, epochs: result.epochs };
}

/** How one run went; the same object until what it tells changes. */
export function useOutcome(id: number): Outcome {
  return useResults(
    useShallow(({ byId }) => {
      const result = byId.get(id);
      return result ? outcomeOf(result) : NO_OUTCOME;
    }),
  );
}
