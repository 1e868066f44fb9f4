import { LIMITS, type ObjectiveSource, type TypedNumber } from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { parseNumber } from '../core/expression/number';
import { formatSteepParabola, PARABOLA, parseSteepness } from '../core/objectives/presets';
import { readSource } from '../core/objectives/source';
import { type Amendment, type Parameter, readAs, readInstead } from './parameterKinds';
import { correctTypedNumber, writeNumber } from './typedNumber';

/** Any loss of `w`, or of `x` and `y`: `2*(w+1)^2`, `x^2+k*y^2`. The parabola of the course note may not be too steep. */
export const fn: Parameter<ObjectiveSource> = {
  name: 'fn',
  default: { kind: 'expression', text: PARABOLA.text },
  range: 'expression',
  parse(text) {
    const steepness = parseSteepness(text);
    if (steepness) {
      const near = correctTypedNumber(steepness, STEEPNESS);
      const value = near ? steepParabola(near) : fn.default;
      const isKept = near?.value === steepness.value;
      return isKept ? readAs(value) : readInstead('clamped', text, value, value.text);
    }
    const value = { kind: 'expression', text: text.trim() } as const;
    return readSource(value.text).ok
      ? readAs(value)
      : readInstead('unreadable', text, fn.default, fn.default.text);
  },
  format: ({ text }) => text,
  correct({ text }) {
    const { value, amendments } = fn.parse(text);
    return amendments.every(({ code }) => code === 'clamped') ? value : null;
  },
};

/** How steep the parabola may be: a in a·(w + 1)². */
export const STEEPNESS: NumberRange = {
  least: LIMITS.steepness[0],
  greatest: LIMITS.steepness[1],
  whole: false,
};

/** The parabola with this steepness; its text as a link has it. */
export function steepParabola(steepness: TypedNumber): ObjectiveSource {
  const typed = formatSteepParabola(steepness);
  // a number may be typed in ways that no factor can be: +2
  const isRead = parseSteepness(typed)?.value === steepness.value;
  return {
    kind: 'expression',
    text: isRead ? typed : formatSteepParabola(writeNumber(steepness.value)),
  };
}

/** Where a constant of a loss may lie. */
export const CONSTANT_RANGE: NumberRange = { least: -1e6, greatest: 1e6, whole: false };

/** `a:2;b:0.5`: values of the names in `fn` that are no weights. */
export const constants: Parameter<Readonly<Record<string, TypedNumber>>, NumberRange> = {
  name: 'const',
  default: {},
  range: CONSTANT_RANGE,
  parse(text) {
    const amendments: Amendment[] = [];
    const pairs = text.split(/[;,；，]/).flatMap((item) => {
      if (item.trim() === '') return [];
      const [, name = '', number = ''] = /^\s*(\p{L}+\d*)\s*[:：](.*)$/u.exec(item) ?? [];
      const parsed = parseNumber(number);
      const near = parsed.ok
        ? correctTypedNumber({ value: parsed.value, text: number }, CONSTANT_RANGE)
        : null;
      if (!parsed.ok || near === null) {
        amendments.push(...readInstead('unreadable', item, null, '').amendments);
        return [];
      }
      if (near.value !== parsed.value)
        amendments.push(...readInstead('clamped', item, null, near.text).amendments);
      return [[name, near] as const];
    });
    return { value: Object.fromEntries(pairs), amendments };
  },
  format: (values) =>
    Object.entries(values)
      .map(([name, { text }]) => `${name}:${text}`)
      .join(';'),
  correct: (values) => values,
};
