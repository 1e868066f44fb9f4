import type { Session } from '../../../state/session';
import { createJobStore, type JobStore } from './jobStore';
import { networkPool } from './networkPool';

/** lr · λ of one run, at the epochs that were looked at so far, ascending. */
export interface SharpnessCurve {
  readonly epochs: readonly number[];
  /** λ, the largest eigenvalue of the Hessian of the training loss. */
  readonly sharpness: readonly number[];
  /** lr · λ, with the rate of that epoch. */
  readonly products: readonly number[];
}

/** By run. */
export type SharpnessCurves = ReadonlyMap<number, SharpnessCurve>;

/** Most epochs that are looked at. */
const POINTS = 60;

const SHARPNESSES = new WeakMap<Session, JobStore<SharpnessCurves>>();

/** The sharpness of all runs of a session; one for each session. */
export function sharpnessOf(session: Session): JobStore<SharpnessCurves> {
  const known = SHARPNESSES.get(session);
  if (known) return known;
  const made = createJobStore<'sharpness', SharpnessCurves>(session, networkPool(), {
    ask() {
      const { network, epochs, dtype, runs } = session.experiment.getState().experiment;
      if (!network) return null;
      const shown = runs.map((run) => ({ ...run, hidden: false }));
      return { kind: 'sharpness', experiment: { network, epochs, dtype, runs: shown }, points: POINTS };
    },
    join(before, { runs, epochs, sharpness, learningRates }) {
      const curves = new Map(before);
      runs.forEach((id, r) => {
        const { epochs: past, sharpness: values, products } = curves.get(id) ?? EMPTY;
        const found = epochs.map((_, e) => sharpness[e * runs.length + r]!);
        const rated = found.map((value, e) => value * learningRates[e * runs.length + r]!);
        curves.set(id, {
          epochs: [...past, ...epochs],
          sharpness: [...values, ...found],
          products: [...products, ...rated],
        });
      });
      return curves;
    },
  });
  SHARPNESSES.set(session, made);
  return made;
}

const EMPTY: SharpnessCurve = { epochs: [], sharpness: [], products: [] };
