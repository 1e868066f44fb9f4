import type { Experiment, Run } from '../../core/experiment';

/**
 * The epoch up to which a run has the very past of a visible run before it, as a branch has of the run it branched off;
 * 0 where it has a past of its own. So that what is shared is drawn once.
 */
export function findSharedPast({ runs }: Pick<Experiment, 'runs'>, id: number): number {
  const place = runs.findIndex((run) => run.id === id);
  const run = runs[place];
  if (!run?.changes) return 0;
  const shared = runs.slice(0, place).map((other) => (other.hidden ? 0 : partingOf(other, run)));
  return Math.max(0, ...shared);
}

/** The first epoch from which two runs may differ: 0 where they differ from the start on, or never. */
function partingOf(a: Run, b: Run): number {
  if (a.learningRate.value !== b.learningRate.value || settingsOf(a) !== settingsOf(b)) return 0;
  const [first, second] = [a.changes ?? [], b.changes ?? []];
  for (let k = 0; k < Math.max(first.length, second.length); k++) {
    const [one, other] = [first[k], second[k]];
    if (one?.epoch === other?.epoch && one?.learningRate.value === other?.learningRate.value) continue;
    return Math.min(one?.epoch ?? Infinity, other?.epoch ?? Infinity);
  }
  return 0;
}

function settingsOf({ optimizer, schedule, clipping, start }: Run): string {
  return JSON.stringify([optimizer, schedule, clipping, start]);
}
