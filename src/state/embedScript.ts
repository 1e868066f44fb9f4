import { isTaskAsked } from './askedTask';
import { splitLink, splitPairs } from './linkPairs';

/** Scripts of the page for frames, by what a link needs of them. */
export type EmbedScript =
  | 'embed'
  | 'embed-ask'
  | 'embed-ask-network'
  | 'embed-full'
  | 'embed-map'
  | 'embed-network'
  | 'embed-neuron';

/**
 * Chooses the script for a link, without the rest of the link: one that trains networks, one that asks about them, one
 * that asks about formulas, one that draws a neuron, one with all controls, one that draws two weights, or none of these.
 * The one that asks does so about any landscape, the one with all controls draws them all, and the one of a neuron has
 * them too.
 */
export function chooseEmbedScript(link: string): EmbedScript {
  const { query, hash } = splitLink(link);
  const values = new Map([...splitPairs(query), ...splitPairs(hash)]);
  const isAsked = isTaskAsked(link);
  if (values.get('net')?.trim()) return isAsked ? 'embed-ask-network' : 'embed-network';
  if (isAsked) return 'embed-ask';
  const loss = values.get('fn') ?? '';
  if (/^\s*neuron\s*\(/i.test(loss.normalize('NFKC'))) return 'embed-neuron';
  if (values.get('ui')?.normalize('NFKC').trim().toLowerCase() === 'full') return 'embed-full';
  // x and y that stand alone, not those of exp and max
  return /(?<![a-z])[xy](?![a-z])/i.test(loss) ? 'embed-map' : 'embed';
}
