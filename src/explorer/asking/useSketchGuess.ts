import { useStore } from 'zustand';
import { useExperiment } from '../session';
import { useAskingHere } from './asking';
import type { SketchPoint } from './sketchGrid';

/** What there is to draw of a sketch. */
export interface SketchGuess {
  /** The run whose loss was sketched. */
  readonly id: number;
  readonly points: readonly SketchPoint[];
}

/** The sketch on this page, or null where something else or nothing is asked. */
export function useSketchGuess(): SketchGuess | null {
  const { store } = useAskingHere();
  const question = useStore(store, (state) => state.question);
  const draft = useStore(store, (state) => state.draft);
  const place = question?.way === 'sketch' ? question.run : null;
  const id = useExperiment(({ experiment }) => experiment.runs[place ?? -1]?.id ?? 0);
  return place === null ? null : { id, points: draft?.way === 'sketch' ? draft.points : [] };
}
