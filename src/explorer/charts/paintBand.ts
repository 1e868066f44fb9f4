import { reduceSeries } from '../../core/reduce';
import type { Band, RunResult } from '../../worker/messages';
import type { Frame } from './frame';
import { type Parts, setAttribute } from './parts';
import { formatPieces } from './polyline';

/** Points a band shows at most while one drags. */
const MOST_HELD_POINTS = 200;

/** Makes a painter of the bands of some runs: where most seeds lie, and their mean. A band is written once. */
export function createBandPainter(
  frame: Frame,
): (runs: readonly RunResult[], held: boolean, parts: Parts) => void {
  const settled = new WeakMap<Band, BandPaths>();
  return (runs, held, parts) => {
    for (const { id, band } of runs) {
      const known = band && settled.get(band);
      const paths = band ? (known ?? formatBand(held ? thin(band) : band, frame)) : NO_BAND;
      if (band && !held) settled.set(band, paths);
      setAttribute(parts.find('band', id), 'd', paths.area);
      setAttribute(parts.find('bandMean', id), 'd', paths.mean);
    }
  };
}

/** SVG path data. */
export interface BandPaths {
  readonly area: string;
  readonly mean: string;
}

const NO_BAND: BandPaths = { area: '', mean: '' };

/** A band from its first epoch to the last at which every seed is finite; what lies off an axis stands at its end. */
export function formatBand({ epochs, low, mean, high }: Band, { plot, x, y }: Frame): BandPaths {
  const bottom = plot.top + plot.height;
  const place = (loss: number) => {
    const px = y.toPx(loss);
    // a loss of 0 has no place on a logarithmic axis
    if (!Number.isFinite(px)) return loss > 0 ? plot.top : bottom;
    return Math.min(Math.max(px, plot.top - plot.height), bottom + plot.height);
  };
  const end = mean.findIndex((loss) => !Number.isFinite(loss));
  const count = end < 0 ? mean.length : end;
  const point = (index: number, loss: number) => `${tenth(x.toPx(epochs[index]!))},${tenth(place(loss))}`;
  const upper = Array.from({ length: count }, (_, k) => point(k, high[k]!));
  const lower = Array.from({ length: count }, (_, k) => point(k, low[k]!)).reverse();
  return {
    area: count > 1 ? `M${[...upper, ...lower].join('L')}Z` : '',
    mean: formatPieces(epochs.subarray(0, count), mean.subarray(0, count), x, y),
  };
}

/** A band of fewer points, in which the mean still shows its extremes. */
function thin(band: Band): Band {
  const count = band.mean.length;
  if (count <= MOST_HELD_POINTS) return band;
  const { epochs: kept } = reduceSeries(band.mean, { count, columns: MOST_HELD_POINTS / 2 });
  const pick = (values: Float64Array<ArrayBuffer>) => Float64Array.from(kept, (index) => values[index]!);
  return { epochs: pick(band.epochs), low: pick(band.low), mean: pick(band.mean), high: pick(band.high) };
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
