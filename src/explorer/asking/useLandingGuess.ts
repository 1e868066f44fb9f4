import { useStore } from 'zustand';
import { useExperiment } from '../session';
import { useAskingHere } from './asking';
import { stepsOf } from './missing';

/** What there is to draw of a landing question. */
export interface LandingGuess {
  /** Colour of the run. */
  readonly id: number;
  /** How many points there are to place. */
  readonly steps: number;
  /** The points placed so far. */
  readonly points: readonly LandingPoint[];
  /** Where the steps landed; none while asked. */
  readonly truth: readonly LandingPoint[];
}

/** A place on the w axis, and after how many steps, from 1. */
export interface LandingPoint {
  readonly w: number;
  readonly number: number;
}

/** The landing question on this page, or null where another or none stands. */
export function useLandingGuess(): LandingGuess | null {
  const { store, tries } = useAskingHere();
  const question = useStore(store, (state) => state.question);
  const draft = useStore(store, (state) => state.draft);
  const isTold = useStore(store, (state) => state.phase === 'told');
  const shown = useStore(tries, (state) => state.list[state.shown]);
  const experiment = useExperiment((state) => state.experiment);
  if (question?.way !== 'landing') return null;
  const facts = isTold ? shown?.verdict.facts : undefined;
  return {
    id: experiment.runs[question.run]?.id ?? 0,
    steps: stepsOf(question.steps, experiment),
    points: numberPoints(draft?.way === 'landing' ? draft.points : []),
    truth: numberPoints(facts?.way === 'landing' ? facts.points : []),
  };
}

function numberPoints(points: readonly number[]): LandingPoint[] {
  return points.map((w, index) => ({ w, number: index + 1 }));
}
