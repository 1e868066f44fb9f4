import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { useOnScreen } from '../../useOnScreen';
import type { JobState, JobStore } from './jobStore';

/** Follows an answer of the pool while its panel can be seen. */
export function useJob<Answer>(
  { store, follow }: JobStore<Answer>,
  panel: RefObject<HTMLElement | null>,
): JobState<Answer> {
  const isSeen = useOnScreen(panel);
  useEffect(() => (isSeen ? follow() : undefined), [follow, isSeen]);
  return useStore(store);
}
