import type { Axis } from '../../charts/domains';
import type { SharpnessCurves } from '../jobs/sharpnesses';

/** lr · λ at which plain descent on a parabola begins to diverge. */
export const EDGE = 2;

/** Decades that are shown at most under the edge. */
const MOST_BELOW = 5;

/** A logarithmic axis in whole decades that holds the edge and what is above 0 of the curves. */
export function deriveSharpnessAxis(curves: SharpnessCurves): Axis {
  const products = [...curves.values()]
    .flatMap((curve) => curve.products)
    .filter((product) => product > 0 && Number.isFinite(product));
  const top = Math.ceil(Math.log10(Math.max(10, ...products)));
  const bottom = Math.max(
    Math.floor(Math.log10(Math.min(1, ...products))),
    top - MOST_BELOW - 1,
    -MOST_BELOW,
  );
  const stride = Math.max(1, Math.ceil((top - bottom) / 5));
  const ticks = Array.from({ length: top - bottom + 1 }, (_, k) => bottom + k)
    .filter((decade) => (top - decade) % stride === 0)
    .map((decade) => Number(`1e${decade}`));
  return { kind: 'log', domain: [10 ** bottom, 10 ** top], ticks };
}
