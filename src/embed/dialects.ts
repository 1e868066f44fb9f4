/** A frame as its host knows it. */
export interface FrameAddress {
  /** The whole address of the frame. */
  readonly href: string;
  /** Its hash, where WordPress writes `#?secret=…`. */
  readonly hash: string;
}

/**
 * What makes hosts that know nothing of this page give its frame a height, each in the words that it listens to already.
 * None of them has an `offset`, nor a `type` that begins with `plugin.`: Open edX scrolls and resizes by those.
 *
 * @param heightPx CSS pixels, an integer ≥ 1
 */
export function listHeightMessages(heightPx: number, { href, hash }: FrameAddress): readonly unknown[] {
  const secret = findSecret(hash);
  return [
    // Canvas, and other systems that speak LTI
    { subject: 'lti.frameResize', height: heightPx },
    // Embedly, Medium and who learnt from them; they read a text
    JSON.stringify({ src: href, context: 'iframe.resize', height: heightPx }),
    ...(secret === null ? [] : [{ message: 'height', value: heightPx, secret }]),
  ];
}

/** What WordPress wrote into the hash to know its frame again; null where it wrote nothing that it would accept. */
export function findSecret(hash: string): string | null {
  return /^#\?(?:.*&)?secret=([a-zA-Z0-9]+)(?:&|$)/.exec(hash)?.[1] ?? null;
}
