import type { DataSet } from './dataSet';

/**
 * Makes a set of points in the plane, class by class.
 *
 * Coordinates are rounded to four digits after the point: engines may differ in the last bit of a sine, and rounded they
 * are the same on every machine, and short where they are written out.
 *
 * @param pointOf where point k of a class lies, k from 0
 */
export function pointSet(
  classes: number,
  pointsOfClass: number,
  pointOf: (label: number, k: number) => readonly [x: number, y: number],
): DataSet {
  const count = classes * pointsOfClass;
  const labels = Int32Array.from({ length: count }, (_, at) => Math.floor(at / pointsOfClass));
  const points = Array.from(labels, (label, at) => pointOf(label, at % pointsOfClass));
  return {
    featureNames: ['x₁', 'x₂'],
    unit: '',
    classNames: ['A', 'B', 'C'].slice(0, classes),
    inputs: {
      dtype: 'float64',
      shape: [count, 2],
      data: Float64Array.from(points.flat(), (value) => Math.round(value * 1e4) / 1e4),
    },
    labels: { dtype: 'int32', shape: [count], data: labels },
  };
}
