/** A place in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves marks from where they are to where they belong, in a straight line. */
export interface Motion {
  /** Marks set out from where they were last shown; `durationMs` of 0 puts them in place at once. */
  depart(now: number, durationMs: number): void;
  /** Moves on to the time `now`. @returns whether anything is still under way */
  advance(now: number): boolean;
  isUnderWay(): boolean;
  /** Where a mark is shown, given where it belongs; null: it is not shown. */
  place(key: string, target: Point | null): Point | null;
}

/** Steps and seeks take at most this long. */
export const LONGEST_MS = 150;

/** While playing a mark hops and then rests, so that one sees where it landed; the rest also spares the processor. */
export const HOP_MS = 45;

/** Makes a motion with everything in place. */
export function createMotion(): Motion {
  const shown = new Map<string, Point>();
  let departures: ReadonlyMap<string, Point> = new Map();
  let began = 0;
  let duration = 0;
  let share = 1;
  return {
    depart(now, durationMs) {
      departures = new Map(shown);
      began = now;
      duration = durationMs;
      share = duration > 0 ? 0 : 1;
    },
    advance(now) {
      if (share < 1) share = duration > 0 ? Math.min(1, Math.max(0, (now - began) / duration)) : 1;
      return share < 1;
    },
    isUnderWay: () => share < 1,
    place(key, target) {
      const from = departures.get(key);
      if (!target) {
        shown.delete(key);
        return null;
      }
      const point =
        share < 1 && from
          ? { x: from.x + (target.x - from.x) * share, y: from.y + (target.y - from.y) * share }
          : target;
      shown.set(key, point);
      return point;
    },
  };
}
