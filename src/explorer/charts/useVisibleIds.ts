import { useMemo } from 'react';
import { isRunHidden } from '../../state/asking';
import { useAsking } from '../asking/asking';
import { useExperiment, useSession } from '../session';
import { listVisibleIds } from './scene';

/**
 * Ids of the runs that are not hidden, and the same as text; both change only when the choice does. A run whose outcome
 * must not be seen yet has nothing to draw.
 */
export function useVisibleIds(): { readonly ids: readonly number[]; readonly key: string } {
  const session = useSession();
  const visible = useExperiment((state) => listVisibleIds(state.experiment).join());
  const veiled = useAsking((state) => {
    const { runs } = session.experiment.getState().experiment;
    return runs
      .filter((_, place) => isRunHidden(state, place))
      .map(({ id }) => id)
      .join();
  });
  const ofVeiled = veiled === null || veiled === '' ? [] : veiled.split(',');
  const key = visible
    .split(',')
    .filter((id) => !ofVeiled.includes(id))
    .join();
  return useMemo(() => ({ ids: key === '' ? [] : key.split(',').map(Number), key }), [key]);
}
