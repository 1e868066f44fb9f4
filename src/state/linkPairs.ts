/** The two parts of a link that may hold parameters: behind its `?`, and its `#` with what follows. */
export function splitLink(text: string): { readonly query: string; readonly hash: string } {
  const beforeHash = text.split('#', 1)[0]!;
  return { query: beforeHash.slice(beforeHash.indexOf('?') + 1), hash: text.slice(beforeHash.length) };
}

/** Splits before it decodes, so that an encoded & or = is part of a value. Names are read in any case. */
export function splitPairs(part: string): (readonly [name: string, value: string])[] {
  return part
    .replace(/^[#?]+/, '')
    .split('&')
    .flatMap((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 1) return [];
      return [[decode(pair.slice(0, equals)).trim().toLowerCase(), decode(pair.slice(equals + 1))] as const];
    });
}

/** A + is a plus. A text whose % sequences are malformed stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
