/** A place in a chart, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * SVG path data of all that lies between a sketch and the curve that came: there along the one, back along the other.
 * Where they cross it turns over, so it is to be filled by the rule `nonzero`.
 *
 * @param pairs where the two are at the same epochs, ascending
 * @returns nothing for fewer than two
 */
export function formatDifference(pairs: readonly { readonly said: Place; readonly did: Place }[]): string {
  if (pairs.length < 2) return '';
  const around = [...pairs.map(({ said }) => said), ...pairs.map(({ did }) => did).reverse()];
  return `M${around.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}
