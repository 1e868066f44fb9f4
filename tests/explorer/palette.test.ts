import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markerPath, RUN_DASHES, RUN_MARKERS } from '../../src/explorer/palette';

type Rgb = readonly [red: number, green: number, blue: number];

/** Simulated sight on linear RGB, severity 1: Machado, Oliveira and Fernandes, 2009. */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const css = readFileSync(new URL('../../src/explorer/theme.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split("[data-theme='dark']");
const ids = [0, 1, 2, 3, 4, 5, 6, 7];

function readColor(theme: string, name: string): Rgb {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(theme)?.[1];
  if (!hex) throw new Error(`theme.css has no --${name}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

function dot(left: Rgb, right: Rgb): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}

function luminance(color: Rgb): number {
  return dot(color, [0.2126, 0.7152, 0.0722]);
}

/** WCAG 2 contrast ratio. */
function contrast(left: Rgb, right: Rgb): number {
  const [high, low] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** CIE L*a*b* (D65) of a linear colour as `sight` sees it. */
function labOf(color: Rgb, sight: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [red, green, blue] = sight.map((row) => Math.min(1, Math.max(0, dot(row, color))));
  const seen: Rgb = [red!, green!, blue!];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot(seen, [0.4124564, 0.3575761, 0.1804375]) / 0.95047);
  const y = f(dot(seen, [0.2126729, 0.7151522, 0.072175]));
  const z = f(dot(seen, [0.0193339, 0.119192, 0.9503041]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each([
  ['light', lightCss, 20.9],
  ['dark', darkCss, 22.3],
] as const)('the %s theme', (_, theme, leastDifference) => {
  const color = (name: string) => readColor(theme, name);

  it.each(Object.entries(SIGHTS))('keeps any two runs apart in %s', (_sight, sight) => {
    const labs = ids.map((id) => labOf(color(`run-${id}`), sight));
    for (const left of ids) {
      for (const right of ids.slice(0, left)) {
        const difference = Math.hypot(...labs[left]!.map((value, axis) => value - labs[right]![axis]!));
        expect(difference, `runs ${right} and ${left}`).toBeGreaterThan(leastDifference);
      }
    }
  });

  it.each(Object.entries(SIGHTS))(
    'keeps classes apart from each other and from every run in %s',
    (_sight, sight) => {
      const labOfName = (name: string) => labOf(color(name), sight);
      const classes = [0, 1, 2].map((label) => `class-${label}`);
      const others = [...classes, ...ids.map((id) => `run-${id}`)];
      for (const name of classes) {
        for (const other of others) {
          if (other === name) continue;
          const [left, right] = [labOfName(name), labOfName(other)];
          const difference = Math.hypot(...left.map((value, axis) => value - right[axis]!));
          expect(difference, `${name} and ${other}`).toBeGreaterThan(10);
        }
      }
    },
  );

  it('draws marks of classes with a contrast of at least 3, and writes on amber with at least 4.5', () => {
    for (const label of [0, 1, 2])
      expect(contrast(color(`class-${label}`), color('card'))).toBeGreaterThan(3);
    expect(contrast(color('blame-text'), color('blame-paper'))).toBeGreaterThan(4.5);
  });

  it('draws marks with a contrast of at least 3 to the card', () => {
    for (const id of ids) expect(contrast(color(`run-${id}`), color('card')), `run ${id}`).toBeGreaterThan(3);
  });

  it('shades the rim of a map so that it is told from the floor, and text and marks from it', () => {
    const rim = color('surface-rim');
    expect(contrast(rim, color('card'))).toBeGreaterThan(1.12);
    expect(contrast(color('soft'), rim)).toBeGreaterThan(4.4);
    expect(contrast(color('ink'), rim)).toBeGreaterThan(7);
    for (const id of ids) expect(contrast(color(`run-${id}`), rim), `run ${id}`).toBeGreaterThan(2.6);
  });

  it('writes run-coloured and soft text with a contrast of at least 4.5 to all it stands on', () => {
    for (const ground of ['card', 'paper']) {
      expect(contrast(color('soft'), color(ground)), `soft on ${ground}`).toBeGreaterThan(4.5);
      for (const id of ids) expect(contrast(color(`run-text-${id}`), color(ground))).toBeGreaterThan(4.5);
    }
    for (const id of ids) {
      expect(contrast(color(`run-text-${id}`), color(`run-tint-${id}`)), `tint ${id}`).toBeGreaterThan(4.5);
    }
  });
});

describe('what tells runs apart without colour', () => {
  it('is a marker of its own for each, of about the size of the circle', () => {
    expect(new Set(RUN_MARKERS).size).toBe(8);
    expect(new Set(RUN_MARKERS.map((shape) => markerPath(shape, 5))).size).toBe(8);
    for (const shape of RUN_MARKERS) {
      const numbers = markerPath(shape, 10)
        .match(/-?\d+(\.\d+)?/g)!
        .map(Number);
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(14);
    }
  });

  it('is a dash for every run after the third', () => {
    expect(new Set(RUN_DASHES.slice(3)).size).toBe(5);
    expect(RUN_DASHES.slice(3)).not.toContain('none');
  });
});
