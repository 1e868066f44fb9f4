import { isTaskAsked } from './askedTask';
import { splitLink, splitPairs } from './linkPairs';

/** Scripts of the page for frames, by what a link needs of them. */
export type EmbedScript = 'embed' | 'embed-ask' | 'embed-map';

/** Chooses the script for a link, without the rest of the link: one that asks, one that draws two weights, or neither. */
export function chooseEmbedScript(link: string): EmbedScript {
  if (isTaskAsked(link)) return 'embed-ask';
  const { query, hash } = splitLink(link);
  const loss = new Map([...splitPairs(query), ...splitPairs(hash)]).get('fn') ?? '';
  // x and y that stand alone, not those of exp and max
  return /(?<![a-z])[xy](?![a-z])/i.test(loss) ? 'embed-map' : 'embed';
}
