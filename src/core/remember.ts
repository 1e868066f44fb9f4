/** Entries that are kept: more than a page with a picker open asks for. */
const MOST_KEPT = 64;

/** What is kept under a key, else what `make` gives; of too many the oldest is forgotten. */
export function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}
