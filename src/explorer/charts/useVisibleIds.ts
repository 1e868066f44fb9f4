import { useMemo } from 'react';
import { useExperiment } from '../session';
import { listVisibleIds } from './scene';

/** Ids of the runs that are not hidden, and the same as text; both change only when the choice does. */
export function useVisibleIds(): { readonly ids: readonly number[]; readonly key: string } {
  const key = useExperiment((state) => listVisibleIds(state.experiment).join());
  return useMemo(() => ({ ids: key === '' ? [] : key.split(',').map(Number), key }), [key]);
}
