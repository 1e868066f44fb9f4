import { formatLink, type View } from './link';
import { isHashRead } from './linkTexts';
import type { Session } from './session';

/** WebKit throws after 100 changes of the address in 10 seconds. */
const QUIET_MS = 300;

/** The part of a window that {@link followInAddress} needs. */
export interface AddressWindow {
  readonly top: unknown;
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** What a session's link says beside its experiment. */
export function readView({
  playback,
  preferences,
  task,
}: Pick<Session, 'playback' | 'preferences' | 'task'>): View {
  const { at, speed } = playback.getState();
  const { lossScale, showTrack, showWords, languageChoice, theme, stop, tensors } = preferences.getState();
  return {
    at,
    speed,
    lossScale,
    showTrack,
    showWords,
    language: languageChoice,
    theme,
    stop,
    task,
    tensors: tensors ?? '',
  };
}

/** The link to what a session shows, with its `?`; never empty, so that it can be told from no link. */
export function readLink(session: Session): string {
  return formatLink(session.experiment.getState().experiment, readView(session)) || '?';
}

/**
 * Keeps the page's address a link to what the page shows, written once things have been at rest for 300 ms, and not
 * while they play. Never makes a history entry, and in a frame writes nothing: the history belongs to the host.
 *
 * @param page default: the window
 * @returns what ends it
 */
export function followInAddress(session: Session, page: AddressWindow = window): () => void {
  if (page.top !== page) return () => {};
  return followLink(session, () => {
    const { pathname, search, hash } = page.location;
    const link = formatLink(session.experiment.getState().experiment, readView(session));
    // a hash that is read would win over the query
    const place = isHashRead(hash) ? '' : hash;
    if (link === search && place === hash) return;
    try {
      page.history.replaceState(page.history.state, '', pathname + link + place);
    } catch {
      // where the address may not be changed, the page works all the same
    }
  });
}

/**
 * Tells when a link to what a session shows may have changed: once things have been at rest for 300 ms, and not while
 * they play.
 *
 * @returns what ends it
 */
export function followLink(session: Session, tell: () => void): () => void {
  const { experiment, playback, preferences } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait() {
    clearTimeout(timer);
    if (!playback.getState().playing) timer = setTimeout(tell, QUIET_MS);
  }

  const stops = [
    experiment.subscribe((now, before) => {
      if (now.experiment !== before.experiment) wait();
    }),
    playback.subscribe((now, before) => {
      if (now.at !== before.at || now.speed !== before.speed || now.playing !== before.playing) wait();
    }),
    preferences.subscribe(wait),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
