import { type Parameter, readInstead, splitList } from './parameterKinds';

/** `https://course.example`: hosts whose messages are heard; none given: any host that frames the page. */
export const origin: Parameter<readonly string[], 'text'> = {
  name: 'origin',
  default: [],
  range: 'text',
  parse(text) {
    const parts = splitList(text)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const origins = parts.map(readOrigin);
    const unreadable = parts.filter((_, place) => origins[place] === null);
    return {
      // one that cannot be read must not open the page to everyone
      value: parts.length > 0 ? listOrigins(origins) : [],
      amendments: unreadable.flatMap((part) => readInstead('unreadable', part, null, '').amendments),
    };
  },
  format: (hosts) => hosts.join(','),
  correct: (hosts) => (hosts.length > 0 ? listOrigins(hosts.map(readOrigin)) : []),
};

/** In place of the origins: the messages of no host are heard. */
const NOBODY = 'none';

function listOrigins(origins: readonly (string | null)[]): readonly string[] {
  const known = origins.flatMap((host) => (host === null || host === NOBODY ? [] : [host]));
  return known.length > 0 ? [...new Set(known)] : [NOBODY];
}

/** Scheme, host and port, as a message carries them; `null` is the origin of a sandboxed host. Null: not readable. */
function readOrigin(text: string): string | null {
  if (text === 'null' || text === NOBODY) return text;
  try {
    const { origin: read, protocol } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? read : null;
  } catch {
    return null;
  }
}
