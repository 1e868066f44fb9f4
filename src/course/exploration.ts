import type { Experiment } from '../core/experiment';
import type { Session } from '../state/session';

/** In view for so long, what a changed rate does has been looked at. */
export const LOOK_MS = 20_000;

/** The part of a document that {@link whenExplored} needs. */
export interface Visibility extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly hidden: boolean;
}

/**
 * Tells, once, when somebody has explored: has changed a learning rate (moved, typed, added or removed one), and has
 * then played the descent or moved along it, or had it in view for {@link LOOK_MS} at a stretch.
 *
 * @param page default: the document
 * @returns what ends the waiting
 */
export function whenExplored(session: Session, tell: () => void, page: Visibility = document): () => void {
  const { experiment, playback } = session;
  const opened = listRates(experiment.getState().experiment);
  let hasChanged = false;
  let look: ReturnType<typeof setTimeout> | undefined;

  function watch() {
    clearTimeout(look);
    if (hasChanged && !page.hidden) look = setTimeout(end, LOOK_MS, true);
  }

  const stops = [
    experiment.subscribe(({ experiment: now }, { experiment: before }) => {
      if (hasChanged || now === before || listRates(now) === opened) return;
      hasChanged = true;
      watch();
    }),
    playback.subscribe(({ at, playing }, before) => {
      if (hasChanged && (at !== before.at || (playing && !before.playing))) end(true);
    }),
  ];
  page.addEventListener('visibilitychange', watch);

  function end(isExplored: boolean) {
    clearTimeout(look);
    for (const stop of stops) stop();
    page.removeEventListener('visibilitychange', watch);
    if (isExplored) tell();
  }
  return () => end(false);
}

function listRates({ runs }: Experiment): string {
  return runs.map(({ learningRate }) => learningRate.value).join();
}
