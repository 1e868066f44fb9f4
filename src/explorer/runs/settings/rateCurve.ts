import type { Run } from '../../../core/experiment';
import { ratesOfEpochs } from '../../../core/rateOfEpoch';

/** Half a stroke, so that the curve is not cut at the edges. */
const EDGE_PX = 1;

/**
 * SVG path of the learning rates of a run: 0 at the lower edge, its highest at the upper one. Of many epochs in one column
 * of pixels the lowest and the highest are drawn, so that a drop or a restart is not lost.
 */
export function formatRateCurve(
  run: Run,
  epochs: number,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): string {
  const rates = ratesOfEpochs(run, 0, epochs, epochs);
  const highest = rates.reduce((most, rate) => Math.max(most, rate), 0) || 1;
  const span = heightPx - 2 * EDGE_PX;
  const xOf = (epoch: number) => (epochs > 1 ? (widthPx * epoch) / (epochs - 1) : 0);
  const points: string[] = [];
  const put = (epoch: number) => {
    const y = EDGE_PX + span * (1 - rates[epoch]! / highest);
    points.push(`${tenth(xOf(epoch))},${tenth(y)}`);
  };
  for (let from = 0; from < epochs; ) {
    let to = from;
    let [low, high] = [from, from];
    for (; to < epochs && Math.floor(xOf(to)) === Math.floor(xOf(from)); to++) {
      if (rates[to]! < rates[low]!) low = to;
      if (rates[to]! > rates[high]!) high = to;
    }
    for (const epoch of new Set([from, Math.min(low, high), Math.max(low, high), to - 1])) put(epoch);
    from = to;
  }
  return epochs > 1 ? `M${points.join('L')}` : `M${points[0]}H${widthPx}`;
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
