import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDescent,
  curvatureAt,
  type DescentOptions,
  type Dtype,
  gradientAt,
  lossAt,
  parseExpression,
  secondDerivativeAt,
} from '../../src/core';
import { expressionObjective } from '../../src/core/objectives/expression';
import { traceParabola } from './parabola';
import { anyExpression } from './randomExpression';
import { validateTrajectory } from './validateTrajectory';

function objectiveOf(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return expressionObjective(parsed.expression);
}

const parabola = objectiveOf('(w+1)^2');
const DTYPES = ['float32', 'float64'] as const satisfies readonly Dtype[];

/** Lanes that all start at 5. */
function fromFive(
  learningRates: readonly number[],
): Pick<DescentOptions, 'objective' | 'learningRates' | 'starts'> {
  return { objective: parabola, learningRates, starts: [learningRates.map(() => 5)] };
}

function runTrajectory(options: Omit<DescentOptions, 'keep'>) {
  const descent = createDescent({ ...options, keep: 'trajectory' });
  descent.advance(options.epochs);
  const trajectory = descent.trajectory();
  validateTrajectory(trajectory, options.learningRates);
  return trajectory;
}

/** From standing still to leaving finite numbers within a few epochs. */
const RATES = [0, 1e-6, 0.01, 0.2, 0.5, 0.6, 0.99, 1, 1.02, 1.5, 10, 1e6];

describe('createDescent', () => {
  for (const dtype of DTYPES) {
    it(`equals a plain loop in every bit, from lr 0 to far divergence, ${dtype}`, () => {
      const epochs = 120;
      const trajectory = runTrajectory({ ...fromFive(RATES), dtype, epochs });
      const expected = traceParabola({ dtype, learningRates: RATES, epochs });
      expect(trajectory.losses).toEqual(expected.losses);
      expect(trajectory.parameters).toEqual(expected.parameters);
      expect(trajectory.gradients).toEqual(expected.gradients);
      expect(trajectory.nonFiniteEpochs).toEqual(expected.nonFiniteEpochs);
    });

    it(`equals a plain loop in every bit long after it came to rest, however it is advanced, ${dtype}`, () => {
      const epochs = 1500;
      const learningRates = [0, 0.2, 0.5, 0.6];
      const expected = traceParabola({ dtype, learningRates, epochs });
      for (const strides of [[1500], [256], [1, 999], [300, 7]]) {
        const descent = createDescent({ ...fromFive(learningRates), dtype, epochs, keep: 'trajectory' });
        for (let turn = 0; descent.epoch < epochs; turn++) descent.advance(strides[turn % strides.length]!);
        const { losses, parameters, gradients } = descent.trajectory();
        expect(losses).toEqual(expected.losses);
        expect(parameters).toEqual(expected.parameters);
        expect(gradients).toEqual(expected.gradients);
      }
    });

    it(`does not disturb another descent of the same objective that runs in turns with it, ${dtype}`, () => {
      const epochs = 40;
      const start = (rates: readonly number[]) =>
        createDescent({ ...fromFive(rates), dtype, epochs, keep: 'trajectory' });
      const [first, second] = [start([0.2, 0.6]), start([0.21, 0.99])];
      for (let turn = 0; turn < epochs; turn++) {
        first.advance(1);
        second.advance(1);
      }
      expect(first.trajectory()).toEqual(runTrajectory({ ...fromFive([0.2, 0.6]), dtype, epochs }));
      expect(second.trajectory()).toEqual(runTrajectory({ ...fromFive([0.21, 0.99]), dtype, epochs }));
    });

    it(`gives a lane the same bits alone as among 600 others, ${dtype}`, () => {
      const anyRun = fc.record({
        expression: anyExpression(['x', 'y'], ['exp', 'sqrt', 'sin', 'abs']),
        lane: fc.nat({ max: 599 }),
      });
      fc.assert(
        fc.property(anyRun, ({ expression, lane }) => {
          const objective = expressionObjective(expression);
          const learningRates = Float64Array.from({ length: 600 }, (_, k) => k / 500);
          const starts = objective.parameterNames.map((_, p) =>
            learningRates.map((rate) => 3 * rate - 2 * p),
          );
          const many = runTrajectory({ objective, dtype, learningRates, starts, epochs: 5 });
          const alone = runTrajectory({
            objective,
            dtype,
            learningRates: [learningRates[lane]!],
            starts: starts.map((values) => [values[lane]!]),
            epochs: 5,
          });
          const pick = (values: Float32Array | Float64Array) => values.filter((_, at) => at % 600 === lane);
          expect(pick(many.losses)).toEqual(alone.losses);
          expect(many.parameters.map(pick)).toEqual(alone.parameters);
          expect(many.gradients.map(pick)).toEqual(alone.gradients);
          expect(many.nonFiniteEpochs[lane]).toBe(alone.nonFiniteEpochs[0]);
        }),
        { numRuns: 60 },
      );
    });

    it(`keeps as outcome where the trajectory ends, ${dtype}`, () => {
      const learningRates = Array.from({ length: 300 }, (_, k) => (k / 100) ** 3);
      const options = { ...fromFive(learningRates), dtype, epochs: 600 };
      const descent = createDescent({ ...options, keep: 'outcome' });
      for (const [epochs, until] of [
        [1, 1],
        [70, 71],
        [529, 600],
      ] as const) {
        descent.advance(epochs);
        expect(descent.epoch).toBe(until);
        const trajectory = runTrajectory({ ...options, epochs: until });
        const last = (values: Float32Array | Float64Array) => values.slice(until * 300);
        const { losses, parameters, gradients, nonFiniteEpochs } = descent.outcome();
        expect(losses).toEqual(last(trajectory.losses));
        expect(parameters).toEqual(trajectory.parameters.map(last));
        expect(gradients).toEqual(trajectory.gradients.map(last));
        expect(nonFiniteEpochs).toEqual(trajectory.nonFiniteEpochs);
      }
    });

    it(`gives the same in many advances as in one, ${dtype}`, () => {
      const options = { ...fromFive(RATES), dtype, epochs: 30 } as const;
      const descent = createDescent({ ...options, keep: 'trajectory' });
      for (const epochs of [0, 1, 2, 20, 100]) descent.advance(epochs);
      expect(descent.epoch).toBe(30);
      expect(descent.trajectory()).toEqual(runTrajectory(options));
    });
  }

  it('follows the closed form of any quadratic', () => {
    const anyCoefficient = fc.double({ min: 0.1, max: 5, noNaN: true });
    const anyOffset = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(anyCoefficient, anyOffset, anyOffset, anyOffset, (a, b, c, start) => {
        // a·w² + b·w + c has its minimum at −b/2a, and each step leaves 1 − 2·lr·a of the gap.
        const objective = objectiveOf(`${a}*w^2+(${b})*w+(${c})`.replaceAll('e', '*10^'));
        const learningRates = [0.01, 0.1, 0.3].map((share) => share / a);
        const starts = [learningRates.map(() => start)];
        const { lanes, losses, parameters } = runTrajectory({
          objective,
          dtype: 'float64',
          learningRates,
          starts,
          epochs: 20,
        });
        const minimum = -b / (2 * a);
        for (let k = 0; k <= 20; k++) {
          learningRates.forEach((rate, lane) => {
            const gap = (start - minimum) * (1 - 2 * rate * a) ** k;
            expect(parameters[0]![k * lanes + lane]).toBeCloseTo(minimum + gap, 9);
            expect(losses[k * lanes + lane]).toBeCloseTo(c - (b * b) / (4 * a) + a * gap * gap, 8);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stands still at learning rate 0', () => {
    const { parameters } = runTrajectory({ ...fromFive([0]), dtype: 'float32', epochs: 3 });
    expect(parameters).toEqual([Float32Array.of(5, 5, 5, 5)]);
  });

  it('dates the epoch at which a loss leaves finite numbers, also if it comes back', () => {
    // (1e20)² overflows float32, but w halves its gap every epoch.
    const options = { ...fromFive([0.25]), starts: [[1e20]], dtype: 'float32', epochs: 200 } as const;
    const trajectory = runTrajectory(options);
    expect(trajectory.losses[0]).toBe(Infinity);
    expect(trajectory.losses[200]).toBeLessThan(1);
    expect(trajectory.nonFiniteEpochs[0]).toBe(0);
  });

  it('finds in outcomes a loss that overflows for one epoch in the middle only', () => {
    // From 4 the first step lands where log(w) is NaN; its slope 1/w is finite and leads back.
    const objective = objectiveOf('log(w)*8+w^2/2');
    for (const lanes of [1, 300]) {
      const options = {
        objective,
        dtype: 'float64',
        learningRates: new Float64Array(lanes).fill(1),
        starts: [new Float64Array(lanes).fill(4)],
        epochs: 40,
      } as const;
      const trajectory = runTrajectory(options);
      const descent = createDescent({ ...options, keep: 'outcome' });
      descent.advance(40);
      expect(descent.outcome().nonFiniteEpochs).toEqual(trajectory.nonFiniteEpochs);
      expect(trajectory.nonFiniteEpochs[0]).toBe(1);
    }
  });

  it('dates a start whose square overflows at epoch 0, and goes on to NaN', () => {
    const descent = createDescent({
      ...fromFive([0.6]),
      starts: [[1e308]],
      dtype: 'float64',
      epochs: 5,
      keep: 'outcome',
    });
    expect(Array.from(descent.outcome().nonFiniteEpochs)).toEqual([0]);
    descent.advance(5);
    expect(Array.from(descent.outcome().nonFiniteEpochs)).toEqual([0]);
  });

  it('takes constant losses and losses without parameters', () => {
    const still = runTrajectory({
      objective: objectiveOf('0*w+3'),
      dtype: 'float32',
      learningRates: [1],
      starts: [[2]],
      epochs: 2,
    });
    expect([still.losses, still.parameters[0]]).toEqual([Float32Array.of(3, 3, 3), Float32Array.of(2, 2, 2)]);
    const empty = runTrajectory({
      objective: objectiveOf('7'),
      dtype: 'float32',
      learningRates: [1],
      starts: [],
      epochs: 2,
    });
    expect([empty.losses, empty.parameters]).toEqual([Float32Array.of(7, 7, 7), []]);
  });

  it('takes no lanes at all', () => {
    const trajectory = runTrajectory({ ...fromFive([]), dtype: 'float32', epochs: 2 });
    expect(trajectory.losses).toHaveLength(0);
  });

  it('runs 100,000 epochs', () => {
    const { losses } = runTrajectory({ ...fromFive([1e-5]), dtype: 'float64', epochs: 100_000 });
    expect(losses[100_000]! / (36 * (1 - 2e-5) ** 200_000)).toBeCloseTo(1, 9);
  });

  it('keeps what an earlier trajectory shows', () => {
    const descent = createDescent({
      ...fromFive([0.2, 1.5]),
      dtype: 'float32',
      epochs: 200,
      keep: 'trajectory',
    });
    descent.advance(3);
    const early = descent.trajectory();
    const copy = structuredClone(early);
    descent.advance(197);
    expect(early).toEqual(copy);
  });

  it.each<[Partial<DescentOptions>, string]>([
    [{ epochs: 0 }, 'epochs must be an integer in [1, 100000]; got 0'],
    [{ epochs: 100_001 }, 'epochs must be an integer in [1, 100000]; got 100001'],
    [{ learningRates: [0.1, -1] }, 'learningRates[1] must be a number in [0, 1000000]; got -1'],
    [{ learningRates: [Number.NaN] }, 'learningRates[0] must be a number in [0, 1000000]; got NaN'],
    [{ starts: [] }, 'starts must have one array for each parameter (w); got 0'],
    [{ starts: [[1, 2]] }, 'starts[0] must have as many values as there are learning rates, 1; got 2'],
    [{ starts: [[Infinity]] }, 'starts[0][0] must be a finite number; got Infinity'],
  ])('refuses %j', (wrong, message) => {
    const options = { ...fromFive([0.1]), dtype: 'float32', epochs: 5, keep: 'outcome', ...wrong } as const;
    expect(() => createDescent(options)).toThrow(new RangeError(message));
  });

  it('refuses to advance by anything but a whole number, and a trajectory where only outcomes are kept', () => {
    const descent = createDescent({ ...fromFive([0.1]), dtype: 'float32', epochs: 5, keep: 'outcome' });
    expect(() => descent.advance(1.5)).toThrow(RangeError);
    expect(() => descent.advance(-1)).toThrow(RangeError);
    expect(() => descent.trajectory()).toThrow("needs keep: 'trajectory'");
  });
});

describe('new learning rates', () => {
  for (const dtype of DTYPES) {
    it(`go on from where the old ones led, with all that an optimizer remembers, ${dtype}`, () => {
      for (const keep of ['trajectory', 'outcome'] as const) {
        const options = { ...fromFive([0.2, 0.6]), dtype, epochs: 30, keep, optimizer: 'momentum' } as const;
        const descent = createDescent(options);
        descent.advance(12);
        descent.setLearningRates([0.05, 1e-30]);
        descent.advance(18);
        const f = dtype === 'float32' ? Math.fround : (value: number) => value;
        [
          [0.2, 0.05],
          [0.6, 1e-30],
        ].forEach(([before, after], lane) => {
          let [w, v] = [5, 0];
          for (let k = 0; k < 30; k++) {
            v = f(f(f(0.9) * v) + f(2 * f(w + 1)));
            w = f(w - f(f(k < 12 ? before! : after!) * v));
          }
          expect(descent.outcome().parameters[0]![lane]).toBe(w);
        });
      }
    });
  }

  it('round as if they had been there from the start: in float32 what is too small for a normal number is 0', () => {
    const options = { objective: objectiveOf('w/8'), dtype: 'float32', starts: [[0]], epochs: 3 } as const;
    const small = runTrajectory({ ...options, learningRates: [2e-38] });
    const descent = createDescent({ ...options, learningRates: [1], keep: 'trajectory' });
    descent.setLearningRates([2e-38]);
    descent.advance(3);
    expect(descent.trajectory()).toEqual(small);
    expect(small.parameters[0]![3]).toBe(0);
  });

  it('are refused where they are outside their interval or too few', () => {
    const descent = createDescent({ ...fromFive([0.2, 0.6]), dtype: 'float32', epochs: 3, keep: 'outcome' });
    expect(() => descent.setLearningRates([0.1])).toThrow(
      'learningRates must have one value for each lane, 2; got 1',
    );
    expect(() => descent.setLearningRates([0.1, -1])).toThrow('learningRates[1] must be a number in');
  });
});

describe('constants of a descent', () => {
  const parsed = parseExpression('a*(w+b)^2');
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const open = expressionObjective(parsed.expression, { constantNames: ['a', 'b', 'unused'] });
  const base = { dtype: 'float32', epochs: 20 } as const;

  it('have the bits of the same numbers written in, one for all lanes or one for each, 1 where none is given', () => {
    expect(open.parameterNames).toEqual(['w']);
    const lanes = { learningRates: [0.1, 0.2, 0.3], starts: [[5, 5, 5]] };
    const given = createDescent({
      ...base,
      ...lanes,
      objective: open,
      constants: { a: [0.3, 1, 7] },
      keep: 'trajectory',
    });
    given.advance(20);
    for (const [lane, a] of [0.3, 1, 7].entries()) {
      const alone = runTrajectory({
        ...base,
        objective: expressionObjective(parsed.expression, { constants: { a, b: 1 } }),
        learningRates: [lanes.learningRates[lane]!],
        starts: [[5]],
      });
      const { losses } = given.trajectory();
      expect(losses.filter((_, at) => at % 3 === lane)).toEqual(alone.losses);
    }
  });

  it('are used at single points, whose curvature they change too', () => {
    const points = [[0, 1, 2]];
    expect(lossAt(open, 'float64', points, { a: 3 })).toEqual(Float64Array.of(3, 12, 27));
    expect(gradientAt(open, 'float64', points, { a: [1, 2, 3], b: 0 })).toEqual([Float64Array.of(0, 4, 12)]);
    expect(curvatureAt(open, 'float64', points, { a: [1, 2, 3] })).toEqual([Float64Array.of(2, 4, 6)]);
    expect(secondDerivativeAt(open, 'float64', points[0]!, { a: 5 })).toEqual(Float64Array.of(10, 10, 10));
  });

  it('are refused where they are no finite number or not one for each lane', () => {
    const options = { ...base, ...fromFive([0.1, 0.2]), objective: open, keep: 'outcome' } as const;
    expect(() => createDescent({ ...options, constants: { a: [1, Number.NaN] } })).toThrow(
      'constants.a[1] must be a finite number; got NaN',
    );
    expect(() => createDescent({ ...options, constants: { a: [1, 2, 3] } })).toThrow(
      'constants.a must have one value for each lane, 2; got 3',
    );
  });
});

describe('second derivatives of two weights', () => {
  it('are those of Rosenbrock by hand', () => {
    const objective = objectiveOf('(1-x)^2+100*(y-x^2)^2');
    const xs = [-1.2, 0, 1, 3];
    const ys = [1, 2, 1, -4];
    const [xx, xy, yy] = curvatureAt(objective, 'float64', [xs, ys]);
    xs.forEach((x, k) => {
      expect(xx![k]).toBeCloseTo(2 - 400 * (ys[k]! - x * x) + 800 * x * x, 9);
      expect(xy![k]).toBeCloseTo(-400 * x, 9);
      expect(yy![k]).toBe(200);
    });
  });
});
