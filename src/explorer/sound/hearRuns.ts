import type { Minimum } from '../../core/objectives/preset';
import { cursorOf, type PlaybackState } from '../../state/playback';
import type { Session } from '../../state/session';
import type { RunResult } from '../../worker/messages';
import { type Landscape, openLandscape } from '../charts/landscape';
import { deriveGrains } from './grains';
import { renderTones } from './renderTones';
import { deriveTones } from './tones';

/** What is told while runs are heard. */
export interface HearingReport {
  /** A run begins. */
  onRun(id: number): void;
  /** A run left finite numbers at `epoch`, where its sound ends. */
  onLost(id: number, epoch: number): void;
  /** The last run has been heard to its end. */
  onEnd(): void;
}

/** Ahead of what is shown, so that a tone is never late. */
const LEAD_S = 0.03;
/** Between two runs. */
const GAP_MS = 1200;
/** Longest part of a second that one tick of the playback passes. */
const TICK_S = 0.1;
/** Steps and scrubs sound as short as at this speed, in epochs a second. */
const SCRUB_SPEED = 60;

/**
 * Plays runs from epoch 0, one after the other, and has each epoch sound as the cursor comes to it: while it plays, at
 * the speed there is, from the epoch it begins at on; when it is stepped or scrubbed, one tone for where it stands. It
 * reads the newest results, so that an edit is heard from the next epoch on.
 *
 * @param output belongs to `context`
 * @param isReversed asked for every tone
 * @returns what ends it; the playback stands still then
 */
export function hearRuns(
  session: Pick<Session, 'experiment' | 'results' | 'playback'>,
  ids: readonly number[],
  {
    context,
    output,
    isReversed,
  }: { context: BaseAudioContext; output: AudioNode; isReversed: () => boolean },
  report: HearingReport,
): () => void {
  const { experiment, results, playback } = session;
  const { play, pause, seek, setFocus } = playback.getState().actions;
  const readEpochs = () => experiment.getState().experiment.epochs;
  let place = -1;
  /** When the epoch after the last one sounds, in the context's time. */
  let due = 0;
  /** Whether the playback is moved by us, which is no news. */
  let isOwnMove = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function moveSilently(move: () => void) {
    isOwnMove = true;
    move();
    isOwnMove = false;
  }

  function begin() {
    do place += 1;
    while (place < ids.length && !isPresent(ids[place]));
    const id = ids[place];
    if (id === undefined) {
      stop();
      report.onEnd();
      return;
    }
    setFocus(id);
    report.onRun(id);
    moveSilently(() => {
      pause();
      seek(0);
    });
    play(readEpochs());
  }

  function isPresent(id: number | undefined): boolean {
    return experiment.getState().experiment.runs.some((run) => run.id === id);
  }

  /** The run is over: the next one follows after a pause, in which its last tone dies away. */
  function endRun() {
    if (place + 1 < ids.length) timer = setTimeout(begin, GAP_MS);
    else begin();
  }

  function sound(from: number, to: number, speed: number) {
    const result = results.getState().byId.get(ids[place] ?? -1);
    if (!result) return;
    const minimum = nearestMinimum(openLandscape(experiment.getState().experiment.objective), result);
    const tones = deriveTones(result, { minimum, isReversed: isReversed() }, from, to);
    const now = context.currentTime;
    // even tones from uneven frames, unless they have drifted apart
    const start = due > now && due < now + 2 * LEAD_S ? due : now + LEAD_S;
    renderTones(context, deriveGrains(tones, speed), output, start);
    due = start + (to + 1 - from) / speed;
    const { nonFiniteEpoch } = result.diagnosis;
    if (nonFiniteEpoch === null || nonFiniteEpoch < from || nonFiniteEpoch > to) return;
    report.onLost(result.id, nonFiniteEpoch);
    if (!playback.getState().playing) return;
    moveSilently(pause);
    endRun();
  }

  function follow(now: PlaybackState, before: PlaybackState) {
    if (isOwnMove) return;
    const epochs = readEpochs();
    const [from, to] = [cursorOf(before, epochs), cursorOf(now, epochs)];
    const hasBegun = now.playing && !before.playing;
    const isTick = before.playing && to > from && to - from <= now.speed * TICK_S + 1;
    if (hasBegun) clearTimeout(timer);
    if (isTick) sound(from + 1, to, now.speed);
    else if (hasBegun) sound(to, to, now.speed);
    else if (to !== from) sound(to, to, SCRUB_SPEED);
    if (isTick && !now.playing && now.at === null) endRun();
  }

  function stop() {
    clearTimeout(timer);
    for (const end of ends) end();
    pause();
  }

  const ends = [
    playback.subscribe(follow),
    experiment.subscribe(() => {
      if (place < ids.length && !isPresent(ids[place])) endRun();
    }),
  ];
  begin();
  return stop;
}

/** What a run is heard against: of several minima the one nearest its end, as its word has it. */
export function nearestMinimum(
  { minima, minimum }: Pick<Landscape, 'minima' | 'minimum'>,
  { lossCurve }: Pick<RunResult, 'lossCurve'>,
): Landscape['minimum'] {
  const end = lossCurve.parameters.map((values) => values.at(-1) ?? Number.NaN);
  const distanceTo = ({ parameters }: Minimum) =>
    Math.hypot(...parameters.map((value, k) => value - (end[k] ?? Number.NaN)));
  let nearest = minima[0];
  if (!nearest) return minimum;
  for (const other of minima) if (distanceTo(other) < distanceTo(nearest)) nearest = other;
  return { parameter: nearest.parameters[0] ?? Number.NaN, loss: nearest.loss };
}
