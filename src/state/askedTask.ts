import { splitLink, splitPairs } from './linkPairs';

/**
 * Whether a link asks something, as `parseLink` reads it, without the rest of the link: what asks is loaded only then.
 * Whether it is a question that can be read is not looked at.
 */
export function isTaskAsked(link: string): boolean {
  const { query, hash } = splitLink(link);
  const values = new Map([...splitPairs(query), ...splitPairs(hash)]);
  return (values.get('predict') ?? '').trim() !== '';
}
