import type { Experiment } from '../../core/experiment';
import { cursorOf } from '../../state/playback';
import type { Session } from '../../state/session';
import type { RunResult } from '../../worker/messages';
import { catalogOf } from '../language';
import { hasMomentum, nameByRate, nameRun } from '../runs/runMethod';
import { findFocusedRun } from '../useFocusedRun';
import { findSharedPast } from './sharedPast';

/** What there is to draw at one moment. */
export interface Scene {
  /** The visible runs that have a result, in the order of their cards. */
  readonly runs: readonly RunResult[];
  /** The run that the guides follow. */
  readonly focus: RunResult | null;
  readonly cursor: number;
  readonly hover: number | null;
  /** The run that is nearest to the pointer. */
  readonly hovered: RunResult | null;
  /** While something is dragged. */
  readonly held: boolean;
  /** The epoch up to which a run is drawn as another one, whose past it shares; 0: it has a past of its own. */
  pastOf(id: number): number;
  /** Whether a run keeps some of its last step. */
  hasMomentum(id: number): boolean;
  /** What a run is called: its learning rate as it was typed, with its optimizer and schedule where it has any. */
  rateOf(id: number): string;
  /** The same where there is little room: its rate alone where no other run has it. */
  shortNameOf(id: number): string;
}

/** Reads the stores of a session. */
export function readScene(session: Session): Scene {
  const { experiment, held } = session.experiment.getState();
  const { byId } = session.results.getState();
  const playback = session.playback.getState();
  const focused = findFocusedRun(experiment, playback.focus);
  const findRun = (id: number) => experiment.runs.find((run) => run.id === id);
  const name = (id: number, write: typeof nameRun) => {
    const run = findRun(id);
    const { methods } = catalogOf(session.preferences.getState().language);
    return run ? write(run, experiment.runs, methods) : '';
  };
  return {
    runs: listVisibleIds(experiment).flatMap((id) => byId.get(id) ?? []),
    focus: (focused && byId.get(focused.id)) ?? null,
    cursor: cursorOf(playback, experiment.epochs),
    hover: playback.hover,
    hovered: (playback.hoveredRun !== null && byId.get(playback.hoveredRun)) || null,
    held,
    pastOf: (id) => findSharedPast(experiment, id),
    hasMomentum(id) {
      const run = findRun(id);
      return run !== undefined && hasMomentum(run);
    },
    rateOf: (id) => name(id, nameRun),
    shortNameOf: (id) => name(id, nameByRate),
  };
}

/** Ids of the runs that are not hidden. */
export function listVisibleIds(experiment: Experiment): readonly number[] {
  return experiment.runs.filter((run) => !run.hidden).map(({ id }) => id);
}
