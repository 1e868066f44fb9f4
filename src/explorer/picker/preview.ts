import { contours } from 'd3-contour';
import { contourLevels } from '../../core/contourLevels';
import { lossAt } from '../../core/objectives/evaluate';
import type { Preset } from '../../core/objectives/preset';
import { openSource } from '../../core/objectives/source';
import { writeNumber } from '../../state/typedNumber';

/** What a preview is drawn in, in its own pixels. */
export const PREVIEW_SIZE = { width: 96, height: 60 } as const;

/** Lines of a drawing, as the `d` of SVG paths: one curve, or a line for each level from the lowest on. */
export type Preview = readonly string[];

/** Draws a preset in its view: L(w) as a curve, L(x, y) as contour lines. */
export function drawPreset(preset: Preset): Preview {
  const constants = Object.fromEntries(
    Object.entries(preset.constants ?? {}).map(([name, { value }]) => [name, writeNumber(value)]),
  );
  const objective = openSource({ kind: 'expression', text: preset.text, constants });
  const lossesAt = (points: readonly Float64Array[]) => lossAt(objective, 'float64', points);
  const [first, second] = preset.view;
  return second ? drawContours(lossesAt, first!, second, preset) : [drawCurve(lossesAt, first!)];
}

type LossesAt = (points: readonly Float64Array[]) => ArrayLike<number>;
type View = readonly [low: number, high: number];

const MARGIN = 4;
/** Share of the curve's points that are in the picture; walls leave it at the top. */
const SHOWN = 0.85;

function drawCurve(lossesAt: LossesAt, [low, high]: View): string {
  const count = PREVIEW_SIZE.width + 1;
  const weights = Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
  const losses = Array.from(lossesAt([weights]));
  const sorted = losses.filter(Number.isFinite).sort((a, b) => a - b);
  const least = sorted[0] ?? 0;
  const rim = sorted[Math.floor(SHOWN * (sorted.length - 1))] ?? 1;
  const height = rim > least ? rim - least : 1;
  const bottom = PREVIEW_SIZE.height - MARGIN;
  const points = losses.map((loss, x) => {
    // far above the picture is as good as anywhere above it
    const y = bottom - (bottom - MARGIN) * Math.min(10, (loss - least) / height);
    return `${x} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

const COLUMNS = 48;
const ROWS = 30;
const LEVELS = 6;

function drawContours(lossesAt: LossesAt, [left, right]: View, [low, high]: View, preset: Preset): Preview {
  const xs = new Float64Array(COLUMNS * ROWS);
  const ys = new Float64Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const place = row * COLUMNS + column;
      xs[place] = left + ((column + 0.5) / COLUMNS) * (right - left);
      // rows from the top, as pixels are
      ys[place] = high - ((row + 0.5) / ROWS) * (high - low);
    }
  }
  const losses = Array.from(lossesAt([xs, ys]));
  const minimumLoss = preset.minima[0]?.loss ?? null;
  const levels = contourLevels({ losses, minimumLoss, count: LEVELS });
  const draw = contours().size([COLUMNS, ROWS]).thresholds(Array.from(levels));
  const [across, down] = [PREVIEW_SIZE.width / COLUMNS, PREVIEW_SIZE.height / ROWS];
  return draw(losses).map(({ coordinates }) =>
    coordinates
      .flat()
      .map(
        (ring) =>
          `M${ring.map(([x = 0, y = 0]) => `${(x * across).toFixed(1)} ${(y * down).toFixed(1)}`).join('L')}Z`,
      )
      .join(''),
  );
}
