import type { TypedNumber } from '../../core/experiment';
import type { PresetConstant } from '../../core/objectives/preset';
import { writeNumber } from '../../state/typedNumber';

/** What the slider of a constant goes through from its start to its end. */
export interface ConstantScale {
  /** Both above 0 where it is logarithmic. */
  readonly range: readonly [least: number, greatest: number];
  readonly scale: 'linear' | 'log';
}

/**
 * The scale for a value: as the preset has it; else logarithmic, two decades to either side of the power of ten below,
 * where the value is above 0; else linear around 0. Stays as it is while the value is on it, so that no drag changes it.
 *
 * @param previous null: there is none yet
 */
export function followScale(
  previous: ConstantScale | null,
  value: number,
  preset: PresetConstant | undefined,
): ConstantScale {
  if (previous && isOn(previous, value)) return previous;
  if (preset && isOn(preset, value)) return { range: preset.range, scale: preset.scale };
  if (value > 0) {
    const middle = 10 ** Math.floor(Math.log10(value));
    return { range: [middle / 100, middle * 100], scale: 'log' };
  }
  const reach = value === 0 ? 10 : 10 ** Math.ceil(Math.log10(-value) + 0.3);
  return { range: [-reach, reach], scale: 'linear' };
}

function isOn({ range: [least, greatest] }: ConstantScale, value: number): boolean {
  return value >= least && value <= greatest;
}

/** Place on the slider, in [0, 1]; what lies beyond is at its end. */
export function placeOfConstant({ range: [least, greatest], scale }: ConstantScale, value: number): number {
  const place =
    scale === 'log'
      ? Math.log(Math.max(value, least) / least) / Math.log(greatest / least)
      : (value - least) / (greatest - least);
  return Math.max(0, Math.min(place, 1));
}

/** The number at a place, as short as it can be told: three digits, on a linear scale a five-hundredth of it. */
export function constantAtPlace(
  { range: [least, greatest], scale }: ConstantScale,
  place: number,
): TypedNumber {
  if (scale === 'log') return writeNumber(Number((least * (greatest / least) ** place).toPrecision(3)));
  const step = (greatest - least) / 500;
  return writeNumber(Number((Math.round((least + place * (greatest - least)) / step) * step).toPrecision(3)));
}
