import type { ParameterName } from '../state/parameters';
import { type Client, createClient } from './client';
import {
  type Answer,
  type Commands,
  type CommandType,
  type ImageChoice,
  SETTABLE,
  type Settings,
  type StateReport,
} from './messages';

/** The element's name in HTML. */
export const TAG = 'lr-explorer';

/** Every parameter of a link is an attribute. The compiler lists what is missing. */
const ATTRIBUTES = Object.keys({
  v: 1,
  fn: 1,
  const: 1,
  net: 1,
  csv: 1,
  lr: 1,
  opt: 1,
  beta: 1,
  beta1: 1,
  beta2: 1,
  alpha: 1,
  eps: 1,
  wd: 1,
  sched: 1,
  clip: 1,
  // biome-ignore lint/suspicious/noThenProperty: a name of links; no function, so no promise takes it for its own
  then: 1,
  w0: 1,
  epochs: 1,
  noise: 1,
  seed: 1,
  seeds: 1,
  dtype: 1,
  colour: 1,
  at: 1,
  yscale: 1,
  hide: 1,
  speed: 1,
  lang: 1,
  theme: 1,
  view: 1,
  ui: 1,
  lock: 1,
  resize: 1,
  origin: 1,
  id: 1,
  title: 1,
  autoplay: 1,
  stop: 1,
  predict: 1,
  tensors: 1,
} satisfies { readonly [Name in ParameterName]: 1 });

/** Reports that become events, as `lrx-` and their type; the payload is the event's `detail`. */
const EVENTS: readonly string[] = ['ready', 'change', 'run', 'answer', 'error'];

/** Parts of the page are laid out once, by the address: `hide` is no matter of a running explorer alone. */
const SET_WHILE_RUNNING: readonly string[] = SETTABLE.filter((name) => name !== 'hide');

/** The frame begins to load this far from where it can be seen. */
const AHEAD = '600px';

/** Attributes may change with every move of a slider; the frame hears at most 30 commands a second. */
const FOLLOW_MS = 50;

/**
 * The link inside stays for paper: a frame that was never scrolled to prints blank. A frame is opaque where its scheme is
 * not that of the page in it, and would show corners that are not round.
 */
const STYLE = `
:host { display: block; margin-block: 1em }
:host([hidden]) { display: none }
iframe { display: block; inline-size: 100%; block-size: 480px; border: 0; color-scheme: light dark }
:host([theme='light']) iframe { color-scheme: light }
:host([theme='dark']) iframe { color-scheme: dark }
iframe + slot { display: none }
@media print { iframe + slot { display: inline } }
`;

/** Where embed.html lies unless an element's `src` says: beside the script. */
let besideScript = '';

// Node has no elements; the class can be imported there, and is never made.
const Base = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;

/**
 * `<lr-explorer lr="0.6,0.2"><a href="…">Open the learning-rate explorer</a></lr-explorer>`: an explorer in a frame that
 * sizes itself, loads when it comes near, and leaves the link where there is no script and on paper.
 *
 * Attributes and properties are the parameters of a link; `src` is the address of embed.html. Fires `lrx-ready`,
 * `lrx-change`, `lrx-run` and `lrx-error`, which bubble.
 */
export class LrExplorer extends Base {
  static readonly observedAttributes: readonly string[] = ['src', ...ATTRIBUTES];

  #frame: HTMLIFrameElement | null = null;
  #client: Client | null = null;
  #observer: IntersectionObserver | null = null;
  /** When the frame was last brought to what the attributes say. */
  #followed = Number.NEGATIVE_INFINITY;
  /** Attributes that changed since, to be set together. */
  #changed = new Set<string>();

  connectedCallback(): void {
    if (this.#frame || this.#observer) return;
    if (!this.shadowRoot) this.#prepare();
    if (typeof IntersectionObserver === 'undefined') {
      this.#load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#unload();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return;
    if (this.#changed.size === 0) {
      const wait = this.#followed + FOLLOW_MS - performance.now();
      if (wait > 0) setTimeout(() => this.#follow(), wait);
      else queueMicrotask(() => this.#follow());
    }
    this.#changed.add(name);
  }

  /** Plays from the cursor; from epoch 0 where the cursor is at the end. */
  play(): Promise<StateReport> {
    return this.#send('play');
  }

  pause(): Promise<StateReport> {
    return this.#send('pause');
  }

  /** Pauses and moves the cursor by whole epochs, back where negative. Default 1. */
  step(by = 1): Promise<StateReport> {
    return this.#send('step', { by });
  }

  /** Gives back the experiment that the frame opened with. */
  reset(): Promise<StateReport> {
    return this.#send('reset');
  }

  getState(): Promise<StateReport> {
    return this.#send('get');
  }

  /** Puts parameters, all of them or, where one can't be read, none; a rejection says which. */
  setState(settings: Settings): Promise<StateReport> {
    return this.#send('set', settings);
  }

  /**
   * A picture of what is shown, as a `data:` address, for an `img` or a download. Default: PNG, in the theme that is
   * shown. A rejection says why there is none, as in a frame that is not shown.
   */
  async toImage(choice: ImageChoice = {}): Promise<string> {
    return (await this.#send('image', choice)).url;
  }

  #send<Type extends CommandType>(type: Type, payload?: Commands[Type]): Promise<Answer<Type>> {
    if (!this.isConnected)
      return Promise.reject(
        new Error(`${TAG} must be on a page to ${type}; it is not. Put it into the document first.`),
      );
    this.#load();
    return this.#client
      ? this.#client.send(type, payload)
      : Promise.reject(new Error(`${TAG} has no frame; see src.`));
  }

  #prepare(): void {
    const root = this.attachShadow({ mode: 'open' });
    // not a <style>: a page with a content policy blocks its text
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement('slot'));
  }

  #load(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    const address = this.#address();
    if (this.#frame || !this.isConnected || address === null) return;
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Learning-Rate Explorer';
    frame.allow = 'clipboard-write; fullscreen';
    frame.src = address;
    this.#frame = frame;
    this.shadowRoot?.prepend(frame);
    this.#client = createClient(frame, ({ type, payload }) => {
      if (type === 'resize') frame.style.blockSize = `${Math.max(1, payload.height)}px`;
      if (EVENTS.includes(type))
        this.dispatchEvent(
          new CustomEvent(`lrx-${type}`, { detail: payload, bubbles: true, composed: true }),
        );
    });
  }

  #unload(): void {
    this.#client?.dispose();
    this.#client = null;
    this.#frame?.remove();
    this.#frame = null;
    this.#changed.clear();
  }

  /** Brings the frame to what the attributes say; in a new frame where the address alone can say it. */
  #follow(): void {
    const names = [...this.#changed];
    this.#changed.clear();
    if (!this.#frame || names.length === 0) return;
    this.#followed = performance.now();
    if (names.every((name) => SET_WHILE_RUNNING.includes(name))) {
      const settings = Object.fromEntries(names.map((name) => [name, this.getAttribute(name)]));
      // what is refused is told as lrx-error
      this.#client?.send('set', settings).catch(() => {});
      return;
    }
    // a new frame, since a new address in the old one would be an entry in the page's history
    this.#unload();
    this.#load();
  }

  /** The frame's address; null where `src` is none that a frame should load. */
  #address(): string | null {
    const pairs = ATTRIBUTES.flatMap((name) => {
      const text = this.getAttribute(name);
      return text === null ? [] : [`${name}=${encode(text)}`];
    });
    const address = readAddress(this.getAttribute('src') ?? besideScript);
    if (address === null) return null;
    address.hash = '';
    address.search = pairs.join('&');
    return address.href;
  }
}

for (const name of ['src', ...ATTRIBUTES]) {
  // `id`, `lang` and `title` are every element's already
  if (name in Base.prototype) continue;
  Object.defineProperty(LrExplorer.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: LrExplorer) {
      return this.getAttribute(name);
    },
    set(this: LrExplorer, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

/**
 * Makes `<lr-explorer>` known. Does nothing where there are no elements, and nothing the second time.
 *
 * @param script address of the script; embed.html lies beside it unless an element's `src` says otherwise
 */
export function defineExplorer(script: string): void {
  if (typeof customElements === 'undefined' || customElements.get(TAG)) return;
  besideScript = new URL('embed.html', script).href;
  customElements.define(TAG, LrExplorer);
}

/** Null where it is no address, or one that runs rather than loads, such as `javascript:`. */
function readAddress(text: string): URL | null {
  try {
    const address = new URL(text, document.baseURI);
    return /^(https?|file):$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A comma, a slash and a colon may stay in a query, and are easier to read. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(2C|2F|3A)/g,
    decodeURIComponent,
  );
}
