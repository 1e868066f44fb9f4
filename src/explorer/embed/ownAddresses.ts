/** What an embedded page learns from where it lies. */
export interface OwnAddresses {
  /** Where its parameters stand. */
  readonly link: { readonly search: string; readonly hash: string };
  /** The full page beside it; null where nothing says where that is. */
  readonly fullPage: string | null;
}

/** A frame whose text its host wrote (`srcdoc`, `data:`, `blob:`) has no address that a host could put a query into. */
const HAS_QUERY = /^(https?|file):$/;

/**
 * Reads the addresses of an embedded page. Without an address of its own the script's speaks in its place, the query
 * too: `<script src="https://your-host/embed.js?lr=0.2">`.
 *
 * @param page the page's own location
 * @param script address of its script; '' where the script stands in the page itself
 * @param base what relative addresses of the page start from
 */
export function deriveAddresses(
  page: Pick<Location, 'protocol' | 'search' | 'hash'>,
  script: string,
  base: string,
): OwnAddresses {
  const place = script === '' ? base : script;
  const { search, hash } = HAS_QUERY.test(page.protocol)
    ? page
    : (readAddress(script) ?? { search: '', hash: '' });
  const full = readAddress(page.protocol === 'file:' ? 'explorer.html' : '.', place);
  return { link: { search, hash }, fullPage: full?.href ?? null };
}

function readAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
