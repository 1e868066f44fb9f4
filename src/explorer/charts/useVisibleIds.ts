import { useMemo } from 'react';
import { isRunHidden } from '../../state/asking';
import { useAsking } from '../asking/asking';
import { useExperiment, useSession } from '../session';
import { listVisibleIds } from './scene';

/**
 * Ids of the runs that are not hidden, and the same as text; both change only when the choice does. A run that is asked
 * about has no elements at all, since what was drawn in them before would still be there to be read.
 */
export function useVisibleIds(): { readonly ids: readonly number[]; readonly key: string } {
  const { experiment } = useSession();
  const chosen = useExperiment((state) => listVisibleIds(state.experiment).join());
  const asked = useAsking((asking) =>
    experiment
      .getState()
      .experiment.runs.filter((_, place) => isRunHidden(asking, place))
      .map(({ id }) => id)
      .join(),
  );
  return useMemo(() => {
    const hidden = asked ? asked.split(',') : [];
    const ids = chosen === '' ? [] : chosen.split(',').filter((id) => !hidden.includes(id));
    return { ids: ids.map(Number), key: ids.join() };
  }, [chosen, asked]);
}
