import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../core/experiment';
import type { ExperimentState } from '../state/experiment';
import type { PlaybackState } from '../state/playback';
import type { ResultsState } from '../state/results';
import type { Session } from '../state/session';

/** What the words, numbers and dots beside the charts are made from: the stores of a session as they were at one moment. */
export interface Told {
  readonly experiment: StoreApi<ExperimentState>;
  readonly results: StoreApi<ResultsState>;
  readonly playback: StoreApi<PlaybackState>;
  /**
   * Follows the session from now on; each of several that follow it ends for itself.
   *
   * @returns what ends it; it may be followed again
   */
  follow(): () => void;
}

/** Words change at most so often while curves or balls move: nobody reads faster, and a frame has more to do. */
const LEAST_MS = 100;
/** Edits that follow each other sooner are a drag, whoever makes them: a host may send one after the other. */
const APART_MS = 100;
/** Epochs a second that words can follow one by one. */
const READABLE_SPEED = 16;
/** The longest that words stay behind the curves, where the curves leave no time. */
const LONGEST_MS = 500;

/**
 * What is told of a session, whose charts draw at once. While something is dragged, on the page or by the page around it,
 * or plays fast the words follow in time that the charts leave over, so that they never hold a curve up; otherwise in the
 * same update.
 */
export function followSession({
  experiment,
  results,
  playback,
}: Pick<Session, 'experiment' | 'results' | 'playback'>): Told {
  const told = {
    experiment: createStore(() => experiment.getState()),
    results: createStore(() => results.getState()),
    playback: createStore(() => playback.getState()),
  };
  let edited = experiment.getState().experiment;
  let editedAt = Number.NEGATIVE_INFINITY;
  let isSeries = false;
  const isBeingEdited = () => {
    const now = performance.now();
    const isSoon = now - editedAt < APART_MS;
    const { experiment: newest, held } = experiment.getState();
    if (newest === edited) return isSeries && isSoon;
    // a drag on the page says itself when it ends; runs that come and go are told of with their cards
    isSeries = isSoon && !held && hasSameRuns(newest, edited);
    edited = newest;
    editedAt = now;
    return isSeries;
  };
  let followers = 0;
  let stops: readonly (() => void)[] = [];
  let cancel: (() => void) | null = null;
  const tell = () => {
    cancel?.();
    cancel = null;
    told.experiment.setState(experiment.getState(), true);
    told.results.setState(results.getState(), true);
    told.playback.setState(playback.getState(), true);
  };
  const tellAndLayOut = () => {
    flushSync(tell);
    // now, in the time left over, rather than in the next frame
    document.documentElement.getBoundingClientRect();
  };
  const update = () => {
    const { playing, speed } = playback.getState();
    const isBusy = isBeingEdited() || experiment.getState().held || (playing && speed > READABLE_SPEED);
    if (!isBusy) tell();
    else cancel ??= whenIdle(tellAndLayOut);
  };
  return {
    ...told,
    follow() {
      followers += 1;
      if (followers === 1) {
        stops = [experiment.subscribe(update), results.subscribe(update), playback.subscribe(update)];
        tell();
      }
      return () => {
        followers -= 1;
        if (followers > 0) return;
        cancel?.();
        cancel = null;
        for (const stop of stops) stop();
      };
    },
  };
}

function hasSameRuns({ runs }: Experiment, { runs: others }: Experiment): boolean {
  return runs.length === others.length && runs.every(({ id }, place) => id === others[place]?.id);
}

/** Runs a task in time that is left over, after {@link LONGEST_MS} at the latest. Returns what calls it off. */
function whenIdle(task: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari has none
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(task, { timeout: LONGEST_MS });
    else task();
  }, LEAST_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
