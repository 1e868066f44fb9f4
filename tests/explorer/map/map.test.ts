import { describe, expect, it } from 'vitest';
import { allocateFates, FATES } from '../../../src/core/fate';
import { makeColors, shadeAt, shareOfEpoch } from '../../../src/explorer/map/colorScale';
import { deriveMapTicks, roundToPixel } from '../../../src/explorer/map/mapTicks';
import { pinchView, pointOf, valuesAt, zoomView } from '../../../src/explorer/map/mapView';
import { knownCell, paintMap } from '../../../src/explorer/map/paintMap';
import { putRun } from '../../../src/explorer/map/putRun';
import { listQuantities, placeOnMap } from '../../../src/explorer/map/quantities';
import { createExperimentStore } from '../../../src/state/experiment';
import { experimentOf } from '../experimentOf';

const COLORS = makeColors(
  (name) =>
    ({ soon: '#00556b', late: '#b3dce4', neither: '#eeece6', slowly: '#fbd3a4', fast: '#b23a06' })[name],
);
const VIEW = {
  rates: { from: 1e-3, to: 1, scale: 'log' },
  second: { from: 0, to: 0.99, scale: 'complement' },
} as const;
const CELLS = { columns: 400, rows: 200 };

describe('the colours of a map', () => {
  it('begin and end with those given, and get lighter without a turn', () => {
    expect(COLORS.arrives[0]).toEqual([0, 0x55, 0x6b]);
    expect(COLORS.arrives.at(-1)).toEqual([0xb3, 0xdc, 0xe4]);
    const greens = COLORS.arrives.map(([, green]) => green);
    expect(greens).toEqual([...greens].sort((a, b) => a - b));
  });

  it('epoch 1 is the soonest and N the latest', () => {
    expect([1, 50].map((epoch) => shareOfEpoch(epoch, 50))).toEqual([0, 1]);
    expect(shadeAt(COLORS.diverges, 1)).toEqual([0xb2, 0x3a, 0x06]);
  });
});

it('a cell that is not computed looks as the coarse one before it, and not at all where there is none', () => {
  const grid = { columns: 16, rows: 8, ...allocateFates(128) };
  grid.fates[0] = FATES.indexOf('neither');
  expect(knownCell(grid, 7, 7)).toBe(0);
  expect(knownCell(grid, 8, 7)).toBe(-1);
  const pixels = new Uint8ClampedArray(4 * 128);
  paintMap(grid, 50, COLORS, pixels);
  // the highest row of cells is the first of the image
  expect([...pixels.subarray(0, 4)]).toEqual([0xee, 0xec, 0xe6, 255]);
  expect(pixels[4 * 8 + 3]).toBe(0);
});

describe('what is seen of a map', () => {
  it('what is under two fingers goes with them, and turning them changes no scale', () => {
    const from = [
      { x: 0.4, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ] as const;
    const to = [
      { x: 0.3, y: 0.6 },
      { x: 0.6, y: 0.6 },
    ] as const;
    const closer = pinchView(VIEW, { from, to }, CELLS, 'float64')!;
    for (const finger of [0, 1] as const) {
      const rate = valuesAt(closer, to[finger]).rate;
      expect(rate).toBeCloseTo(valuesAt(VIEW, from[finger]).rate, 12);
    }
    // 40 px apart in either direction
    const turned = [
      { x: 0.45, y: 0.4 },
      { x: 0.45, y: 0.6 },
    ] as const;
    const same = pinchView(VIEW, { from, to: turned }, CELLS, 'float64')!;
    expect(same.rates.from).toBeCloseTo(VIEW.rates.from, 12);
    expect(same.rates.to).toBeCloseTo(VIEW.rates.to, 12);
  });

  it('a zoom keeps the values under the pointer, until neighbours are the same number', () => {
    const about = { x: 0.3, y: 0.6 };
    const closer = zoomView(VIEW, 2, about, CELLS, 'float64')!;
    expect(valuesAt(closer, about).rate).toBeCloseTo(valuesAt(VIEW, about).rate, 12);
    const depth = (dtype: 'float32' | 'float64') => {
      let zooms = 0;
      for (let view: typeof closer | null = closer; view; zooms++)
        view = zoomView(view, 2, about, CELLS, dtype);
      return zooms;
    };
    expect(depth('float32')).toBeLessThan(25);
    expect(depth('float64')).toBeGreaterThan(30);
    expect(depth('float64')).toBeLessThan(60);
  });

  it('what is out of view has no place', () => {
    expect(pointOf(VIEW, 0.01, 0.9)).toEqual({ x: expect.closeTo(1 / 3, 9), y: expect.closeTo(0.5, 9) });
    expect(pointOf(VIEW, 2, 0.9)).toBeNull();
  });

  it('ticks far in count from a number that is told once', () => {
    expect(deriveMapTicks(VIEW.rates, 5).ticks.map(({ label }) => label)).toEqual([
      '10⁻³',
      '10⁻²',
      '0.1',
      '1',
    ]);
    const { ticks, base } = deriveMapTicks({ from: 0.05, to: 0.05 + 1e-9, scale: 'log' }, 4);
    expect(base).toMatch(/^0\.05/);
    expect(ticks.some(({ label }) => label.startsWith('+'))).toBe(true);
  });

  it('a value has one digit more than tell it from the next pixel', () => {
    expect(roundToPixel(0.0123456, 1e-4)).toBe(0.01235);
    expect(roundToPixel(0.0123456789, 1e-9)).toBe(0.0123456789);
  });
});

describe('runs on a map', () => {
  const adam = { name: 'adam', hyperparameters: {} } as const;

  it('plain descent lies at β = 0 of the map of momentum, and Adam does not lie on it', () => {
    const { runs, ...rest } = experimentOf([0.1, 0.2]);
    const experiment = { ...rest, runs: [runs[0]!, { ...runs[1]!, optimizer: adam }] };
    const beta = listQuantities(experiment, {}).find(({ key }) => key === 'beta')!;
    expect(experiment.runs.map((run) => placeOnMap(run, experiment, {}, beta))).toEqual([0, null]);
  });

  it('a run that is put from the map lies there, and is one step of undo', () => {
    const experiment = createExperimentStore(experimentOf([0.1]));
    const beta = listQuantities(experiment.getState().experiment, {}).find(({ key }) => key === 'beta')!;
    const place = { settings: {}, quantity: beta, rate: 0.03, value: 0.5 };
    const id = putRun({ experiment }, place, null);
    const now = experiment.getState().experiment;
    expect(placeOnMap(now.runs.find((run) => run.id === id)!, now, {}, beta)).toBe(0.5);
    expect(experiment.getState().past).toHaveLength(1);
    experiment.getState().actions.undo();
    expect(experiment.getState().experiment.runs).toHaveLength(1);
  });
});
