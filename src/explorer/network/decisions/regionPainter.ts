import type { OpenedNetwork } from '../../../core/network/openNetwork';
import type { Frame } from '../../charts/frame';
import { classMark } from '../classMark';
import { type FeaturePair, meanInput, seeFeature } from './decisionView';
import { createDecider } from './predictions';

/** Paints what a network says at every point of two features. */
export interface RegionPainter {
  /** Paints with these weights; while a picture is under way it is finished first, and only the newest of others follows. */
  readonly paint: (parameters: Float64Array) => void;
  readonly stop: () => void;
}

/** Side of a cell of the map. */
const CELL_PX = 4;

/** The page is not kept from answering for longer. */
const SLICE_MS = 8;

/** Prepares a painter: other features are at their mean, and the surer the network, the stronger the colour. */
export function createRegionPainter(
  element: HTMLCanvasElement,
  { plot, x, y }: Frame,
  network: OpenedNetwork,
  [across, up]: FeaturePair,
): RegionPainter {
  const columns = Math.ceil(plot.width / CELL_PX);
  const rows = Math.ceil(plot.height / CELL_PX);
  const classes = network.data.classNames.length;
  const style = getComputedStyle(element);
  const colors = network.data.classNames.map((_, label) =>
    style.getPropertyValue(classMark(label).color.slice(4, -1)),
  );
  const picture = document.createElement('canvas');
  picture.width = columns;
  picture.height = rows;
  const cells = picture.getContext('2d');
  /** What was told at each cell, row by row. */
  const told = new Int8Array(columns * rows);
  const isOtherOfSameColor = (label: number, other: number) =>
    other >= 0 && other !== label && colors[other] === colors[label];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPainting = false;
  let waiting: Float64Array | null = null;

  function begin(parameters: Float64Array): void {
    const decider = createDecider(network, parameters);
    decider.input.set(meanInput(network));
    cells?.clearRect(0, 0, columns, rows);
    isPainting = true;
    let row = 0;

    function paintSome() {
      const end = performance.now() + SLICE_MS;
      for (; row < rows; row++) {
        if (performance.now() > end) {
          timer = setTimeout(paintSome);
          return;
        }
        paintRow(decider, row);
      }
      element.width = columns;
      element.height = rows;
      element.getContext('2d')?.drawImage(picture, 0, 0);
      isPainting = false;
      const next = waiting;
      waiting = null;
      if (next) timer = setTimeout(() => begin(next));
    }
    paintSome();
  }

  function paintRow(decider: ReturnType<typeof createDecider>, row: number): void {
    if (!cells) return;
    decider.input[up] = seeFeature(network, up, y.fromPx(plot.top + (row + 0.5) * CELL_PX));
    for (let column = 0; column < columns; column++) {
      decider.input[across] = seeFeature(network, across, x.fromPx(plot.left + (column + 0.5) * CELL_PX));
      const label = decider.decide();
      told[row * columns + column] = label;
      if (label < 0) continue;
      const sure = (Math.min(1, decider.output()) - 1 / classes) / (1 - 1 / classes);
      cells.globalAlpha = 0.1 + 0.3 * Math.max(0, sure);
      cells.fillStyle = colors[label]!;
      cells.fillRect(column, row, 1, 1);
      // classes that have no colour of their own are told apart by a line between them
      const isBorder =
        (column > 0 && isOtherOfSameColor(label, told[row * columns + column - 1]!)) ||
        (row > 0 && isOtherOfSameColor(label, told[(row - 1) * columns + column]!));
      if (!isBorder) continue;
      cells.globalAlpha = 0.6;
      cells.fillRect(column, row, 1, 1);
    }
  }

  return {
    paint(parameters) {
      if (isPainting) waiting = parameters;
      else begin(parameters);
    },
    stop() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
