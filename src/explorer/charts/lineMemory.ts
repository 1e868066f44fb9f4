import type { Curve, RunResult } from '../../worker/messages';

/**
 * Makes a function that derives what is drawn of a run once for each curve: of the runs that are not dragged, nothing
 * is derived again. What is drawn while something is held may be thinned, and is kept apart.
 */
export function createLineMemory<T>(
  curveOf: (run: RunResult) => Curve,
  derive: (run: RunResult, held: boolean) => T,
): (run: RunResult, held: boolean) => T {
  const settled = new WeakMap<Curve, T>();
  const thinned = new WeakMap<Curve, T>();
  return (run, held) => {
    const known = held ? thinned : settled;
    const curve = curveOf(run);
    const before = known.get(curve);
    if (before !== undefined) return before;
    const line = derive(run, held);
    known.set(curve, line);
    return line;
  };
}
