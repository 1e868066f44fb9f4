import { useMemo } from 'react';
import { useExperiment, useSession } from '../session';
import { type CurveGroup, groupBySettings } from './subjects';

/** The groups of the page's runs; the same object for as long as settings and shown runs stay, whatever their rates do. */
export function useCurveGroups(): readonly CurveGroup[] {
  const { experiment } = useSession();
  const key = useExperiment((state) => keyOf(groupBySettings(state.experiment)));
  return useMemo(() => {
    const groups = groupBySettings(experiment.getState().experiment);
    return keyOf(groups) === key ? groups : [];
  }, [experiment, key]);
}

function keyOf(groups: readonly CurveGroup[]): string {
  return JSON.stringify(groups.map(({ key, runs }) => [key, runs.map(({ id }) => id)]));
}
