/** A label that belongs at a height. */
export interface EndLabel {
  readonly id: number;
  /** Where its curve ends, in pixels. */
  readonly y: number;
}

/**
 * The labels that have room: all where they can stand `leastPx` apart in [top, bottom]; else, in their order, those whose
 * height no other has taken.
 */
export function chooseLabels(
  labels: readonly EndLabel[],
  leastPx: number,
  [top, bottom]: readonly [top: number, bottom: number],
): readonly EndLabel[] {
  if ((labels.length - 1) * leastPx <= bottom - top) return labels;
  const chosen: EndLabel[] = [];
  for (const label of labels) {
    if (chosen.every(({ y }) => Math.abs(y - label.y) >= leastPx)) chosen.push(label);
  }
  return chosen;
}

/**
 * Heights for labels in a column, each as near to its own as `gapPx` between neighbours allows, none outside
 * [top, bottom]; labels that are too many for that overlap evenly.
 *
 * @returns heights by id
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  gapPx: number,
  [top, bottom]: readonly [top: number, bottom: number],
): ReadonlyMap<number, number> {
  const sorted = [...labels].sort((a, b) => a.y - b.y || a.id - b.id);
  const gap = Math.min(gapPx, (bottom - top) / Math.max(1, sorted.length - 1));
  // groups of labels that touch, each centred on what its members want
  let groups: { first: number; count: number; middle: number }[] = [];
  for (const [place, { y }] of sorted.entries()) {
    groups.push({ first: place, count: 1, middle: y });
    groups = mergeTouching(groups, gap, top, bottom);
  }
  const heights = new Map<number, number>();
  for (const { first, count, middle } of groups) {
    for (let k = 0; k < count; k++) {
      heights.set(sorted[first + k]!.id, middle + (k - (count - 1) / 2) * gap);
    }
  }
  return heights;
}

interface Group {
  readonly first: number;
  readonly count: number;
  readonly middle: number;
}

function mergeTouching(groups: readonly Group[], gap: number, top: number, bottom: number): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    let current = keepInside(group, gap, top, bottom);
    let before = merged.at(-1);
    while (before && current.middle - before.middle < ((current.count + before.count) / 2) * gap - 1e-9) {
      merged.pop();
      const count = before.count + current.count;
      const middle = (before.middle * before.count + current.middle * current.count) / count;
      current = keepInside({ first: before.first, count, middle }, gap, top, bottom);
      before = merged.at(-1);
    }
    merged.push(current);
  }
  return merged;
}

function keepInside(group: Group, gap: number, top: number, bottom: number): Group {
  const half = ((group.count - 1) / 2) * gap;
  return { ...group, middle: Math.min(Math.max(group.middle, top + half), bottom - half) };
}
