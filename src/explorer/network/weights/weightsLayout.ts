import { placeLayers } from '../../../core/network/networkShape';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { estimateTextWidth } from '../../charts/textWidth';
import type { Cell } from './weightsView';

/** The drawing of one layer, in pixels from its left upper corner. */
export interface LayerLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the cells begin. */
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Weights of the layer, without biases. */
  readonly inputs: number;
  readonly outputs: number;
}

/** Room above the cells for the names of columns. */
const HEAD_PX = 18;
/** Between the weights and the biases. */
const APART_PX = 6;
/** Beside the cells of hidden layers, whose units are called by number; "bias" stands there, too. */
const NUMBERS_PX = 36;
const MOST_NAME_PX = 110;
/** Cells of small layers are wide enough for a number, those of large ones leave room for the next layer beside. */
const CELL_PX = { least: 7, named: 14, few: [84, 30], some: [46, 26], many: [14, 14] } as const;
const FEW = 4;
const SOME = 12;
/** So many inputs have their names beside their rows; more are called by number. */
export const MOST_NAMED = SOME;
/** All cells of a network have at most so many numbers in them. */
const MOST_NUMBERS = 110;
const NUMBER_PX = [40, 20] as const;

/**
 * The drawings of all layers, with cells of one width.
 *
 * @param inputNames as they stand before their rows; none: they are called by number
 * @param biasName as it stands before the row of the biases
 * @param widthPx what there is for one layer
 */
export function deriveWeightsLayout(
  { shape }: Pick<OpenedNetwork, 'shape'>,
  inputNames: readonly string[],
  biasName: string,
  widthPx: number,
): readonly LayerLayout[] {
  const places = placeLayers(shape);
  const gutter = (layer: number) => {
    const names = layer === 0 ? [biasName, ...inputNames] : [biasName];
    const width = 4 + Math.max(...names.map(estimateTextWidth));
    return Math.max(NUMBERS_PX, Math.min(MOST_NAME_PX, width));
  };
  const size = Math.max(...shape.layers);
  const [wide, high] = size <= FEW ? CELL_PX.few : size <= SOME ? CELL_PX.some : CELL_PX.many;
  const room = Math.min(...places.map(({ outputs }, layer) => (widthPx - 1 - gutter(layer)) / outputs));
  const cellWidth = Math.max(CELL_PX.least, Math.min(wide, Math.floor(room)));
  const cellHeight = size <= SOME ? high : cellWidth;
  return places.map(({ inputs, outputs }, layer) => {
    const height = layer === 0 && inputNames.length > 0 ? Math.max(cellHeight, CELL_PX.named) : cellHeight;
    return {
      left: gutter(layer),
      top: HEAD_PX,
      widthPx: gutter(layer) + outputs * cellWidth + 1,
      heightPx: HEAD_PX + (inputs + 1) * height + APART_PX + 1,
      cellWidth,
      cellHeight: height,
      inputs,
      outputs,
    };
  });
}

/** Whether a number can stand in every cell. */
export function hasNumbers(layers: readonly LayerLayout[]): boolean {
  const cells = layers.reduce((count, { inputs, outputs }) => count + (inputs + 1) * outputs, 0);
  return (
    layers.every((one) => one.cellWidth >= NUMBER_PX[0] && one.cellHeight >= NUMBER_PX[1]) &&
    cells <= MOST_NUMBERS
  );
}

/** The left upper corner of a cell. */
export function cornerOf(layout: LayerLayout, row: number, column: number): readonly [x: number, y: number] {
  const apart = row === layout.inputs ? APART_PX : 0;
  return [layout.left + column * layout.cellWidth, layout.top + row * layout.cellHeight + apart];
}

/** The cell at a point of the drawing; null beside them. */
export function cellAt(layout: LayerLayout, layer: number, x: number, y: number): Cell | null {
  const column = Math.floor((x - layout.left) / layout.cellWidth);
  const isBelow = y >= layout.top + layout.inputs * layout.cellHeight + APART_PX;
  const row = Math.floor((y - layout.top - (isBelow ? APART_PX : 0)) / layout.cellHeight);
  const isInside = column >= 0 && column < layout.outputs && row >= 0 && row <= layout.inputs;
  return isInside && isBelow === (row === layout.inputs) ? { layer, row, column } : null;
}

/** Which of so many units get their number written beside them: all, or every eighth where they are narrow. */
export function isNumbered(unit: number, pxPerUnit: number): boolean {
  return pxPerUnit >= 17 || unit === 0 || (unit + 1) % 8 === 0;
}
