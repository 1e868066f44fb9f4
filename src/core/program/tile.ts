import type { OperationName, Value } from './operation';
import type { Entry } from './tape';

/** Operations that one loop does together, written as a tree; letters stand for operands. */
export type Tile = readonly [operation: OperationName, ...parts: (Letter | Tile)[]];

type Letter = (typeof LETTERS)[number];

/** In the order in which loops take them. */
const LETTERS = ['x', 'y', 'z', 'u', 'v', 'w'] as const;

/** Where a tile lies on a list. */
export interface Covering {
  /** What stands for x, y, z, … */
  readonly operands: readonly Value[];
  /** Values inside the tile: no loop of their own makes them. */
  readonly inner: readonly Value[];
}

interface Match {
  readonly bound: Readonly<Partial<Record<Letter, Value>>>;
  readonly inner: readonly Value[];
}

/**
 * Lays a tile over `root` and what it is made of.
 *
 * @param isFree whether a value is read only once, and made by no loop that has been chosen
 * @param flushes whether the tile's loop flushes each result, so that it covers a `flush` behind any of them
 */
export function coverWith(
  tile: Tile,
  root: Value,
  entries: readonly Entry[],
  isFree: (value: Value) => boolean,
  flushes: boolean,
): Covering | null {
  function matchTile([operation, ...parts]: Tile, value: Value, { bound, inner }: Match): Match[] {
    const entry = entries[value];
    if (entry?.kind !== 'operation') return [];
    const [first = -1, ...rest] = entry.operands;
    if (flushes && entry.operation === 'flush' && isFree(first)) {
      return matchTile([operation, ...parts], first, { bound, inner: [...inner, first] });
    }
    if (entry.operation !== operation) return [];
    const orders = [entry.operands];
    if (operation === 'add' || operation === 'multiply') orders.push([...rest, first]);
    return orders.flatMap((operands) =>
      parts.reduce<Match[]>(
        (matches, part, at) => matches.flatMap((match) => matchPart(part, operands[at]!, match)),
        [{ bound, inner }],
      ),
    );
  }

  function matchPart(part: Letter | Tile, value: Value, { bound, inner }: Match): Match[] {
    if (typeof part !== 'string') {
      return isFree(value) ? matchTile(part, value, { bound, inner: [...inner, value] }) : [];
    }
    return (bound[part] ?? value) === value ? [{ bound: { ...bound, [part]: value }, inner }] : [];
  }

  const [match] = matchTile(tile, root, { bound: {}, inner: [] });
  return match
    ? { operands: LETTERS.flatMap((letter) => match.bound[letter] ?? []), inner: match.inner }
    : null;
}
