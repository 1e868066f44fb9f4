import type { LayerPlace } from '../../../core/network/networkShape';
import { cornerOf, type LayerLayout } from './weightsLayout';
import { countRows, LEVELS, levelOf, placeOf } from './weightsView';

/** The cells of a layer as few paths: a thousand cells are no more than one path a colour. */
export interface CellPaths {
  /** Path data of all cells of a colour, by level + LEVELS. */
  readonly levels: readonly string[];
  /** A dash in each cell below 0, on pale and on strong colours: the sign is told by more than a hue. */
  readonly paleDashes: string;
  readonly strongDashes: string;
  /** A cross in each cell that holds no finite number. */
  readonly crosses: string;
}

/** Levels from which dashes stand out by the colour of the card, in both themes. */
const STRONG = 5;

/** Lines between cells, in pixels. */
const GAP_PX = 1;

/** Draws the cells of a layer. @param values of all parameters, in the order of `nameParameters` */
export function drawCells(
  layout: LayerLayout,
  place: LayerPlace,
  values: Float64Array,
  scale: number,
): CellPaths {
  const levels = new Array<string>(2 * LEVELS + 1).fill('');
  const dashes = { pale: '', strong: '' };
  let crosses = '';
  const width = layout.cellWidth - GAP_PX;
  const height = layout.cellHeight - GAP_PX;
  const dash = Math.max(3, Math.min(8, Math.round(0.45 * width)));
  for (let row = 0; row < countRows(place); row++) {
    for (let column = 0; column < place.outputs; column++) {
      const value = values[placeOf(place, row, column)]!;
      const [x, y] = cornerOf(layout, row, column);
      if (!Number.isFinite(value)) {
        crosses += `M${x + 1},${y + 1}l${width - 2},${height - 2}m0,${2 - height}l${2 - width},${height - 2}`;
        continue;
      }
      const level = levelOf(value, scale);
      levels[level + LEVELS] += `M${x},${y}h${width}v${height}h${-width}z`;
      if (level < 0) {
        const mark = `M${x + 0.5 * (width - dash)},${y + 0.5 * height}h${dash}`;
        dashes[level <= -STRONG ? 'strong' : 'pale'] += mark;
      }
    }
  }
  return { levels, paleDashes: dashes.pale, strongDashes: dashes.strong, crosses };
}
