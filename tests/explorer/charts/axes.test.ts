import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/core/objectives/presets';
import { deriveAxes } from '../../../src/explorer/charts/axes';
import { openLandscape, sampleLandscape } from '../../../src/explorer/charts/landscape';
import { prepareObjective } from '../../../src/worker/preparedObjective';

/** Once the minima are found. */
function axesOf(text: string, ...start: number[]) {
  prepareObjective({ kind: 'expression', text });
  return awaitedAxesOf(text, ...start);
}

const awaitedAxesOf = (text: string, ...start: number[]) =>
  deriveAxes({
    objective: { kind: 'expression', text },
    start: start.map((value) => ({ value, text: String(value) })),
    dtype: 'float32',
    epochs: 50,
  });

const isOn = ({ domain }: { domain: readonly [number, number] }, value: number) =>
  value >= domain[0] && value <= domain[1];

describe('the axes of any landscape', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    'show the start and the known minima of %s, in place and in height',
    (_, { text, start, minima }) => {
      const { parameter, second, loss } = axesOf(text, ...start);
      const landscape = openLandscape({ kind: 'expression', text });
      for (const point of [start, ...minima.map(({ parameters }) => parameters)]) {
        expect(isOn(parameter, point[0]!)).toBe(true);
        if (second) expect(isOn(second, point[1]!)).toBe(true);
        expect(isOn(loss, Number(landscape.lossAt(...point).toFixed(9)))).toBe(true);
      }
      expect(second === null).toBe(start.length === 1);
      for (const axis of [parameter, ...(second ? [second] : []), loss]) {
        expect(axis.ticks.length).toBeGreaterThan(2);
        expect(axis.ticks.length).toBeLessThan(10);
      }
    },
  );

  it('leave most of a curve on the chart, and a pole off it', () => {
    for (const [text, start] of [
      ['w^2/10+sin(3*w)', 5],
      ['1/w+w', 3],
      ['(w^2-1)^2', 2],
      ['w^2/20+5*sigmoid(20*(w-2))', 4],
    ] as const) {
      const { parameter, loss } = axesOf(text, start);
      const { losses } = sampleLandscape(openLandscape({ kind: 'expression', text }), parameter.domain, 1001);
      const shown = Array.from(losses).filter((value) => isOn(loss, value));
      expect(shown.length).toBeGreaterThan(800);
      expect(loss.domain[1] - loss.domain[0]).toBeLessThan(1000);
    }
  });

  it('go below 0 with the loss, and stay finite where the loss ends', () => {
    expect(axesOf('w^2-4', 3).loss.domain[0]).toBeLessThanOrEqual(-4);
    const { parameter, loss, logLoss } = axesOf('log(w)', 5);
    for (const { domain } of [parameter, loss, logLoss]) {
      expect(domain.every(Number.isFinite)).toBe(true);
      expect(domain[1]).toBeGreaterThan(domain[0]);
    }
  });

  it('end a logarithmic loss axis below a minimum that lies above 0', () => {
    const { domain, ticks } = axesOf('w^2+0.5', 2).logLoss;
    expect(domain).toEqual([0.1, 10]);
    expect(ticks).toEqual([0.1, 1, 10]);
  });

  it('are about the start while the minimum of a loss is looked for, then about that', () => {
    const { parameter } = awaitedAxesOf('(w-2)^2+7', 5);
    expect((parameter.domain[0] + parameter.domain[1]) / 2).toBeCloseTo(5);
    const [low, high] = axesOf('(w-2)^2+7', 5).parameter.domain;
    expect((low + high) / 2).toBeCloseTo(2);
  });

  it('are about the minimum of a loss that no preset is', () => {
    const { parameter, second } = axesOf('x^2+20*y^2', -4, 1.5);
    expect(parameter.domain[0]).toBeCloseTo((-4 * 7) / 6);
    expect(parameter.domain[1]).toBeCloseTo((4 * 7) / 6);
    expect(second!.domain[1]).toBeCloseTo((1.5 * 7) / 6);
  });
});
