import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../core/experiment';
import { type AskingState, createAskingStore } from '../../state/asking';
import type { Question } from '../../state/question';
import type { Session } from '../../state/session';
import { createTriesStore, type TriesState } from '../../state/tries';
import { isOwnQuestion, keyOfPart, type Part, STOPS } from './stops';

/** Where one is in the lesson; the stop itself is part of the page's address. */
export interface LessonState {
  /** The part that each stop is at, from 0. */
  readonly parts: readonly number[];
  /** Keys of the parts whose outcome was told. */
  readonly told: ReadonlySet<string>;
}

/** What was asked and said in one part. */
export interface PartAsking {
  readonly store: StoreApi<AskingState>;
  readonly tries: StoreApi<TriesState>;
}

/** The lesson of one visit: where one is, and what was said and set up at every stop. */
export interface Lesson {
  readonly session: Session;
  readonly state: StoreApi<LessonState>;
  /** The question of the part that is open, whichever that is. */
  readonly asked: StoreApi<AskingState>;
  /** What was said in a part; the same object each time. */
  askingOf(stop: number, index: number): PartAsking;
  /** Goes to a part of the stop that is open. */
  goToPart(index: number): void;
  /** Sets a rate that meets the goal of the open part, before it runs for those who do not guess; nothing where none is asked for. */
  showSolution(): void;
  /** Keeps that the outcome of the open part was told. */
  markTold(): void;
  /** Takes the experiment as it stands into free play, as one step of undo there, and goes there. */
  takeIntoFreePlay(): void;
}

/** Starts the lesson at the stop that the session's preferences name, and follows them. */
export function createLesson(session: Session, free: Session): Lesson {
  const askings = new Map<string, PartAsking>();
  const kept = new Map<string, Experiment>();
  const state = createStore<LessonState>(() => ({ parts: STOPS.map(() => 0), told: new Set() }));
  const asked = createStore<AskingState>(() => createAskingStore().getState());
  let stopFollowing = () => {};
  let shown = '';

  const openStop = () => session.preferences.getState().stop;
  const keyNow = () => {
    const stop = openStop();
    return stop === null ? null : keyOfPart(stop, state.getState().parts[stop - 1] ?? 0);
  };

  function askingOf(stop: number, index: number): PartAsking {
    const key = keyOfPart(stop, index);
    const known = askings.get(key);
    if (known) return known;
    const asking = { store: createAskingStore(), tries: createTriesStore() };
    asking.store.getState().actions.ask(questionOf(partAt(stop, index)));
    askings.set(key, asking);
    return asking;
  }

  /** Puts the picture of the open part on the page, as it was left. */
  function show(): void {
    const stop = openStop();
    const key = keyNow();
    if (stop === null || key === null || key === shown) return;
    if (shown !== '') kept.set(shown, session.experiment.getState().experiment);
    shown = key;
    const index = state.getState().parts[stop - 1] ?? 0;
    const part = partAt(stop, index);
    const { store } = askingOf(stop, index);
    // first, so that what is new is never shown as what was told of the last one
    stopFollowing();
    asked.setState(store.getState(), true);
    stopFollowing = store.subscribe((now) => asked.setState(now, true));
    const experiment = kept.get(key) ?? part.experiment;
    // not an edit of the last one: undo must not lead back to another stop
    session.experiment.setState({ experiment, past: [], future: [], held: false });
    const { actions } = session.playback.getState();
    actions.pause();
    actions.seek(null);
    actions.setFocus(experiment.runs.at(-1)?.id ?? null);
    session.preferences.getState().actions.setLossScale('linear');
  }

  session.preferences.subscribe((now, before) => {
    if (now.stop !== before.stop) show();
  });
  show();

  return {
    session,
    state,
    asked,
    askingOf,
    goToPart(index) {
      const stop = openStop();
      if (stop === null) return;
      state.setState(({ parts }) => ({ parts: parts.with(stop - 1, index) }));
      show();
    },
    showSolution() {
      const stop = openStop() ?? 1;
      const { asks, solution, experiment } = partAt(stop, state.getState().parts[stop - 1] ?? 0);
      const run = asks.way === 'rate' ? experiment.runs[asks.run] : undefined;
      if (run && solution) session.experiment.getState().actions.setLearningRate(run.id, solution);
    },
    markTold() {
      const key = keyNow();
      if (key !== null) state.setState(({ told }) => ({ told: new Set([...told, key]) }));
    },
    takeIntoFreePlay() {
      free.experiment.getState().actions.replace(session.experiment.getState().experiment);
      session.preferences.getState().actions.setStop(null);
    },
  };
}

/**
 * A part by its place.
 *
 * @param stop from 1
 * @param index from 0
 * @throws RangeError where there is none
 */
export function partAt(stop: number, index: number): Part {
  const part = STOPS[stop - 1]?.parts[index];
  if (!part) throw new RangeError(`stop and part must be those of the lesson; got ${stop} and ${index}`);
  return part;
}

/** What stands in the store while a part is asked: for the lesson's own ways a question that hides all runs. */
function questionOf({ asks }: Part): Question {
  if (!isOwnQuestion(asks)) return asks;
  return { way: 'order', text: '', asksWhy: false, feedback: { right: '', notYet: '' } };
}
