import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/core/experiment';
import { createOutcomeCurve } from '../../../src/core/outcomeCurve';
import { createScale } from '../../../src/explorer/charts/scale';
import { nameFacts } from '../../../src/explorer/every/factLabels';
import { nameSettings } from '../../../src/explorer/every/nameSettings';
import { nearestPoint } from '../../../src/explorer/every/nearestPoint';
import { deriveOutcomeAxis, RATE_AXIS } from '../../../src/explorer/every/outcomeAxes';
import { placeCurve } from '../../../src/explorer/every/outcomeLine';
import {
  groupBySettings,
  groupColors,
  groupOf,
  knownRatesOf,
  startLossOf,
} from '../../../src/explorer/every/subjects';
import { everyEn } from '../../../src/locales/every.en';
import { parabola } from '../../core/parabola';
import { experimentOf } from '../experimentOf';

const typed = (value: number) => ({ value, text: String(value) });
const MOMENTUM = { name: 'momentum', hyperparameters: { beta: typed(0.8) } } as const;

function curveOf(epochs: number) {
  const maker = createOutcomeCurve({
    objective: parabola,
    dtype: 'float32',
    start: [5],
    epochs,
    minimumLoss: 0,
    knownLimit: 1,
    knownFastest: 0.5,
  });
  while (!maker.isDone) maker.advance(1000);
  return maker.curve()!;
}

function withOptimizers(): Experiment {
  const { runs, ...experiment } = experimentOf([0.6, 0.2, 0.01, 0.99]);
  return {
    ...experiment,
    runs: runs.map((run) =>
      run.id === 1 ? { ...run, optimizer: MOMENTUM } : { ...run, hidden: run.id === 3 },
    ),
  };
}

describe('groups of runs', () => {
  it('have one curve for each distinct settings of shown runs, whatever their rates', () => {
    const groups = groupBySettings(withOptimizers());
    expect(groups.map(({ runs }) => runs.map(({ id }) => id))).toEqual([[0, 2], [1]]);
    expect(groupColors(groups[1]!).line).toBe('var(--run-1)');
    expect(groupColors(groups[0]!).line).not.toMatch(/run/);
    expect(groupOf(groups, 1)).toBe(groups[1]);
    expect(groupOf(groups, 7)).toBe(groups[0]);
  });

  it('where no run is shown, the curve is that of plain descent', () => {
    expect(groupBySettings(experimentOf([]))).toMatchObject([{ settings: {}, runs: [] }]);
  });

  it('are called by what they have of their own', () => {
    const nameOf = (settings: Parameters<typeof nameSettings>[0]) => nameSettings(settings, everyEn);
    expect(nameOf({})).toBe('gradient descent');
    expect(nameOf({ optimizer: MOMENTUM })).toBe('momentum β 0.8');
    expect(nameOf({ optimizer: { name: 'momentum', hyperparameters: {} } })).toBe('momentum β 0.9');
    expect(
      nameOf({
        optimizer: { name: 'adam', hyperparameters: {} },
        schedule: { name: 'cosine', numbers: [] },
        start: [typed(-4), typed(1.5)],
      }),
    ).toBe('Adam, cosine, from (−4, 1.5)');
  });
});

describe('the loss axis of the curves', () => {
  it('reaches two decades above the start and down to the lowest loss that a curve has, but 0', () => {
    const { points } = curveOf(50);
    const axis = deriveOutcomeAxis([points], startLossOf(experimentOf([]), {}), 'float32');
    const lowest = Math.min(...[...points.endLosses].filter((loss) => loss > 0));
    expect(axis.kind).toBe('log');
    expect(axis.domain[1]).toBe(1e4);
    expect(axis.domain[0]).toBeLessThanOrEqual(lowest);
    expect(axis.domain[0]).toBeGreaterThan(1e-18 * 36);
    expect(axis.ticks.length).toBeLessThanOrEqual(7);
  });

  it('is linear where a loss is negative, and has no decade beyond what a number holds', () => {
    const { points } = curveOf(50);
    const sunk = { ...points, endLosses: points.endLosses.map((loss) => loss - 40) };
    expect(deriveOutcomeAxis([sunk], -4, 'float32').kind).toBe('linear');
    const { domain } = deriveOutcomeAxis([], 1e307, 'float64');
    expect(domain.every((end) => end > 0 && Number.isFinite(end))).toBe(true);
  });
});

describe('a curve in pixels', () => {
  const plot = { left: 40, top: 10, width: 400, height: 200 };
  const axis = deriveOutcomeAxis([curveOf(50).points], 36, 'float32');
  const frame = {
    plot,
    x: createScale({ ...RATE_AXIS, from: 40, to: 440 }),
    y: createScale({ ...axis, from: 210, to: 10 }),
  };

  it('leaves through the top a little past the largest stable rate, and is not drawn beyond', () => {
    const { line, exit } = placeCurve(curveOf(50).points, frame);
    expect(exit?.side).toBe('top');
    expect(frame.x.fromPx(exit!.x)).toBeGreaterThan(1);
    expect(frame.x.fromPx(exit!.x)).toBeLessThan(1.1);
    expect(line.count).toBe(exit!.index + 1);
  });

  it('goes far below where the loss is exactly 0, and has a place for what is no number', () => {
    const { points: whole } = curveOf(50);
    const endLosses = whole.endLosses.map((loss, at) => (at === 20 ? 0 : at === 30 ? Number.NaN : loss));
    const points = { ...whole, endLosses };
    const { line } = placeCurve(points, frame);
    expect(line.px[2 * 20 + 1]).toBeGreaterThan(1000);
    expect(line.px[2 * 30 + 1]).toBeLessThan(-1000);
    expect([...line.px.subarray(0, 2 * line.count)].every(Number.isFinite)).toBe(true);
  });
});

describe('what has a name on a curve', () => {
  it('on the parabola many rates are as good, one is there at once, and 1 is the largest stable', () => {
    const named = nameFacts(curveOf(50).facts, everyEn);
    expect(named.map(({ key }) => key)).toEqual(['best', 'fastest', 'limit']);
    expect(named[0]!.stretch![0]).toBeLessThan(0.2);
    expect(named[1]!.text).toBe('fastest 0.5: there at epoch 1');
    expect(named[2]!.text).toBe('largest stable 1');
  });

  it('a limit that was found and not known is told as nearly that', () => {
    const limit = { rate: 0.05, isKnown: false };
    expect(nameFacts({ best: null, fastest: null, limit }, everyEn)[0]!.text).toBe('largest stable ≈ 0.05');
  });

  it('a best rate that is no optimum is not called best', () => {
    const best = { from: 10, rate: 10, to: 10, lateLoss: 0.3, isOptimum: false };
    expect(nameFacts({ best, fastest: null, limit: null }, everyEn)[0]!.text).toMatch(/^lowest here 10/);
  });
});

it('the nearest point is that with the smallest ratio, at both ends too', () => {
  const rates = [0.01, 0.1, 1];
  expect(nearestPoint(rates, 0.05)).toBe(1);
  expect(nearestPoint(rates, 0.03)).toBe(0);
  expect(nearestPoint(rates, 1e-9)).toBe(0);
  expect(nearestPoint(rates, 1e9)).toBe(2);
  expect(nearestPoint([], 1)).toBe(-1);
});

describe('the largest stable rate is told by theory', () => {
  const limitOf = (text: string, settings = {}) =>
    knownRatesOf({ ...experimentOf([0.1]), objective: { kind: 'expression', text } }, settings).knownLimit;

  it('on a bowl of one weight or two, with momentum too', () => {
    expect(limitOf('(w+1)^2')).toBe(1);
    expect(limitOf('x^2+20*y^2')).toBeCloseTo(0.05, 12);
    const momentum = { optimizer: { name: 'momentum', hyperparameters: { beta: typed(0.9) } } };
    expect(limitOf('x^2+20*y^2', momentum)).toBeCloseTo((2 * 1.9) / 40, 12);
  });

  it('neither on a saddle nor where the curvature changes', () => {
    expect(limitOf('x^2-y^2')).toBeNull();
    expect(limitOf('(1-x)^2+100*(y-x^2)^2')).toBeNull();
  });
});
