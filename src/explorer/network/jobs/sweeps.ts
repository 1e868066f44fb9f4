import type { Axis } from '../../../core/axis';
import { settingsOf } from '../../../core/runSettings';
import type { Session } from '../../../state/session';
import type { SweepPart } from '../../../worker/pool/messages';
import { findFocusedRun } from '../../useFocusedRun';
import { createJobStore, type JobStore } from './jobStore';
import { networkPool } from './networkPool';

/** The learning rates of every sweep. */
export const SWEEP_RATES: Axis = { from: 1e-3, to: 1e3, scale: 'log' };

/** Rates of a sweep: eight a decade. */
const POINTS = 48;

/** Other starts, which tell luck from the rate. */
export const OTHER_STARTS = 20;

const SWEEPS = new WeakMap<Session, JobStore<SweepPart>>();

/** What the network of a session comes to at every rate, with the settings of the run under focus; one for each session. */
export function sweepOf(session: Session): JobStore<SweepPart> {
  const known = SWEEPS.get(session);
  if (known) return known;
  const made = createJobStore<'sweep', SweepPart>(session, networkPool(), {
    ask() {
      const { experiment } = session.experiment.getState();
      const run = findFocusedRun(experiment, session.playback.getState().focus);
      const { network, epochs, dtype } = experiment;
      if (!network) return null;
      const { start: _, ...settings } = run ? settingsOf(run) : {};
      return {
        kind: 'sweep',
        experiment: { network, epochs, dtype },
        run: settings,
        rates: SWEEP_RATES,
        points: POINTS,
        otherStarts: OTHER_STARTS,
      };
    },
    join: (_before, part) => part,
  });
  SWEEPS.set(session, made);
  return made;
}
