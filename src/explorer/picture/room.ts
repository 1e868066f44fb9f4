import type { Box } from './chartCards';

/** The least box around all of these; without size where there are none. */
export function surround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Narrower than this is a gap, and no room for a text. */
const LEAST_WIDTH_PX = 200;

/**
 * The room that boxes leave beside one of them, as high as that one.
 *
 * @param around the box around all of them
 * @param heightAt height that is needed at a width
 * @returns null where there is none that is large enough
 */
export function findRoom(
  boxes: readonly Box[],
  around: Box,
  heightAt: (widthPx: number) => number,
): Box | null {
  for (const { x, y, width, height } of boxes) {
    // as wide as what stands over it, if anything does
    const from = x + width;
    const left = Math.min(...boxes.filter((box) => box.x >= from).map((box) => box.x));
    const room = { x: left, y, width: around.x + around.width - left, height };
    const isFree = boxes.every((box) => !isOverlapping(box, room));
    if (isFree && room.width >= LEAST_WIDTH_PX && heightAt(room.width) <= height) return room;
  }
  return null;
}

function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
