import { readCell } from '../../../core/data/cell';

/** A slider for one feature: what was measured, and a tenth more on either side, in steps of a round number. */
export interface FeatureSlider {
  readonly least: number;
  readonly largest: number;
  readonly step: number;
  /** In the middle of what was measured. */
  readonly first: number;
}

/** Below this a step would round to nothing. */
const SMALLEST = 1e-200;

/** The slider of a feature. */
export function sliderOf([least, largest]: readonly [least: number, largest: number]): FeatureSlider {
  const spread = [largest - least, Math.abs(least)].find((size) => size > SMALLEST) ?? 1;
  const step = 10 ** Math.floor(Math.log10(spread / 20));
  const round = (value: number, turn: (value: number) => number) =>
    Number((turn(value / step) * step).toPrecision(12));
  return {
    least: round(least - spread / 10, Math.floor),
    largest: round(largest + spread / 10, Math.ceil),
    step,
    first: round((least + largest) / 2, Math.round),
  };
}

/** The features of a row, or why it has none. */
export type ReadFeatures =
  | { readonly ok: true; readonly features: readonly number[] }
  | {
      readonly ok: false;
      readonly problem:
        | { readonly code: 'count'; readonly given: number }
        | { readonly code: 'text'; readonly text: string };
    };

/** Reads a row of features, which a class may follow; cells are separated by commas, semicolons, tabs or spaces. */
export function parseFeatures(text: string, count: number): ReadFeatures {
  const cells = text
    .trim()
    .split(/\s*[,;，；\t]\s*|\s+/)
    .filter((cell) => cell !== '');
  if (cells.length !== count && cells.length !== count + 1) {
    return { ok: false, problem: { code: 'count', given: cells.length } };
  }
  const features: number[] = [];
  for (const written of cells.slice(0, count)) {
    const cell = readCell(written, 'point');
    if (cell.kind !== 'number') return { ok: false, problem: { code: 'text', text: written } };
    features.push(cell.value);
  }
  return { ok: true, features };
}
