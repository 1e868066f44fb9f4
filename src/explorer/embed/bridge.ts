import { type Command, parseCommand } from '../../embed/commands';
import { listHeightMessages } from '../../embed/dialects';
import {
  type AnswerReport,
  CHANGE_MS,
  COMMANDS_A_SECOND,
  type CorrectionReport,
  type ImageChoice,
  type ImageReport,
  type MessageId,
  NAME,
  type Reports,
  type ReportType,
  SETTABLE,
  VERSION,
} from '../../embed/messages';
import type { Session } from '../../state/session';
import { readState, writeSettings } from './sessionState';

/** How an embedded page speaks with the page around it. */
export interface BridgeOptions {
  /** Origins whose commands are heard, such as `https://course.example`; empty: any, as long as it is the page around. */
  readonly allowedOrigins: readonly string[];
  /** Whether heights are told at all. */
  readonly resize: boolean;
  /** Named in every message, so that a host can tell its frames apart. Default: '', no name. */
  readonly id?: string;
  /** Draws what the page shows. */
  readonly drawImage: (choice: ImageChoice) => Promise<ImageReport>;
}

/** The connection between a session and the page around it. */
export interface Bridge {
  /** Tells how high the content is, in CSS pixels; the same height again is not told again. */
  reportHeight(px: number): void;
  /** Tells what a reader answered, to a host that has said hello. */
  reportAnswer(answer: AnswerReport): void;
  /** Ends it: nothing is heard or told from then on. */
  dispose(): void;
}

/** The part of a window that {@link startBridge} needs. */
export interface BridgeWindow {
  /** The window itself where nothing frames it. */
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: { readonly href: string; readonly hash: string };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A second, in which at most {@link COMMANDS_A_SECOND} commands are heard. */
const SECOND_MS = 1000;

/** What `reset` gives back: language and theme belong to the reader. */
const OF_THE_EXPERIMENT = SETTABLE.filter((name) => name !== 'lang' && name !== 'theme');

/**
 * Connects a session to the page around it: hears its commands, and tells it what happens. Speaks to the parent alone,
 * and hears the parent alone. At top level there is none, and nothing is heard or told.
 *
 * @param page default: the window
 */
export function startBridge(
  session: Session,
  { allowedOrigins, resize, id: name = '', drawImage }: BridgeOptions,
  page: BridgeWindow = window,
): Bridge {
  const { parent } = page;
  if ((parent as unknown) === page) return { reportHeight() {}, reportAnswer() {}, dispose() {} };

  const { experiment, playback, preferences, results } = session;
  const opened = readState(session).parameters;
  /** Where the host's page comes from, once it has said hello; what a reader does is told to nobody else. */
  let greeted: string | null = null;
  /** When the commands of the last second came, oldest first. */
  let heard: number[] = [];
  let isFloodTold = false;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastHeight = 0;
  let isDisposed = false;

  function post<Type extends ReportType>(
    type: Type,
    payload: Reports[Type],
    origin: string,
    rid: MessageId | null = null,
  ) {
    const named = { ...(name !== '' && { id: name }), ...(rid !== null && { rid }) };
    parent.postMessage({ source: NAME, v: VERSION, ...named, type, payload }, origin);
  }

  function listen(event: MessageEvent) {
    if ((event.source as unknown) !== parent) return;
    if (allowedOrigins.length > 0 && !allowedOrigins.includes(event.origin)) return;
    const parsed = parseCommand(event.data);
    if (parsed === null) return;
    // a page from a file or in a sandbox has no origin to write to; it is the parent all the same
    const origin = event.origin === 'null' || event.origin === '' ? '*' : event.origin;
    if (isFlooded(origin)) return;
    if (parsed.ok) obey(parsed.command, origin);
    else post('error', { code: 'invalid', message: parsed.problem }, origin, parsed.id);
  }

  function isFlooded(origin: string): boolean {
    const now = performance.now();
    heard = heard.filter((then) => now - then < SECOND_MS);
    if (heard.length < COMMANDS_A_SECOND) {
      heard.push(now);
      isFloodTold = false;
      return false;
    }
    const message = `At most ${COMMANDS_A_SECOND} commands are heard in a second; those that follow are dropped. Send the newest only.`;
    if (!isFloodTold) post('error', { code: 'tooMany', message }, origin);
    isFloodTold = true;
    return true;
  }

  function obey(command: Command, origin: string) {
    const { actions } = playback.getState();
    const { epochs } = experiment.getState().experiment;
    let corrections: readonly CorrectionReport[] = [];
    switch (command.type) {
      case 'hello':
        greeted = origin;
        told = JSON.stringify(readState(session));
        post('ready', readState(session, session.corrections), origin, command.id);
        return;
      case 'get':
        break;
      case 'set':
        corrections = writeSettings(session, command.texts);
        break;
      case 'play':
        actions.play(epochs);
        break;
      case 'pause':
        actions.pause();
        break;
      case 'step':
        actions.step(command.by, epochs);
        break;
      case 'image':
        void answerImage(command.choice, origin, command.id);
        return;
      case 'reset':
        actions.pause();
        writeSettings(session, new Map(OF_THE_EXPERIMENT.map((name) => [name, opened[name]])));
        break;
    }
    post('state', readState(session, corrections), origin, command.id);
  }

  async function answerImage(choice: ImageChoice, origin: string, rid: MessageId | null) {
    try {
      const image = await drawImage(choice);
      if (!isDisposed) post('image', image, origin, rid);
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      if (!isDisposed) post('error', { code: 'image', message }, origin, rid);
    }
  }

  /** What changes within {@link CHANGE_MS} is told together, once it has passed. */
  function noticeChange() {
    if (greeted === null || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      tellChange();
    }, CHANGE_MS);
  }

  function tellChange() {
    const state = readState(session);
    const text = JSON.stringify(state);
    if (greeted === null || text === told) return;
    told = text;
    post('change', state, greeted);
  }

  page.addEventListener('message', listen);
  const stops = [
    () => page.removeEventListener('message', listen),
    () => clearTimeout(timer),
    experiment.subscribe(noticeChange),
    preferences.subscribe(noticeChange),
    playback.subscribe((now, before) => {
      noticeChange();
      if (greeted === null || now.playing === before.playing) return;
      const phase = now.playing ? 'started' : now.at === null ? 'ended' : 'paused';
      post('run', { phase, ...readState(session) }, greeted);
    }),
    results.subscribe(({ failure }, before) => {
      noticeChange();
      if (greeted === null || failure === null || failure === before.failure) return;
      post('error', { code: 'computation', message: failure }, greeted);
    }),
  ];
  post('ready', readState(session, session.corrections), '*');

  return {
    reportHeight(px) {
      const height = Math.ceil(px);
      if (!resize || isDisposed || !(height >= 1) || height === lastHeight) return;
      lastHeight = height;
      post('resize', { height }, '*');
      for (const message of listHeightMessages(height, page.location)) parent.postMessage(message, '*');
    },
    reportAnswer(answer) {
      if (greeted !== null && !isDisposed) post('answer', answer, greeted);
    },
    dispose() {
      isDisposed = true;
      for (const stop of stops) stop();
    },
  };
}
