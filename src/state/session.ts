import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../core/experiment';
import type { Engine } from '../worker/engine';
import { recallMinima } from '../worker/foundMinima';
import type { Answer, ComputeRequest, RunResult, RunRows, Track, TrackQuestion } from '../worker/messages';
import { isReduced } from '../worker/runResult';
import { isSameArray } from '../worker/sameTrack';
import { unexpected } from '../worker/transfer';
import { listChangedRuns } from './changedRuns';
import type { Correction } from './corrections';
import { createExperimentStore, type ExperimentState } from './experiment';
import { type Embedding, parseLink } from './link';
import { createPlaybackStore, cursorOf, type PlaybackState } from './playback';
import { createPreferencesStore, type PreferencesState } from './preferences';
import { createResultsStore, NO_SPOTS, NO_TRACKS, type ResultsState } from './results';
import { createRowWindow } from './rowWindow';
import { type KeptTexts, openStorage } from './storage';

/** What a session starts with; only the engine is needed. */
export interface SessionOptions {
  /** Belongs to the session from now on, which disposes of it. */
  readonly engine: Engine;
  /** Where the link is read from, such as `location`. Default: the default experiment. */
  readonly link?: { readonly search: string; readonly hash: string };
  /** Default: `localStorage`, guarded. */
  readonly storage?: KeptTexts;
  /** BCP 47 tags, best first. Default: the browser's. */
  readonly systemLanguages?: readonly string[];
  /** What else was wrong with the link. Default: nothing. */
  readonly corrections?: readonly Correction[];
}

/** Pixels along the time axis of the loss chart and of the path. */
export type Pixels = ComputeRequest['pixels'];

/** One explorer: an experiment, what it gives, where it stands in time, how it looks. Several may live on one page. */
export interface Session {
  readonly experiment: StoreApi<ExperimentState>;
  readonly results: StoreApi<ResultsState>;
  readonly playback: StoreApi<PlaybackState>;
  readonly preferences: StoreApi<PreferencesState>;
  /** What the link asks of an embedded page. */
  readonly embedding: Embedding;
  /** What the link asks its reader, as a text; '': nothing. */
  readonly task: string;
  /** What was wrong with the link, each thing once. */
  readonly corrections: readonly Correction[];
  /** Exact epochs [from, to], both included, of every run, cut to those there are. */
  rows(from: number, to: number): Promise<readonly RunRows[]>;
  /**
   * What the runs of the experiment as it is now give, by id, each computed to its last epoch; null: some still are not.
   * For those who judge an answer: a question that stands hides `results`, not this.
   */
  outcomes(): ReadonlyMap<number, RunResult> | null;
  /** Tells how wide the charts are drawn; what is left out stays. Default 600 and 400. Asks anew only where that shows. */
  setPixels(pixels: Partial<Pixels>): void;
  /** Tells which tracks are shown. Default none. */
  setTracks(tracks: readonly TrackQuestion[]): void;
  /** Ends the session and its engine. */
  dispose(): void;
}

/** Overtaken requests whose answer could still be shown; in a drag, one that comes later than so many shows nothing new. */
const REMEMBERED_REQUESTS = 1000;

/** Starts a session. Where the engine can preview, the first results are there when this returns. */
export function createSession(options: SessionOptions): Session {
  const { engine, link = { search: '', hash: '' } } = options;
  const { experiment: asked, view, embedding, corrections } = parseLink(link.search + link.hash);

  const experiment = createExperimentStore(asked);
  const results = createResultsStore();
  const playback = createPlaybackStore({ at: view.at, speed: view.speed });
  const preferences = createPreferencesStore(options.storage ?? openStorage(), view, options.systemLanguages);

  let pixels: Pixels = { loss: 600, path: 400 };
  let tracks: readonly TrackQuestion[] = [];
  /** Experiments by request number, oldest first: from the one shown on. What answers an older one comes too late. */
  const posted = new Map<number, Experiment>();
  let newest = 0;
  /** The newest request whose preview is shown. */
  let previewed = 0;
  /** Runs whose shown result is not that of the experiment now. */
  const stale = new Set<number>();
  /** Answers of this turn that are not written yet: they come run by run, and are drawn at once. */
  let unwritten: { readonly request: number; readonly runs: readonly RunResult[] } | null = null;
  const rows = (from: number, to: number) => engine.rows(from, to);
  const rowWindow = createRowWindow({ results, playback, rows, newest: () => newest });

  function ask() {
    const now = experiment.getState().experiment;
    const cursor = cursorOf(playback.getState(), now.epochs);
    const question = { experiment: now, wanted: [...stale], pixels, cursor, tracks };
    newest = engine.post(question);
    posted.set(newest, now);
    for (const [oldest] of posted) {
      if (posted.size <= REMEMBERED_REQUESTS) break;
      posted.delete(oldest);
    }
    const preview = stale.size > 0 ? engine.preview({ ...question, request: newest }, [...stale]) : null;
    if (preview) previewed = newest;
    if (preview) writeRuns(newest, preview);
    else forgetRemovedRuns();
  }

  function writeRuns(request: number, runs: readonly RunResult[]) {
    const answered = posted.get(request);
    if (!answered) return;
    for (const older of posted.keys()) if (older < request) posted.delete(older);
    if (request === newest) for (const { id } of runs) stale.delete(id);
    const byId = selectPresent(
      new Map([...results.getState().byId, ...runs.map((run) => [run.id, run] as const)]),
    );
    results.setState({
      request,
      experiment: answered,
      byId,
      spots: NO_SPOTS,
      rung: engine.rung(),
      failure: null,
    });
    rowWindow.restart();
    rowWindow.fill();
  }

  function forgetRemovedRuns() {
    const { byId } = results.getState();
    const present = selectPresent(byId);
    if (present.size < byId.size) results.setState({ byId: present });
  }

  function selectPresent(byId: ReadonlyMap<number, RunResult>): ReadonlyMap<number, RunResult> {
    const { runs } = experiment.getState().experiment;
    return new Map(runs.flatMap(({ id }) => (byId.has(id) ? [[id, byId.get(id)!]] : [])));
  }

  function writeAnswer() {
    const answer = unwritten;
    unwritten = null;
    if (answer) writeRuns(answer.request, answer.runs);
  }

  function writeTrack(key: string, track: Track) {
    const known = results.getState().tracks;
    if (known.get(key) === track || !tracks.some((shown) => shown.key === key)) return;
    results.setState({ tracks: new Map([...known, [key, track]]) });
  }

  function receive(answer: Answer) {
    const rung = engine.rung();
    if (rung !== results.getState().rung) results.setState({ rung });
    if (!posted.has(answer.request)) return;
    switch (answer.type) {
      case 'minima':
        results.setState({ searched: JSON.stringify(answer.objective) });
        break;
      case 'runs':
        // the same bits as the preview: not drawn twice in one frame of a drag
        if (answer.request === previewed && experiment.getState().held) break;
        if (unwritten?.request !== answer.request) writeAnswer();
        if (!unwritten) queueMicrotask(writeAnswer);
        unwritten = { request: answer.request, runs: [...(unwritten?.runs ?? []), ...answer.runs] };
        break;
      case 'track':
        // the engine gives the same object while the track stays, as it does while a rate is dragged
        writeTrack(answer.key, answer.track);
        break;
      case 'failed':
        if (answer.request === newest) results.setState({ failure: answer.message });
        break;
      case 'done':
        break;
      default:
        throw unexpected(answer);
    }
  }

  const stops = [
    engine.onAnswer(receive),
    experiment.subscribe(({ experiment: now }, { experiment: before }) => {
      if (now === before) return;
      const changed = listChangedRuns(before, now);
      for (const id of changed) stale.add(id);
      for (const id of stale) if (now.runs.every((run) => run.id !== id)) stale.delete(id);
      const isSearched = now.objective === before.objective || recallMinima(now.objective)?.isOwn;
      if (changed.length > 0 || now.runs.length !== before.runs.length || !isSearched) ask();
    }),
    playback.subscribe(({ at, hover }, before) => {
      if (at !== before.at || hover !== before.hover) rowWindow.fill();
    }),
  ];
  recompute();

  /** Asks for everything anew, though the experiment is the same. */
  function recompute() {
    for (const { id } of experiment.getState().experiment.runs) stale.add(id);
    ask();
  }

  return {
    experiment,
    results,
    playback,
    preferences,
    embedding,
    task: view.task,
    corrections: [...corrections, ...(options.corrections ?? [])],
    rows,
    outcomes() {
      const { byId } = results.getState();
      const { runs, epochs } = experiment.getState().experiment;
      const isDone = ({ id }: { id: number }) => !stale.has(id) && byId.get(id)?.epochs === epochs;
      return runs.every(isDone) ? byId : null;
    },
    setPixels(given) {
      const before = pixels;
      pixels = { ...before, ...given };
      if (pixels.loss === before.loss && pixels.path === before.path) return;
      // curves that keep all their epochs at either width are the same
      const { epochs } = experiment.getState().experiment;
      if (isReduced(epochs, before) || isReduced(epochs, pixels)) recompute();
    },
    setTracks(shown) {
      if (isSameQuestion(shown, tracks)) return;
      tracks = shown;
      const known = results.getState().tracks;
      const kept = [...known].filter(([key]) => shown.some((track) => track.key === key));
      if (kept.length < known.size) results.setState({ tracks: kept.length ? new Map(kept) : NO_TRACKS });
      ask();
    },
    dispose() {
      for (const stop of stops) stop();
      engine.dispose();
    },
  };
}

function isSameQuestion(a: readonly TrackQuestion[], b: readonly TrackQuestion[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, learningRates }, place) => {
      const other = b[place]!;
      return key === other.key && isSameArray(learningRates, other.learningRates);
    })
  );
}
