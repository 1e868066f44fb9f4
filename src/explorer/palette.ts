/** Outlines that stand for runs where colour alone would not do; one for each run id. */
export type MarkerShape =
  | 'circle'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'plus'
  | 'triangleDown'
  | 'cross'
  | 'hexagon';

/** How one run is drawn everywhere. Colours stand in theme.css, so that a theme changes them without a render. */
export interface RunStyle {
  /** CSS colour of lines and marks; at least 3:1 on cards. */
  readonly color: string;
  /** CSS colour of text; at least 4.5:1 on cards, paper and `tint`. */
  readonly textColor: string;
  /** CSS colour behind text in `textColor`. */
  readonly tint: string;
  /** `stroke-dasharray` for a line two pixels wide; `none` is solid. */
  readonly dash: string;
  readonly marker: MarkerShape;
}

/** Dash patterns by run id: the first three runs are solid, and 0.99 is dashed over 0.01, whose loss curve it shares. */
export const RUN_DASHES = ['none', 'none', 'none', '7 5', '2 4', '12 4', '10 4 2 4', '6 3 2 3 2 3'] as const;

/** Marker shapes by run id. */
export const RUN_MARKERS: readonly MarkerShape[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'plus',
  'triangleDown',
  'cross',
  'hexagon',
];

/**
 * The style that belongs to a run for its life.
 *
 * Colours are chosen so that the smallest CIE76 difference between any two of the eight, in normal sight and as
 * deuteranopes, protanopes and tritanopes see them (Machado 2009), is 21 in the light theme and 22 in the dark one.
 *
 * @param id integer in [0, 7]
 */
export function runStyle(id: number): RunStyle {
  return {
    color: `var(--run-${id})`,
    textColor: `var(--run-text-${id})`,
    tint: `var(--run-tint-${id})`,
    dash: RUN_DASHES[id] ?? 'none',
    marker: RUN_MARKERS[id] ?? 'circle',
  };
}

/**
 * SVG path data of a marker around (0, 0); all shapes cover about the area of the circle.
 *
 * @param radius of the circle that the shape stands for, in pixels
 */
export function markerPath(shape: MarkerShape, radius: number): string {
  if (shape === 'circle') {
    return `M${-radius},0A${radius},${radius} 0 1 1 ${radius},0A${radius},${radius} 0 1 1 ${-radius},0Z`;
  }
  return `M${MARKER_CORNERS[shape].map(([x, y]) => `${round(x * radius)},${round(y * radius)}`).join('L')}Z`;
}

type Corner = readonly [x: number, y: number];

const PLUS: readonly Corner[] = [
  [-0.38, -1.2],
  [0.38, -1.2],
  [0.38, -0.38],
  [1.2, -0.38],
  [1.2, 0.38],
  [0.38, 0.38],
  [0.38, 1.2],
  [-0.38, 1.2],
  [-0.38, 0.38],
  [-1.2, 0.38],
  [-1.2, -0.38],
  [-0.38, -0.38],
];

const EIGHTH_TURN = Math.SQRT1_2;

const MARKER_CORNERS: Record<Exclude<MarkerShape, 'circle'>, readonly Corner[]> = {
  square: [
    [-0.89, -0.89],
    [0.89, -0.89],
    [0.89, 0.89],
    [-0.89, 0.89],
  ],
  triangle: [
    [0, -1.35],
    [1.25, 0.85],
    [-1.25, 0.85],
  ],
  triangleDown: [
    [0, 1.35],
    [1.25, -0.85],
    [-1.25, -0.85],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  plus: PLUS,
  cross: PLUS.map(([x, y]) => [EIGHTH_TURN * (x - y), EIGHTH_TURN * (x + y)]),
  hexagon: [
    [-0.55, -0.95],
    [0.55, -0.95],
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
    [-1.1, 0],
  ],
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
