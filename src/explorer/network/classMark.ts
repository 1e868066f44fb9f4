import type { MarkerShape } from '../palette';

const SHAPES: readonly MarkerShape[] = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'plus',
  'triangleDown',
  'cross',
  'hexagon',
];

/** Classes that have a colour of their own. */
const COLOURED = 3;

/** How one class is drawn everywhere: classes have other colours than runs, and shapes. */
export interface ClassMark {
  /** CSS colour; grey where there are more classes than colours. */
  readonly color: string;
  readonly shape: MarkerShape;
  /** After eight classes shapes come again, hollow. */
  readonly isHollow: boolean;
}

/** How a mark is filled and outlined: hollow ones show the card within. */
export function markPaint({ color, isHollow }: ClassMark): {
  readonly fill: string;
  readonly stroke: string;
} {
  return isHollow ? { fill: 'var(--card)', stroke: color } : { fill: color, stroke: color };
}

/** The mark of a class, by its label in [0, 15]. */
export function classMark(label: number): ClassMark {
  return {
    color: label < COLOURED ? `var(--class-${label})` : 'var(--soft)',
    shape: SHAPES[label % SHAPES.length]!,
    isHollow: label >= SHAPES.length,
  };
}
