/** The two parts of a link that may hold parameters: behind its `?`, and its `#` with what follows. */
export function splitLink(link: string): { readonly query: string; readonly hash: string } {
  const text = link.replace(HTML_AMPERSAND, '&');
  const beforeHash = text.split('#', 1)[0]!;
  return { query: beforeHash.slice(beforeHash.indexOf('?') + 1), hash: text.slice(beforeHash.length) };
}

/** A link copied out of the source of a page. */
const HTML_AMPERSAND = /&(?:amp;|#38;|#x26;)+/gi;

/** Zero-width spaces and joiners, soft hyphens and marks of direction, which editors and chats put into long words. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** `=`, and ＝ as a browser passes it on. */
const EQUALS = /=|＝|%EF%BC%9D/i;

/** & of a Chinese keyboard. */
const WIDE_AMPERSAND = /＆|%EF%BC%86/i;

/** A second ? before a name, of a host that adds its own to whatever is there. */
const SECOND_MARK = /\?(?=[\w.-]+=)/g;

/**
 * Splits before it decodes, so that an encoded & or = is part of a value. Names are read in any case and width.
 *
 * @param isFlag whether a name without a value counts. Default: none does
 */
export function splitPairs(
  part: string,
  isFlag: (name: string) => boolean = () => false,
): (readonly [name: string, value: string])[] {
  const text = part.replace(/^[#?]+/, '');
  // the whole of it was taken for one value by whoever passed it on
  const whole = !text.includes('=') && /%3D/i.test(text) ? decode(text) : text;
  return whole
    .replace(SECOND_MARK, '&')
    .split('&')
    .flatMap((pair) => (readName(pair) === 'title' ? [pair] : pair.split(WIDE_AMPERSAND)))
    .flatMap((pair) => {
      const name = readName(pair);
      const equals = EQUALS.exec(pair);
      if (equals)
        return name === '' ? [] : [[name, decode(pair.slice(equals.index + equals[0].length))] as const];
      return isFlag(name) ? [[name, ''] as const] : [];
    });
}

function readName(pair: string): string {
  const name = decode(pair.split(EQUALS, 1)[0] ?? '');
  return name.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
}

/** A + is a plus. What is no UTF-8 among the % sequences stays as it is. */
export function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (sequences) => {
    try {
      return decodeURIComponent(sequences);
    } catch {
      return sequences;
    }
  });
}
