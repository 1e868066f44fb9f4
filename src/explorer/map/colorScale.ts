/** Colours of a map, as `[red, green, blue]` in [0, 255]. */
export interface MapColors {
  /** Of the epoch of arrival: 0 for at once, 1 for at N. */
  readonly arrives: readonly Rgb[];
  readonly neither: Rgb;
  /** Of how fast it diverges: 0 for late, 1 for at once. */
  readonly diverges: readonly Rgb[];
}

type Rgb = readonly [red: number, green: number, blue: number];

/** A colour by lightness, and the two axes of OKLab. */
type Lab = readonly [lightness: number, a: number, b: number];

/** Colours of a ramp: more cannot be told apart. */
const SHADES = 64;

/** The custom properties that a map is coloured by. */
export const COLOR_NAMES = ['soon', 'late', 'neither', 'slowly', 'fast'] as const;

/** Makes the colours of a map of five: ends of two ramps, and what lies between. @param read gives `#rrggbb` */
export function makeColors(read: (name: (typeof COLOR_NAMES)[number]) => string): MapColors {
  return {
    arrives: makeRamp(parseHex(read('soon')), parseHex(read('late'))),
    neither: parseHex(read('neither')),
    diverges: makeRamp(parseHex(read('slowly')), parseHex(read('fast'))),
  };
}

/** A straight line in OKLab, in equal steps: so even to the eye. */
function makeRamp(from: Rgb, to: Rgb): readonly Rgb[] {
  const [start, end] = [toLab(from), toLab(to)];
  return Array.from({ length: SHADES }, (_, shade) => {
    const share = shade / (SHADES - 1);
    return toRgb(start.map((value, at) => value + (end[at]! - value) * share) as unknown as Lab);
  });
}

/** How far along its ramp an epoch is in [0, 1]: by its logarithm, since a difference counts less the later it is. */
export function shareOfEpoch(epoch: number, epochs: number): number {
  if (epochs <= 1) return 0;
  return Math.min(1, Math.max(0, Math.log(Math.max(1, epoch)) / Math.log(epochs)));
}

/** The colour at a share of a ramp. */
export function shadeAt(ramp: readonly Rgb[], share: number): Rgb {
  return ramp[Math.round(share * (ramp.length - 1))]!;
}

function parseHex(text: string): Rgb {
  const digits = text.trim().replace('#', '');
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) || 0;
  return [channel(0), channel(2), channel(4)];
}

/** @see https://bottosson.github.io/posts/oklab */
function toLab([red, green, blue]: Rgb): Lab {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toRgb([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const encode = (value: number) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, encoded)));
  };
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
