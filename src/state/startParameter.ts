import type { TypedNumber } from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { parseNumber } from '../core/expression/number';
import { PARABOLA } from '../core/objectives/presets';
import { type Amendment, type Parameter, readInstead, readTypedNumber } from './parameterKinds';
import { correctTypedNumber, writeNumber } from './typedNumber';

/** A start, one value for each weight; null where one says nothing. */
export type GivenStart = readonly (TypedNumber | null)[];

/** Starts of an experiment, and of its runs. */
export interface GivenStarts {
  /** Of all runs that have none of their own; null: the usual one. */
  readonly shared: GivenStart | null;
  /** By place in the list of runs; null: that of all. */
  readonly own: readonly (GivenStart | null)[];
}

const RANGE: NumberRange = { least: -Number.MAX_VALUE, greatest: Number.MAX_VALUE, whole: false };

/** The course note's. */
const USUAL = PARABOLA.start.map(writeNumber);

/**
 * `5`, or one number for each weight: `-4:1.5`. `,3`: a start for each run, nothing for the usual one. `2;,3`: before
 * the semicolon that of all runs without one of their own.
 */
export const w0: Parameter<GivenStarts, NumberRange> & {
  /** The nearest legal start; null where a value is no number. */
  correctStart(start: readonly TypedNumber[]): readonly TypedNumber[] | null;
} = {
  name: 'w0',
  default: { shared: USUAL, own: [] },
  range: RANGE,
  parse(text) {
    const amendments: Amendment[] = [];
    const read = (item: string): GivenStart | null => {
      if (item.trim() === '') return null;
      const parts = item.split(/[:：]/).map((weight, place) => {
        if (weight.trim() === '') return null;
        const { value, amendments: own } = readTypedNumber(weight, RANGE, USUAL[place] ?? writeNumber(0));
        amendments.push(...own);
        return parseNumber(weight).ok ? value : null;
      });
      return parts;
    };
    const semicolon = text.search(/[;；]/);
    const items = text.slice(semicolon + 1).split(/[,，、]/);
    if (semicolon < 0 && items.slice(1).every((item) => item.trim() === '') && items[0]!.trim() !== '') {
      return { value: { shared: read(items[0]!), own: [] }, amendments };
    }
    const shared = semicolon < 0 ? null : read(text.slice(0, semicolon));
    const own = items.slice(0, 8).map(read);
    if (items.length > 8)
      amendments.push(...readInstead('tooMany', String(items.length), null, '8').amendments);
    return { value: { shared, own: own.every((start) => start === null) ? [] : own }, amendments };
  },
  format({ shared, own }) {
    const all = shared === null ? '' : writeStart(shared);
    if (own.every((start) => start === null)) return all;
    const list = own.slice(0, own.findLastIndex((start) => start !== null) + 1);
    const text = list.map((start) => (start === null ? '' : writeStart(start))).join(',');
    return list.length > 1 && all === '' ? text : `${all};${text}`;
  },
  correct: (starts) => starts,
  correctStart(start) {
    const corrected = start.map((value) => correctTypedNumber(value, RANGE));
    return corrected.every((value) => value !== null) ? corrected : null;
  },
};

function writeStart(start: GivenStart): string {
  return start.map((value) => value?.text ?? '').join(':');
}
