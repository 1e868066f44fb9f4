import type { ImageChoice, ImageReport } from '../../../src/embed/messages';
import type { BridgeWindow } from '../../../src/explorer/embed/bridge';

/** A message as the page around a frame got it. */
export interface Got {
  readonly data: unknown;
  readonly origin: string;
}

/** A frame's window in a host, which remembers what it was told. */
export interface FakeHost {
  readonly page: BridgeWindow;
  readonly got: readonly Got[];
  /** Reports of this type that came, oldest first. */
  reports(type: string): { readonly payload: never; readonly rid?: unknown; readonly id?: unknown }[];
  /** Posts to the frame, as the page around it does unless told otherwise. */
  say(data: unknown, from?: { readonly source?: unknown; readonly origin?: string }): void;
  readonly isListened: () => boolean;
}

/** Makes a host of one frame, whose address has this hash. */
export function createFakeHost(hash = ''): FakeHost {
  const got: Got[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = { postMessage: (data: unknown, origin: string) => got.push({ data, origin }) };
  return {
    got,
    page: {
      parent,
      location: { href: `https://frame.example/embed.html${hash}`, hash },
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    },
    reports: (type) =>
      got.flatMap(({ data }) =>
        typeof data === 'object' && data !== null && 'type' in data && data.type === type
          ? [data as unknown as { payload: never }]
          : [],
      ),
    say(data, { source = parent, origin = 'https://course.example' } = {}) {
      for (const listener of listeners) listener({ data, source, origin } as MessageEvent);
    },
    isListened: () => listeners.size > 0,
  };
}

/** The picture that was asked for, drawn without a page. */
export async function drawFakeImage({ type = 'png', theme = 'light' }: ImageChoice): Promise<ImageReport> {
  return { type, theme, width: 700, height: 500, url: `data:image/${type},` };
}
