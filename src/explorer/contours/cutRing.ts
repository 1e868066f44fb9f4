/**
 * Cuts a ring where it leaves the picture, as shares like it: d3 closes it there, through points half a cell outside the
 * grid. A ring that stays inside ends where it begins.
 */
export function cutRing(ring: Float32Array<ArrayBuffer>): readonly Float32Array<ArrayBuffer>[] {
  const count = ring.length / 2;
  const isOutside = (k: number) => [ring[2 * k]!, ring[2 * k + 1]!].some((share) => share < 0 || share > 1);
  const cut = Array.from({ length: count }, (_, k) => k).findIndex(isOutside);
  if (cut < 0) return [ring];
  const lines: number[][] = [[]];
  // the last point is the first once more
  for (let step = 0; step < count; step++) {
    const k = (cut + step) % (count - 1);
    if (isOutside(k)) lines.push([]);
    else lines.at(-1)!.push(ring[2 * k]!, ring[2 * k + 1]!);
  }
  return lines.filter(({ length }) => length > 2).map((line) => Float32Array.from(line));
}
