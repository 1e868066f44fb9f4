import { FATES, type Fate, type Fates } from '../../core/fate';
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
  const { columns, rows, fates, epochs: cellEpochs } = grid;
  const inks = FATES.map((fate) => mixInks(fate, epochs, colors));
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let cell = row * columns + column;
      if (fates[cell] === UNKNOWN) cell = knownCell(grid, column, row);
      const epoch = cell < 0 ? 0 : Math.max(0, cellEpochs[cell]!);
      words[(rows - 1 - row) * columns + column] = inks[cell < 0 ? UNKNOWN : fates[cell]!]![epoch]!;
    }
  }
}

/** The pixel of a fate for each epoch from 0 to N, as one number of the order of bytes that images have here. */
function mixInks(fate: Fate, epochs: number, { arrives, neither, diverges }: MapColors): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * (epochs + 1));
  if (fate !== 'unknown') {
    for (let epoch = 0; epoch <= epochs; epoch++) {
      const share = shareOfEpoch(epoch, epochs);
      const color =
        fate === 'arrives'
          ? shadeAt(arrives, share)
          : fate === 'diverges'
            ? shadeAt(diverges, 1 - share)
            : neither;
      bytes.set([...color, 255], 4 * epoch);
    }
  }
  return new Uint32Array(bytes.buffer);
}

const COARSER = [...MAP_STEPS].reverse();
const UNKNOWN = FATES.indexOf('unknown');
