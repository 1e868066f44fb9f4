import { editDistance } from '../../expression/editDistance';

/** The nearest of some names: at most two letters away, and less than half of the name; null where none is. */
export function nearestName(name: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Math.min(3, Math.ceil(name.length / 2));
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}
