import type { Box, Polyline } from './polyline';

/** A text to be placed beside its curve. */
export interface LabelRequest {
  readonly key: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The curve it names, by index into `curves`. */
  readonly curve: number;
  /** If given, the label points there and nowhere else on its curve. */
  readonly anchor?: readonly [x: number, y: number];
}

/** Where a label goes. */
export interface LabelPlace {
  readonly key: string;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Line from the label to the point that it names; null where it stands beside its curve. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

const CELL_PX = 5;
const ANCHORS = 28;
const DIRECTIONS = 16;
const DISTANCES_PX = [7, 16, 30, 48, 70, 96, 126];
/** A label that points to one place has no other to go to. */
const ANCHORED_DISTANCES_PX = [...DISTANCES_PX, 160];
/** A label this close to its curve needs no leader. */
const BESIDE_PX = 12;

/**
 * Places labels in `plot` where they cover no curve, no box of `taken` and not each other, close to the curve they
 * name. A label that finds no free place is left out.
 *
 * @param covered curves that labels may cover, as little as there is room for
 */
export function placeLabels(
  plot: Box,
  curves: readonly Polyline[],
  labels: readonly LabelRequest[],
  taken: readonly Box[] = [],
  covered: readonly Polyline[] = [],
): LabelPlace[] {
  const faint = createGrid(plot);
  for (const curve of covered) markCurve(faint, curve);
  const faintSums = sumUp(faint);
  const grid = createGrid(plot);
  for (const curve of curves) markCurve(grid, curve);
  grid.curve = 0;
  for (const box of taken) markBox(grid, box);
  const places: LabelPlace[] = [];
  for (const label of labels) {
    const found = findPlace(plot, grid, sumUp(grid), faintSums, curves[label.curve], label);
    if (!found) continue;
    places.push(found);
    markBox(grid, {
      left: found.x - 3,
      top: found.y - 2,
      width: label.widthPx + 6,
      height: label.heightPx + 4,
    });
    if (found.leader) markSegment(grid, ...found.leader);
  }
  return places;
}

function findPlace(
  plot: Box,
  grid: Grid,
  sums: Sums,
  faint: Sums,
  curve: Polyline | undefined,
  label: LabelRequest,
): LabelPlace | null {
  const anchors = label.anchor ? [label.anchor] : curve ? spreadAnchors(plot, curve) : [];
  const distances = label.anchor ? ANCHORED_DISTANCES_PX : DISTANCES_PX;
  let best: LabelPlace | null = null;
  let bestCost = Infinity;
  for (const [place, [ax, ay]] of anchors.entries()) {
    // where several curves meet, a label would name all of them
    const ambiguity = 200 * (countCurves(grid, ax, ay) - 1);
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      for (const distance of distances) {
        // the label's nearest point lies `distance` from the anchor
        const free = ax + dx * distance + ((dx - 1) * label.widthPx) / 2;
        // one that points to a place from above or below may be moved aside
        const x = label.anchor && Math.abs(dy) > 0.3 ? moveInside(free, label.widthPx, plot) : free;
        const y = ay + dy * distance + ((dy - 1) * label.heightPx) / 2;
        const isWithin =
          x >= plot.left + 2 &&
          y >= plot.top + 2 &&
          x + label.widthPx <= plot.left + plot.width - 2 &&
          y + label.heightPx <= plot.top + plot.height - 2;
        if (!isWithin) continue;
        const cost = distance + 25 * Math.abs(place / anchors.length - 0.55) + ambiguity;
        if (cost >= bestCost || countTaken(sums, x, y, label, 3) > 0) continue;
        const leader = deriveLeader(x, y, label, ax, ay);
        const isBeside = distance <= BESIDE_PX;
        const crossed = isBeside ? 0 : 25 * countCrossed(grid, leader);
        const crowding = isBeside ? 0 : 4 * countTaken(sums, x, y, label, 14);
        const total = cost + crossed + crowding + 10 * countTaken(faint, x, y, label, 1);
        if (total >= bestCost) continue;
        bestCost = total;
        best = { key: label.key, x, y, leader: isBeside ? null : leader };
      }
    }
  }
  return best;
}

function moveInside(x: number, width: number, plot: Box): number {
  return Math.max(plot.left + 2, Math.min(x, plot.left + plot.width - 2 - width));
}

/** Points of a curve in the plot, evenly along its drawn length. */
function spreadAnchors(plot: Box, { px, count }: Polyline): (readonly [number, number])[] {
  const isVisible = (x: number, y: number) =>
    x >= plot.left && x <= plot.left + plot.width && y >= plot.top && y <= plot.top + plot.height;
  const points: (readonly [number, number])[] = [];
  for (let k = 1; k < count; k++) {
    const [x1, y1, x2, y2] = [px[2 * k - 2]!, px[2 * k - 1]!, px[2 * k]!, px[2 * k + 1]!];
    if (!isVisible(x1, y1) || !isVisible(x2, y2)) continue;
    const steps = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / CELL_PX));
    for (let step = 1; step <= steps; step++) {
      points.push([x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps]);
    }
  }
  const stride = Math.max(1, Math.floor(points.length / ANCHORS));
  return points.filter((_, index) => index % stride === 0);
}

function deriveLeader(
  x: number,
  y: number,
  label: LabelRequest,
  ax: number,
  ay: number,
): NonNullable<LabelPlace['leader']> {
  const nearestX = Math.min(Math.max(ax, x - 2), x + label.widthPx + 2);
  const nearestY = Math.min(Math.max(ay, y), y + label.heightPx);
  const middleY = nearestX === ax ? nearestY : y + label.heightPx / 2;
  return [nearestX, middleY, ax, ay];
}

// the plot in cells: 1 where something is drawn
interface Grid {
  readonly plot: Box;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
  /** How many curves pass through each cell; and through which the last one that did, by number. */
  readonly curves: Uint8Array;
  readonly lastCurve: Uint8Array;
  curve: number;
}

function createGrid(plot: Box): Grid {
  const columns = Math.ceil(plot.width / CELL_PX) + 1;
  const rows = Math.ceil(plot.height / CELL_PX) + 1;
  const make = () => new Uint8Array(columns * rows);
  return { plot, columns, rows, cells: make(), curves: make(), lastCurve: make(), curve: 0 };
}

function markCell(grid: Grid, x: number, y: number): void {
  const column = Math.floor((x - grid.plot.left) / CELL_PX);
  const row = Math.floor((y - grid.plot.top) / CELL_PX);
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return;
  const cell = row * grid.columns + column;
  grid.cells[cell] = 1;
  if (grid.curve === 0 || grid.lastCurve[cell] === grid.curve) return;
  grid.lastCurve[cell] = grid.curve;
  grid.curves[cell]! += 1;
}

/** The most curves in one cell at a point or beside it. */
function countCurves(grid: Grid, x: number, y: number): number {
  const column = Math.floor((x - grid.plot.left) / CELL_PX);
  const row = Math.floor((y - grid.plot.top) / CELL_PX);
  let most = 1;
  for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c++) {
      most = Math.max(most, grid.curves[r * grid.columns + c]!);
    }
  }
  return most;
}

function markCurve(grid: Grid, { px, count }: Polyline): void {
  grid.curve += 1;
  for (let k = 1; k < count; k++) {
    markSegment(grid, px[2 * k - 2]!, px[2 * k - 1]!, px[2 * k]!, px[2 * k + 1]!);
  }
}

function markSegment(grid: Grid, x1: number, y1: number, x2: number, y2: number): void {
  const { left, top, width, height } = grid.plot;
  // a segment to far outside is followed only as long as it could be seen
  const length = Math.min(Math.hypot(x2 - x1, y2 - y1), 4 * (width + height));
  const steps = Math.ceil(length / (CELL_PX / 2)) || 1;
  const scale = length / (Math.hypot(x2 - x1, y2 - y1) || 1);
  for (let step = 0; step <= steps; step++) {
    const share = (step / steps) * scale;
    const x = x1 + (x2 - x1) * share;
    const y = y1 + (y2 - y1) * share;
    if (x < left || y < top || x > left + width || y > top + height) continue;
    markCell(grid, x, y);
  }
}

function markBox(grid: Grid, { left, top, width, height }: Box): void {
  for (let x = left; x < left + width + CELL_PX; x += CELL_PX) {
    for (let y = top; y < top + height + CELL_PX; y += CELL_PX) {
      markCell(grid, Math.min(x, left + width), Math.min(y, top + height));
    }
  }
}

// sums[r][c]: cells taken above and to the left, so that any rectangle is counted in four readings
type Sums = { readonly grid: Grid; readonly values: Uint32Array };

function sumUp(grid: Grid): Sums {
  const width = grid.columns + 1;
  const values = new Uint32Array(width * (grid.rows + 1));
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const above = row * width + column;
      values[above + width + 1] =
        grid.cells[row * grid.columns + column]! +
        values[above + 1]! +
        values[above + width]! -
        values[above]!;
    }
  }
  return { grid, values };
}

/** Taken cells under a label at (x, y) and up to `marginPx` around it. */
function countTaken(
  { grid, values }: Sums,
  x: number,
  y: number,
  { widthPx, heightPx }: LabelRequest,
  marginPx: number,
): number {
  const columnOf = (px: number) =>
    Math.min(Math.max(Math.floor((px - grid.plot.left) / CELL_PX), 0), grid.columns - 1);
  const rowOf = (px: number) =>
    Math.min(Math.max(Math.floor((px - grid.plot.top) / CELL_PX), 0), grid.rows - 1);
  const [c0, c1] = [columnOf(x - marginPx), columnOf(x + widthPx + marginPx) + 1];
  const [r0, r1] = [rowOf(y - marginPx), rowOf(y + heightPx + marginPx) + 1];
  const width = grid.columns + 1;
  return (
    values[r1 * width + c1]! - values[r0 * width + c1]! - values[r1 * width + c0]! + values[r0 * width + c0]!
  );
}

/** Taken cells along a leader, without those around its anchor, which lies on a curve. */
function countCrossed(grid: Grid, [x1, y1, x2, y2]: NonNullable<LabelPlace['leader']>): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  let crossed = 0;
  for (let at = 0; at < length - 2 * CELL_PX; at += CELL_PX) {
    const column = Math.floor((x1 + ((x2 - x1) * at) / length - grid.plot.left) / CELL_PX);
    const row = Math.floor((y1 + ((y2 - y1) * at) / length - grid.plot.top) / CELL_PX);
    crossed += grid.cells[row * grid.columns + column] ?? 0;
  }
  return crossed;
}
