import { LIMITS } from '../core/experiment';
import { type Parameter, type ParameterRange, type Reading, readInstead, splitList } from './parameterKinds';

const [, MOST_RUNS] = LIMITS.runs;

/** A value for each run, null where a run has none; a list of one value is that of all runs. */
export type PerRun<T> = readonly (T | null)[];

/** How one value of a list over the runs is read and written. */
export interface PerRunItem<T> {
  /** What is written for a run without a value, besides nothing. Default: nothing. */
  readonly none?: string;
  /** Reads any text but an empty one and `none`. */
  readonly read: (text: string) => Reading<T | null>;
  readonly write: (value: T) => string;
}

/** `sgd,adam`: a value for each run, or one for all. */
export function perRunParameter<T, R extends ParameterRange>(
  name: string,
  range: R,
  { none = '', read, write }: PerRunItem<T>,
): Parameter<PerRun<T>, R> {
  const readItem = (text: string): Reading<T | null> => {
    const item = text.trim();
    return item === '' || item.toLowerCase() === none ? { value: null, amendments: [] } : read(item);
  };
  return {
    name,
    default: [],
    range,
    parse(text) {
      const items = splitList(text);
      const readings = items.slice(0, MOST_RUNS).map(readItem);
      const value = readings.map((reading) => reading.value);
      const amendments = readings.flatMap((reading) => reading.amendments);
      if (items.length > MOST_RUNS) {
        const cut = readInstead('tooMany', String(items.length), null, String(MOST_RUNS));
        amendments.push(...cut.amendments);
      }
      return { value: value.every((item) => item === null) ? [] : value, amendments };
    },
    format: (values) =>
      values.every((value) => value === null)
        ? ''
        : values.map((value) => (value === null ? none : write(value))).join(','),
    correct: (values) => values,
  };
}

/** The value of the run at a place of the list. */
export function valueOfRun<T>(values: PerRun<T>, place: number): T | null {
  return (values.length === 1 ? values[0] : values[place]) ?? null;
}

/** The shortest list that says the same, by what is the same value. */
export function shortenPerRun<T>(
  values: PerRun<T>,
  isSame: (a: T | null, b: T | null) => boolean,
): PerRun<T> {
  const [first] = values;
  if (first === undefined) return [];
  if (values.every((value) => isSame(value, first))) return [first];
  const end = values.findLastIndex((value) => value !== null) + 1;
  // a list of one would be that of all runs
  return values.slice(0, Math.max(2, end));
}
