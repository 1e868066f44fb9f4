import type { Experiment, Run } from '../core/experiment';

/** Ids of the runs of `now` whose numbers are not those they had `before`; how they are written does not matter. */
export function listChangedRuns(before: Experiment, now: Experiment): readonly number[] {
  const known = new Map(before.runs.map((run) => [run.id, keyOf(before, run)]));
  return now.runs.filter((run) => known.get(run.id) !== keyOf(now, run)).map(({ id }) => id);
}

/** Tells descents apart: the same for two runs exactly where their numbers are. */
function keyOf(experiment: Experiment, { id: _, hidden: __, ...own }: Run): string {
  const { runs: ___, start, ...shared } = experiment;
  return JSON.stringify([shared, { start, ...own }], (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('value' in value && 'text' in value)) return value;
    // JSON knows no −0
    return Object.is(value.value, -0) ? '-0' : value.value;
  });
}
