import { formatDecimals, formatNumber } from '../../numbers';

/** Where a unit is drawn, in pixels. */
export interface UnitPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where everything of a pass is drawn, in pixels of the drawing. */
export interface PassLayout {
  /** Inputs, each hidden layer, outputs. */
  readonly units: readonly (readonly UnitPlace[])[];
  /** Where the bars of the outputs begin, and how long they are. */
  readonly bars: { readonly x: number; readonly length: number };
  /** Whether there is room for numbers in every circle. */
  readonly hasNumbers: boolean;
}

/** Room of the names of inputs, and of what stands beyond the outputs. */
const NAMES_PX = [112, 86] as const;
const OUTPUTS_PX = [170, 118] as const;
const HEAD_PX = 14;
/** From the middle of one layer to that of the next: at most so much, and less where circles are small. */
const LEAST_GAP_PX = 84;
/** What a gradient beside a circle takes of it. */
const BLAME_PX = 56;
/** A narrower drawing has no room for numbers at its lines. */
export const NARROW_PX = 520;
const LARGEST_PX = 20;
/** The least radius that a number fits into. */
const NUMBER_PX = 13;

/** Lays a network out: layers in columns of equal distance, units of a layer spread over the height. */
export function derivePassLayout(layers: readonly number[], widthPx: number, heightPx: number): PassLayout {
  const narrow = widthPx < NARROW_PX || widthPx < widthOf(layers, 0) ? 1 : 0;
  const [names, outputs] = [NAMES_PX[narrow], OUTPUTS_PX[narrow]];
  const radii = layers.map((units) => radiusOf(units, heightPx, LARGEST_PX - 2 * narrow));
  const from = names + LARGEST_PX;
  const step = (widthPx - outputs - LARGEST_PX - from) / (layers.length - 1);
  const units = layers.map((count, layer) =>
    Array.from({ length: count }, (_, k) => ({
      x: from + layer * step,
      y: HEAD_PX + ((k + 0.5) * (heightPx - HEAD_PX)) / count,
      radius: radii[layer]!,
    })),
  );
  return {
    units,
    bars: { x: widthPx - outputs + 10, length: outputs - 62 },
    hasNumbers: Math.min(...radii) >= NUMBER_PX,
  };
}

/** A value with as many decimals as fit into its circle, two at most. */
export function formatWithin(value: number, radius: number): string {
  const whole = Math.abs(value) < 9.995 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const most = radius >= LARGEST_PX ? 3 : 2;
  return formatShort(value, Math.max(0, Math.min(2, most - whole)));
}

/** A value with so many decimals, or with an exponent where that would be long. */
export function formatShort(value: number, decimals: number): string {
  return Math.abs(value) < 1e4 ? formatDecimals(value, decimals) : formatNumber(value, 2);
}

/** The least width in pixels that leaves lines room between the layers; a narrower place scrolls. */
export function leastWidth(layers: readonly number[], isNarrow: boolean): number {
  const narrowest = widthOf(layers, 1);
  return isNarrow ? narrowest : Math.max(narrowest, NARROW_PX);
}

/** What names, outputs and layers take in all, with wide sides (0) or narrow ones (1). */
function widthOf(layers: readonly number[], narrow: 0 | 1): number {
  const radius = radiusOf(Math.max(...layers), wantedHeight(layers, narrow === 1), LARGEST_PX);
  const gap = Math.min(LEAST_GAP_PX, 2 * radius + BLAME_PX);
  return NAMES_PX[narrow] + OUTPUTS_PX[narrow] + 2 * LARGEST_PX + gap * (layers.length - 1);
}

function radiusOf(units: number, heightPx: number, largest: number): number {
  return Math.min(largest, (0.44 * (heightPx - HEAD_PX)) / units);
}

/** The height that the circles of the largest layer want, in pixels. */
export function wantedHeight(layers: readonly number[], isNarrow: boolean): number {
  const [least, most] = isNarrow ? [260, 420] : [330, 460];
  return Math.min(most, Math.max(least, HEAD_PX + 42 * Math.max(...layers)));
}

/** Width of a weight's line, from the largest of its layer. */
export function edgeWidth(weight: number, largest: number): number {
  const share = largest > 0 ? Math.abs(weight) / largest : 0;
  return Number.isFinite(share) ? 0.6 + 3 * share : 0.6;
}
