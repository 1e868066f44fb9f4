/** Where the pages lie. */
export interface Place {
  /** Of the full page, without query and hash. */
  readonly page: string;
  /** Of the files beside it; ends with a slash. */
  readonly folder: string;
}

/** A typed address that was read, or why it can't be one. */
export type HostAddressReading =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly code: HostAddressProblem };

export type HostAddressProblem =
  /** Not an address at all. */
  | 'unreadable'
  /** An address, but not of the web: `ftp:`, `file:`. */
  | 'otherScheme'
  /** Of this computer: of no use to anyone else. */
  | 'thisComputer';

/** Whether an address is one that only this computer knows: a file, or its own network address. */
export function isLocalAddress(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') return true;
    return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])\.?$/.test(hostname);
  } catch {
    return true;
  }
}

/** The place of the page with this address; one that lies in no folder, as the text of a frame does, is its own. */
export function placeOf(address: string): Place {
  const page = address.replace(/[?#].*$/s, '');
  return { page, folder: readUrl('.', page)?.href ?? page };
}

/** Whether this page is one file, which has no other beside it and may frame none: it alone loads no script. */
export function isOneFile(): boolean {
  return document.querySelector('script[src]') === null;
}

/**
 * Reads the address under which the page will be found, as a person types it: with or without `https://`, of the folder
 * or of a page in it. Never throws.
 */
export function parseHostAddress(text: string): HostAddressReading {
  const typed = text.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+:\d+(\/|$)/.test(typed);
  const address = readUrl(hasScheme ? typed : `https://${typed}`);
  if (address === null || /\s/.test(typed)) return { ok: false, code: 'unreadable' };
  if (address.protocol === 'file:') return { ok: false, code: 'thisComputer' };
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    return { ok: false, code: 'otherScheme' };
  if (isLocalAddress(address.href)) return { ok: false, code: 'thisComputer' };
  // a single word is a slip of the hand more often than a host
  if (!hasScheme && !address.hostname.includes('.')) return { ok: false, code: 'unreadable' };
  const isPage = /\.html?$/i.test(address.pathname);
  const path = isPage || address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`;
  return { ok: true, place: placeOf(address.origin + path) };
}

function readUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
