import { describe, expect, it } from 'vitest';
import { createDescent } from '../../../src/core/descend';
import { diagnose } from '../../../src/core/diagnose';
import { gradientAt, lossAt } from '../../../src/core/objectives/evaluate';
import type { Preset } from '../../../src/core/objectives/preset';
import { findPreset, PRESETS, type PresetId } from '../../../src/core/objectives/presets';
import { openSource, readSource } from '../../../src/core/objectives/source';
import type { Trajectory } from '../../../src/core/trajectory';
import { writeNumber } from '../../../src/state/typedNumber';

/** Its slope jumps at the minimum. */
const KINKED: readonly string[] = ['absolute', 'ackley'];

function open({ text, constants = {} }: Preset, values: Readonly<Record<string, number>> = {}) {
  const given = Object.entries(constants).map(([name, { value }]) => [
    name,
    writeNumber(values[name] ?? value),
  ]);
  return openSource({ kind: 'expression', text, constants: Object.fromEntries(given) });
}

function named(id: PresetId): Preset {
  return PRESETS.find((preset) => preset.id === id)!;
}

/** All of a preset's rates, or others, from its start, as the page runs them. */
function run(preset: Preset, rates: readonly number[] = preset.rates): Trajectory {
  const descent = createDescent({
    objective: open(preset),
    dtype: 'float32',
    learningRates: rates,
    starts: preset.start.map((value) => rates.map(() => value)),
    epochs: preset.epochs,
    keep: 'trajectory',
  });
  descent.advance(preset.epochs);
  return descent.trajectory();
}

/** Where a lane ends. */
function endOf({ parameters, epochs, lanes }: Trajectory, lane: number): readonly number[] {
  return parameters.map((values) => values[epochs * lanes + lane]!);
}

const asPoint = (values: readonly number[]) => values.map((value) => [value]);

describe.each(PRESETS.map((preset) => [preset.id, preset as Preset] as const))('%s', (id, preset) => {
  const objective = open(preset);

  it('has its lowest loss where it says, and no slope there', () => {
    for (const { parameters, loss } of preset.minima) {
      expect(lossAt(objective, 'float64', asPoint(parameters))[0]).toBeCloseTo(loss, 13);
      if (KINKED.includes(id)) continue;
      for (const [slope] of gradientAt(objective, 'float64', asPoint(parameters))) {
        expect(Math.abs(slope!)).toBeLessThan(1e-12);
      }
    }
  });

  it('is nowhere lower in its view than at its minima', () => {
    const lowest = Math.min(...preset.minima.map(({ loss }) => loss), Infinity);
    if (preset.minima.length === 0) return;
    const axes = preset.view.map(([low, high]) =>
      Array.from({ length: 97 }, (_, k) => low + ((high - low) * k) / 96),
    );
    const points =
      axes.length === 1
        ? [axes[0]!]
        : [axes[0]!.flatMap((x) => axes[1]!.map(() => x)), axes[0]!.flatMap(() => axes[1]!)];
    for (const loss of lossAt(objective, 'float64', points))
      expect(loss).toBeGreaterThanOrEqual(lowest - 1e-12);
  });

  it('starts in view with a finite loss and slope, and every minimum is in view', () => {
    expect(preset.start).toHaveLength(objective.parameterNames.length);
    expect(preset.view).toHaveLength(objective.parameterNames.length);
    for (const point of [preset.start, ...preset.minima.map(({ parameters }) => parameters)]) {
      point.forEach((value, p) => {
        expect(value).toBeGreaterThan(preset.view[p]![0]);
        expect(value).toBeLessThan(preset.view[p]![1]);
      });
    }
    expect(lossAt(objective, 'float32', asPoint(preset.start))[0]).toBeTypeOf('number');
    for (const [slope] of gradientAt(objective, 'float32', asPoint(preset.start)))
      expect(Number.isFinite(slope)).toBe(true);
  });

  it('has four rates that end at four different places', () => {
    const trajectory = run(preset);
    const ends = preset.rates.map((_, lane) => endOf(trajectory, lane).join());
    expect(new Set(ends).size).toBe(4);
  });

  it('is found by its text however it is spaced, and says which names are constants', () => {
    expect(findPreset(preset.text.replaceAll('+', ' + '))?.id).toBe(id);
    const read = readSource(preset.text);
    expect(read.ok && read.constants).toEqual(Object.keys(preset.constants ?? {}));
  });
});

describe('what the sentence of a preset claims holds:', () => {
  it('steep and shallow parabolas do what the parabola does at ten times and a tenth of the rate', () => {
    const [usual] = run(named('parabola'), [0.2]).parameters;
    for (const [id, rate] of [
      ['steep', 0.02],
      ['shallow', 2],
    ] as const) {
      const [own] = run(named(id), [rate]).parameters;
      own!.forEach((value, k) => {
        expect(value).toBeCloseTo(usual![k]!, 5);
      });
    }
  });

  it('at the sharp corner constant rates bounce for ever', () => {
    const trajectory = run(named('absolute'));
    const words = [0, 1, 3].map((lane) => diagnose(trajectory, lane, { minimumLoss: 0 }).word);
    expect(words).toEqual(['bouncesForEver', 'bouncesForEver', 'bouncesForEver']);
  });

  it('in the double well the smaller rates end in the nearest well and a larger one in the deeper', () => {
    const trajectory = run(named('doubleWell'));
    const ends = [0, 1, 2].map((lane) => endOf(trajectory, lane)[0]!);
    expect(ends[0]).toBeGreaterThan(0.9);
    expect(ends[1]).toBeGreaterThan(0.9);
    expect(ends[2]).toBeLessThan(-1);
  });

  it('on the flat bottom even the best rates do not arrive, and larger ones diverge', () => {
    const words = [0, 1, 3].map((lane) => diagnose(run(named('quartic')), lane, { minimumLoss: 0 }).word);
    expect(words).toEqual(['crawls', 'crawls', 'diverges']);
  });

  it('on the plateau a small rate hardly moves, and one too large ends farther out than it began', () => {
    const trajectory = run(named('plateau'));
    expect(endOf(trajectory, 2)[0]).toBeGreaterThan(5.5);
    expect(Math.abs(endOf(trajectory, 3)[0]!)).toBeGreaterThan(6);
    expect(diagnose(trajectory, 0, { minimumLoss: 0 }).arrival).not.toBeNull();
  });

  it('on the cliff one step is longer than the whole way from start to minimum', () => {
    const trajectory = run(named('cliff'));
    const path = trajectory.parameters[0]!;
    const steps = Array.from({ length: trajectory.epochs }, (_, k) =>
      Math.abs(path[4 * (k + 1) + 3]! - path[4 * k + 3]!),
    );
    expect(Math.max(...steps)).toBeGreaterThan(4);
    expect(steps[0]).toBeLessThan(0.5);
  });

  it('in the wavy bowl a small rate stops in the hollow beside the start, and large ones settle in none', () => {
    const trajectory = run(named('wavy'));
    const last = (lane: number) => trajectory.gradients[0]![4 * trajectory.epochs + lane]!;
    expect(endOf(trajectory, 0)[0]).toBeCloseTo(5.63, 2);
    expect(Math.abs(last(0))).toBeLessThan(1e-3);
    for (const lane of [2, 3]) expect(Math.abs(last(lane))).toBeGreaterThan(0.1);
  });

  it('the stretched bowl diverges past 2/λ of its steep direction, however flat the other', () => {
    const steep = named('stretchedBowl');
    for (const k of [5, 20, 80]) {
      const rates = [0.98 / k, 1.02 / k];
      const descent = createDescent({
        objective: open(steep, { k }),
        dtype: 'float64',
        learningRates: rates,
        starts: [
          [-4, -4],
          [1.5, 1.5],
        ],
        epochs: 200,
        keep: 'outcome',
      });
      descent.advance(200);
      const [, y] = descent.outcome().parameters;
      expect(Math.abs(y![0]!)).toBeLessThan(1.5);
      expect(Math.abs(y![1]!)).toBeGreaterThan(1.5);
    }
  });

  it('runs linger at the saddle: y is still small when x is nearly there', () => {
    const { parameters, lanes } = run(named('saddle'));
    expect(Math.abs(parameters[0]![20 * lanes]!)).toBeLessThan(0.05);
    expect(Math.abs(parameters[1]![20 * lanes]!)).toBeLessThan(0.05);
    expect(Math.abs(parameters[1]![60 * lanes]!)).toBeGreaterThan(10);
  });

  it('in Rosenbrock’s valley the floor is reached within a tenth of the epochs and its end in none of them', () => {
    const { losses, lanes } = run(named('rosenbrock'));
    expect(losses[100 * lanes]!).toBeLessThan(24.2 / 5);
    expect(losses[1000 * lanes]!).toBeGreaterThan(0.1);
  });

  it('Himmelblau’s four minima are all found, each from another start', () => {
    const { minima } = named('himmelblau');
    expect(minima).toHaveLength(4);
    expect(new Set(minima.map(({ loss }) => loss))).toEqual(new Set([0]));
  });

  it('at Booth’s both weights swing', () => {
    const { parameters, lanes } = run(named('booth'), [0.1]);
    for (const [p, minimum] of [1, 3].entries()) {
      const sides = [1, 2, 3, 4].map((k) => Math.sign(parameters[p]![k * lanes]! - minimum));
      expect(sides.includes(1) && sides.includes(-1)).toBe(true);
    }
  });

  it('at Rastrigin’s and Ackley’s small rates end in a hollow that is not the lowest', () => {
    for (const id of ['rastrigin', 'ackley'] as const) {
      const { losses, lanes, epochs } = run(named(id));
      expect(losses[epochs * lanes + 1]!).toBeGreaterThan(3);
    }
  });
});
