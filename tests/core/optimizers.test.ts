import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDescent, type DescentOptions, type Dtype, parseExpression, trace } from '../../src/core';
import { expressionObjective } from '../../src/core/objectives/expression';
import { HYPERPARAMETER_RANGES, OPTIMIZERS, type OptimizerName } from '../../src/core/optimizers';
import { createInterpreter } from '../../src/core/program/interpret';
import { finishProgram } from '../../src/core/program/program';
import { createTape } from '../../src/core/program/tape';
import { LEARNING_RATE, recordUpdate } from '../../src/core/step';
import { anyExpression } from './randomExpression';

const DTYPES = ['float32', 'float64'] as const satisfies readonly Dtype[];
const NAMES = Object.keys(OPTIMIZERS) as OptimizerName[];
/** Those that go by gradients alone, each parameter by itself. */
const COORDINATEWISE = NAMES.filter((name) => !OPTIMIZERS[name].readsCurvature);

function objectiveOf(text: string, constantNames: readonly string[] = []) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return expressionObjective(parsed.expression, { constantNames });
}

const ROSENBROCK = objectiveOf('(1-x)^2+100*(y-x^2)^2');

function run(options: Omit<DescentOptions, 'keep'>) {
  const descent = createDescent({ ...options, keep: 'trajectory' });
  descent.advance(options.epochs);
  return { ...descent.trajectory(), refused: descent.refusedEpochs() };
}

const anyNumber = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('sgd', () => {
  it('rounds the learning rate, its product with the gradient, and the difference', () => {
    const tape = createTape('float32');
    const { update } = recordUpdate(tape, ['w'], { optimizer: 'sgd' });
    const interpreter = createInterpreter(finishProgram(tape, update));
    const f = Math.fround;
    let foundFused = 0;
    for (let k = 1; k <= 200; k++) {
      const [wk, gk, rate] = [f(5 / k), f(12.3 * k), f(0.01 * k)];
      const inputs = { 'parameter w': wk, 'gradient w': gk, [LEARNING_RATE]: rate };
      for (const [name, value] of Object.entries(inputs)) {
        interpreter.load(name, Float32Array.of(value), 0, 1);
      }
      interpreter.run(1);
      expect(interpreter.slot('parameter w')![0]).toBe(f(wk - f(rate * gk)));
      if (f(wk - f(rate * gk)) !== f(wk - rate * gk)) foundFused++;
    }
    // Else the loop above could not tell two roundings from one.
    expect(foundFused).toBeGreaterThan(10);
  });

  it('commutes with translation', () => {
    fc.assert(
      fc.property(anyNumber(-3, 3), anyNumber(-3, 3), anyNumber(0.001, 0.1), (start, shift, learningRate) => {
        const options = { learningRate, epochs: 40, dtype: 'float64' } as const;
        const here = trace({ ...options, loss: 'w^2/10+sin(3*w)', start: [start] });
        const there = trace({
          ...options,
          loss: '(w-s)^2/10+sin(3*(w-s))',
          start: [start + shift],
          constants: { s: shift },
        });
        here.parameters[0]!.forEach((w, k) => {
          expect(there.parameters[0]![k]! - shift).toBeCloseTo(w, 9);
        });
      }),
    );
  });

  it('takes c times the loss for c times the learning rate on a quadratic', () => {
    fc.assert(
      fc.property(anyNumber(0.1, 10), anyNumber(0.001, 0.04), (c, learningRate) => {
        const options = { start: [-4, 1.5], epochs: 60, dtype: 'float64' } as const;
        const scaled = trace({
          ...options,
          loss: 'c*(x^2+20*y^2)',
          constants: { c },
          learningRate: learningRate / c,
        });
        const plain = trace({ ...options, loss: 'x^2+20*y^2', learningRate });
        plain.parameters.forEach((values, p) => {
          values.forEach((value, k) => {
            expect(scaled.parameters[p]![k]).toBeCloseTo(value, 9);
          });
        });
      }),
    );
  });
});

describe('every optimizer', () => {
  it('has numbers whose usual values lie in their range', () => {
    for (const { hyperparameters } of Object.values(OPTIMIZERS)) {
      for (const [name, value] of Object.entries(hyperparameters)) {
        const [least, most] = HYPERPARAMETER_RANGES[name as keyof typeof HYPERPARAMETER_RANGES];
        expect(value >= least && value <= most).toBe(true);
      }
    }
  });

  it.each(COORDINATEWISE)(
    '%s treats a sum of two losses in two weights as two runs with one',
    (optimizer) => {
      const options = { optimizer, learningRate: 0.03, epochs: 50 } as const;
      for (const dtype of DTYPES) {
        const both = trace({ ...options, dtype, loss: 'x^2/10+sin(3*x)+(y+1)^4', start: [4, 0.5] });
        const first = trace({ ...options, dtype, loss: 'x^2/10+sin(3*x)', start: [4] });
        const second = trace({ ...options, dtype, loss: '(y+1)^4', start: [0.5] });
        expect(both.parameters).toEqual([...first.parameters, ...second.parameters]);
      }
    },
  );

  for (const dtype of DTYPES) {
    it.each(NAMES)(
      `%s has the same bits in one lane as in 300, and in many advances as in one, ${dtype}`,
      (optimizer) => {
        const learningRates = Float64Array.from({ length: 300 }, (_, k) => k / 1e4);
        const starts = [
          learningRates.map((rate) => 40 * rate - 1.2),
          learningRates.map((rate) => 1 - 30 * rate),
        ];
        const options = {
          objective: ROSENBROCK,
          optimizer,
          dtype,
          schedule: { name: 'cosine' },
          clipping: { by: 'norm', limit: 20 },
          noise: { deviation: 0.1, seed: 3 },
          epochs: 30,
        } as const;
        const many = run({ ...options, learningRates, starts });
        for (const lane of [0, 7, 299]) {
          const alone = run({
            ...options,
            learningRates: [learningRates[lane]!],
            starts: starts.map((values) => [values[lane]!]),
          });
          expect(many.losses.filter((_, at) => at % 300 === lane)).toEqual(alone.losses);
          expect(many.nonFiniteEpochs[lane]).toBe(alone.nonFiniteEpochs[0]);
        }
        const outcome = createDescent({ ...options, learningRates, starts, keep: 'outcome' });
        for (const epochs of [1, 0, 12, 100]) outcome.advance(epochs);
        expect(outcome.outcome().losses).toEqual(many.losses.slice(30 * 300));
        expect(outcome.outcome().nonFiniteEpochs).toEqual(many.nonFiniteEpochs);
        expect(outcome.refusedEpochs()).toEqual(many.refused);
      },
    );
  }

  it.each(NAMES)(
    '%s goes in float32 where it goes in float64, as long as rounding stays small',
    (optimizer) => {
      const options = {
        optimizer,
        loss: 'x^2+20*y^2',
        start: [-4, 1.5],
        learningRate: 0.02,
        epochs: 20,
      } as const;
      const [single, double] = DTYPES.map((dtype) => trace({ ...options, dtype }));
      for (const [p, values] of double!.parameters.entries()) {
        values.forEach((value, k) => {
          expect(Math.abs(single!.parameters[p]![k]! - value)).toBeLessThan(1e-4);
        });
      }
    },
  );
});

describe('momentum', () => {
  it.each(['momentum', 'nesterov'] as const)(
    'as %s with β = 0 is plain descent in every bit',
    (optimizer) => {
      fc.assert(
        fc.property(anyExpression(['x', 'y'], ['exp', 'sin']), anyNumber(0, 0.5), (expression, rate) => {
          const objective = expressionObjective(expression);
          for (const dtype of DTYPES) {
            const starts = objective.parameterNames.map((_, p) => [p - 0.7]);
            const options = { objective, dtype, learningRates: [rate], starts, epochs: 20 };
            const plain = run(options);
            const withMomentum = run({ ...options, optimizer, hyperparameters: { beta: 0 } });
            const end = plain.nonFiniteEpochs[0]! < 0 ? 21 : plain.nonFiniteEpochs[0]!;
            expect(withMomentum.nonFiniteEpochs).toEqual(plain.nonFiniteEpochs);
            expect(withMomentum.losses.slice(0, end)).toEqual(plain.losses.slice(0, end));
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('rounds β · v, its sum with g, and lr · v in float32', () => {
    const f = Math.fround;
    const [rate, beta] = [f(0.05), f(0.9)];
    const { parameters } = trace({
      loss: '(w+1)^2',
      start: [5],
      learningRate: 0.05,
      epochs: 30,
      optimizer: 'momentum',
    });
    let [w, v] = [5, 0];
    for (let k = 0; k <= 30; k++) {
      expect(parameters[0]![k]).toBe(w);
      v = f(f(beta * v) + f(2 * f(w + 1)));
      w = f(w - f(rate * v));
    }
  });

  it('may differ from lane to lane', () => {
    const options = {
      objective: objectiveOf('(w+1)^2'),
      optimizer: 'momentum',
      dtype: 'float32',
      epochs: 40,
    } as const;
    const both = run({
      ...options,
      learningRates: [0.1, 0.1],
      starts: [[5, 5]],
      hyperparameters: { beta: [0.2, 0.8] },
    });
    for (const [lane, beta] of [0.2, 0.8].entries()) {
      const alone = run({ ...options, learningRates: [0.1], starts: [[5]], hyperparameters: { beta } });
      expect(both.losses.filter((_, at) => at % 2 === lane)).toEqual(alone.losses);
    }
  });

  it('has after 80 epochs at 0.01 on x² + 20 y² the loss that the landscape shows', () => {
    const options = { loss: 'x^2+20*y^2', start: [-4, 1.5], epochs: 80 } as const;
    const endOf = (learningRate: number, optimizer: OptimizerName) =>
      trace({ ...options, learningRate, optimizer }).losses[80]!;
    expect(endOf(0.01, 'sgd')).toBeCloseTo(0.631, 3);
    expect(endOf(0.051, 'sgd') / 2.4e4).toBeCloseTo(1, 1);
    expect(endOf(0.01, 'momentum')).toBeCloseTo(9.4e-3, 4);
  });
});

describe('adam', () => {
  it.each(['adam', 'adamw'] as const)('as %s does not see the scale of the loss, up to ε', (optimizer) => {
    fc.assert(
      fc.property(anyNumber(-3, 3), (exponent) => {
        const options = {
          start: [-1.2, 1],
          learningRate: 0.05,
          epochs: 60,
          dtype: 'float64',
          optimizer: { name: optimizer, epsilon: 0 },
        } as const;
        const loss = '(1-x)^2+100*(y-x^2)^2';
        const plain = trace({ ...options, loss });
        const scaled = trace({ ...options, loss: `c*(${loss})`, constants: { c: 10 ** exponent } });
        plain.parameters.forEach((values, p) => {
          values.forEach((value, k) => {
            expect(scaled.parameters[p]![k]).toBeCloseTo(value, 8);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('first steps by lr in every parameter', () => {
    const { parameters } = trace({
      loss: 'x^2+20*y^2',
      start: [-4, 1.5],
      learningRate: 0.1,
      epochs: 1,
      optimizer: 'adam',
    });
    expect(parameters[0]![1]).toBeCloseTo(-3.9, 6);
    expect(parameters[1]![1]).toBeCloseTo(1.4, 6);
  });

  it('refuses a β₁ that differs from lane to lane', () => {
    const options = {
      objective: ROSENBROCK,
      optimizer: 'adam',
      dtype: 'float32',
      epochs: 3,
      keep: 'outcome',
    } as const;
    const lanes = {
      learningRates: [0.1, 0.1],
      starts: [
        [0, 0],
        [0, 0],
      ],
    };
    expect(() => createDescent({ ...options, ...lanes, hyperparameters: { beta1: [0.1, 0.2] } })).toThrow(
      'hyperparameters.beta1 of adam must be one number for all lanes',
    );
  });
});

describe('the references', () => {
  it.each(['exact', 'newton'] as const)(
    '%s lands on the minimum of a parabola in one step of lr = 1',
    (optimizer) => {
      for (const dtype of DTYPES) {
        const { losses } = trace({
          loss: '3*(w+1)^2',
          start: [5],
          learningRate: 1,
          epochs: 2,
          dtype,
          optimizer,
        });
        expect(Array.from(losses)).toEqual([108, 0, 0]);
      }
    },
  );

  it('newton lands there on any bowl of two weights, and takes half the way with lr = ½', () => {
    const loss = 'x^2+20*y^2+3*x*y-x';
    const options = { loss, start: [-4, 1.5], epochs: 1, dtype: 'float64', optimizer: 'newton' } as const;
    const [whole, half] = [1, 0.5].map((learningRate) => trace({ ...options, learningRate }).parameters);
    const minimum = [40 / 71, -3 / 71];
    minimum.forEach((at, p) => {
      expect(whole![p]![1]).toBeCloseTo(at, 12);
      expect(half![p]![1]).toBeCloseTo((options.start[p]! + at) / 2, 12);
    });
  });

  it('exact goes to where its line is lowest: the next gradient is at right angles', () => {
    const { gradients } = run({
      objective: objectiveOf('x^2+20*y^2'),
      optimizer: 'exact',
      dtype: 'float64',
      learningRates: [1],
      starts: [[-4], [1.5]],
      epochs: 10,
    });
    for (let k = 0; k < 9; k++) {
      const product = gradients[0]![k]! * gradients[0]![k + 1]! + gradients[1]![k]! * gradients[1]![k + 1]!;
      expect(Math.abs(product)).toBeLessThan(1e-10);
    }
  });

  it('stand still and say so where the quadratic has no minimum', () => {
    const refusedOf = (loss: string, optimizer: 'exact' | 'newton', ...start: number[]) => {
      const objective = objectiveOf(loss);
      const starts = start.map((value) => [value]);
      const { parameters, refused } = run({
        objective,
        optimizer,
        dtype: 'float32',
        learningRates: [1],
        starts,
        epochs: 5,
      });
      if (refused[0] === 5) expect(parameters.map((values) => values[5])).toEqual(start);
      return refused[0];
    };
    expect(refusedOf('-w^2', 'newton', 1)).toBe(5);
    expect(refusedOf('-w^2', 'exact', 1)).toBe(5);
    expect(refusedOf('x^2-y^2', 'newton', 1, 0.25)).toBe(5);
    expect(refusedOf('x^2-y^2', 'exact', 0.25, 1)).toBe(5);
    // along this gradient the saddle bends upwards, and a gradient of 0 has nothing to refuse
    expect(refusedOf('x^2-y^2', 'exact', 1, 0.25)).toBeLessThan(5);
    expect(refusedOf('x^2-y^2', 'newton', 0, 0)).toBe(0);
    expect(refusedOf('x^2+y^2', 'newton', 1, 1)).toBe(0);
  });

  it('need an objective with one or two parameters', () => {
    const options = { start: [1, 1, 1], learningRate: 1, epochs: 1 };
    expect(() => trace({ ...options, loss: 'x^2+y^2+z^2', optimizer: 'newton' })).toThrow(
      'second derivatives need an objective with one or two parameters; got 3',
    );
  });
});

describe('clipping', () => {
  it('never lengthens a step, and leaves one alone that is short enough', () => {
    fc.assert(
      fc.property(anyNumber(-2, 2), anyNumber(-2, 2), anyNumber(0.01, 50), (x, y, limit) => {
        const options = {
          objective: ROSENBROCK,
          dtype: 'float64',
          learningRates: [1],
          starts: [[x], [y]],
          epochs: 1,
        } as const;
        const { gradients } = run(options);
        const [g, h] = gradients.map((values) => values[0]!) as [number, number];
        for (const by of ['norm', 'value'] as const) {
          const { parameters } = run({ ...options, clipping: { by, limit } });
          const [a, b] = parameters.map((values) => values[0]! - values[1]!) as [number, number];
          const slack = 1e-9 * (1 + Math.hypot(g, h));
          expect(Math.hypot(a, b)).toBeLessThanOrEqual(Math.hypot(g, h) + slack);
          expect(by === 'norm' ? Math.hypot(a, b) : Math.max(Math.abs(a), Math.abs(b))).toBeLessThanOrEqual(
            limit + slack,
          );
          if (Math.hypot(g, h) < limit - 1e-5)
            expect([a, b].map((v) => v.toFixed(8))).toEqual([g, h].map((v) => v.toFixed(8)));
        }
      }),
    );
  });

  it.each([
    // from 1 to far out, where w³⁰⁰ and its slope overflow, and back
    ['w^300', 100],
    // onto 0, where the loss is finite and its slope is not, and on
    ['cbrt(w)', 3],
  ])(
    'by value brings back a lane on %s whose gradient is ∞, which outcomes see as trajectories do',
    (loss, rate) => {
      const options = {
        objective: objectiveOf(loss),
        dtype: 'float64',
        learningRates: [rate],
        starts: [[1]],
        clipping: { by: 'value', limit: 1 },
        epochs: 30,
      } as const;
      const trajectory = run(options);
      const descent = createDescent({ ...options, keep: 'outcome' });
      descent.advance(30);
      expect(trajectory.nonFiniteEpochs[0]).toBe(1);
      expect(Number.isFinite(trajectory.parameters[0]![30])).toBe(true);
      expect(descent.outcome().parameters[0]).toEqual(trajectory.parameters[0]!.slice(30));
      expect(descent.outcome().nonFiniteEpochs).toEqual(trajectory.nonFiniteEpochs);
    },
  );
});
