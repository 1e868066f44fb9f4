import { isTaskAsked } from './askedTask';
import { splitLink, splitPairs } from './linkPairs';

/** Scripts of the page for frames, by what a link needs of them. */
export type EmbedScript = 'embed' | 'embed-ask' | 'embed-full' | 'embed-map';

/**
 * Chooses the script for a link, without the rest of the link: one that asks, one with all controls, one that draws two
 * weights, or none of these. The first asks about any landscape, the second draws them all.
 */
export function chooseEmbedScript(link: string): EmbedScript {
  if (isTaskAsked(link)) return 'embed-ask';
  const { query, hash } = splitLink(link);
  const values = new Map([...splitPairs(query), ...splitPairs(hash)]);
  if (values.get('ui')?.normalize('NFKC').trim().toLowerCase() === 'full') return 'embed-full';
  // x and y that stand alone, not those of exp and max
  return /(?<![a-z])[xy](?![a-z])/i.test(values.get('fn') ?? '') ? 'embed-map' : 'embed';
}
