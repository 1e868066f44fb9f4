import type { Session } from '../../state/session';

/** How an embedded page speaks with the page around it. */
export interface BridgeOptions {
  /** Origins whose commands are heard, such as `https://course.example`; empty: any, as long as it is the page around. */
  readonly allowedOrigins: readonly string[];
  /** Whether heights are told at all. */
  readonly resize: boolean;
  /** Named in every message, so that a host can tell its frames apart. Default: no name. */
  readonly id?: string;
}

/** The connection between a session and the page around it. */
export interface Bridge {
  /** Tells how high the content is, in CSS pixels; the same height again is not told again. */
  reportHeight(px: number): void;
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

/** Connects a session to the page around it. At top level there is none, and nothing is heard or told. */
export function startBridge(
  _session: Session,
  _options: BridgeOptions,
  _page: BridgeWindow = window,
): Bridge {
  return { reportHeight() {}, dispose() {} };
}
