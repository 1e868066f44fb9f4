import { FATES, type Fates } from '../../core/fate';
import { MAP_STEPS } from '../../core/mapOrder';
import { type MapColors, shadeAt, shareOfEpoch } from './colorScale';

/** A grid of fates: rows from the least value of the second quantity up. */
export interface MapGrid extends Fates {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The cell that stands for another until that is computed: itself, or the nearest before it on a coarser grid.
 *
 * @returns its index; −1 where nothing is known yet
 */
export function knownCell({ columns, fates }: MapGrid, column: number, row: number): number {
  for (const step of COARSER) {
    const cell = (row - (row % step)) * columns + column - (column % step);
    if (fates[cell] !== UNKNOWN) return cell;
  }
  return -1;
}

/** Colours every known cell, the highest row first as images have it; what is unknown stays transparent. */
export function paintMap(grid: MapGrid, epochs: number, colors: MapColors, pixels: Uint8ClampedArray): void {
  const { columns, rows } = grid;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = knownCell(grid, column, row);
      const at = 4 * ((rows - 1 - row) * columns + column);
      pixels[at + 3] = cell < 0 ? 0 : 255;
      if (cell < 0) continue;
      const share = shareOfEpoch(grid.epochs[cell]!, epochs);
      const fate = FATES[grid.fates[cell]!];
      const color =
        fate === 'arrives'
          ? shadeAt(colors.arrives, share)
          : fate === 'diverges'
            ? shadeAt(colors.diverges, 1 - share)
            : colors.neither;
      [pixels[at], pixels[at + 1], pixels[at + 2]] = color;
    }
  }
}

const COARSER = [...MAP_STEPS].reverse();
const UNKNOWN = FATES.indexOf('unknown');
