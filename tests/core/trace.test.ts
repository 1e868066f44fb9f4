import { describe, expect, it } from 'vitest';
import { type OptimizerName, trace } from '../../src/core';
import { farthestOff, readCases } from './reference';

const parabola = { loss: '(w+1)^2', start: [5], learningRate: 0.6, epochs: 50 };

describe('trace', () => {
  for (const file of ['tensorflow-traces.json', 'tensorflow-expressions.json']) {
    const cases = readCases(file);
    it(`equals every loss and parameter of ${file} in every bit`, () => {
      expect(cases.length).toBeGreaterThan(6);
      for (const { expression, start, learningRate, epochs, dtype, loss, parameters } of cases) {
        const traced = trace({ loss: expression, start, learningRate, epochs, dtype, optimizer: 'sgd' });
        expect(Array.from(traced.losses.subarray(0, epochs)), expression).toEqual(loss);
        traced.parameters.forEach((values, p) => {
          const recorded = parameters.map((row) => row[p]);
          expect(Array.from(values.subarray(1)), `${expression}, parameter ${p}`).toEqual(recorded);
        });
      }
    });
  }

  it.each(readCases('torch-traces.json'))(
    'agrees with PyTorch to 1e-9 on $expression, $optimizer, lr $learningRate',
    (reference) => {
      const { expression: loss, start, optimizer, learningRate, epochs, dtype } = reference;
      const name = optimizer as OptimizerName;
      const traced = trace({ loss, start, learningRate, epochs, dtype, optimizer: name });
      expect(farthestOff(traced, reference)).toBeLessThan(1e-9);
    },
  );

  it('gives N + 1 losses and parameters, in float32 where nothing is said', () => {
    const { losses, parameters } = trace(parabola);
    expect(losses).toBeInstanceOf(Float32Array);
    expect([losses.length, parameters.length, parameters[0]!.length]).toEqual([51, 1, 51]);
    expect([losses[0], losses[1], parameters[0]![0]]).toEqual([36, 1.4400006532669067, 5]);
  });

  it('takes parameters in the order in which their names first appear, and constants out of them', () => {
    const { losses, parameters } = trace({
      loss: 'a*(y-x)^2+b*x',
      start: [3, 1],
      constants: { a: 2, b: 10 },
      learningRate: 0.1,
      epochs: 1,
      dtype: 'float64',
    });
    expect([losses[0], parameters[0]![0], parameters[1]![0]]).toEqual([18, 3, 1]);
    expect(parameters.map((values) => values[1])).toEqual([3 - 0.1 * 8, 1 - 0.1 * (10 - 8)]);
  });

  it('goes on to Infinity and NaN where a run diverges', () => {
    const { losses } = trace({ ...parabola, learningRate: 1e6, epochs: 20 });
    expect(losses.at(-1)).toBeNaN();
    expect(losses).toContain(Infinity);
  });

  it('takes an optimizer by name or as an object with a name', () => {
    expect(trace({ ...parabola, optimizer: { name: 'sgd' } })).toEqual(
      trace({ ...parabola, optimizer: 'sgd' }),
    );
  });

  it.each([
    [{ learningRate: '0,2' }, 'learningRate must be a number in [0, 1e6]; got "0,2"'],
    [{ learningRate: -0.1 }, 'learningRate must be a number in [0, 1e6]; got -0.1'],
    [{ learningRate: 1e308 }, 'learningRate must be a number in [0, 1e6]; got 1e+308'],
    [{ learningRate: Number.NaN }, 'learningRate must be a number in [0, 1e6]; got NaN'],
    [{ epochs: 0 }, 'epochs must be an integer in [1, 100000]; got 0'],
    [{ epochs: 1.5 }, 'epochs must be an integer in [1, 100000]; got 1.5'],
    [{ epochs: 1e9 }, 'epochs must be an integer in [1, 100000]; got 1000000000'],
    [{ start: [] }, 'start must have one number for each parameter (w); got []'],
    [{ start: [Infinity] }, 'start[0] must be a finite number; got Infinity'],
    [{ dtype: 'float16' }, 'dtype must be "float32" or "float64"; got "float16"'],
    [
      { optimizer: 'adamm' },
      'optimizer must be one of sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, exact, newton; got "adamm"',
    ],
    [{ constants: { a: Number.NaN } }, 'constants.a must be a finite number; got NaN'],
    [{ loss: '(w+1' }, 'loss must be an expression; got "(w+1"'],
    [{ loss: undefined }, 'loss must be an expression; got undefined'],
  ])('refuses %j by name and value', (wrong, message) => {
    const options = { ...parabola, ...wrong } as unknown as Parameters<typeof trace>[0];
    expect(() => trace(options)).toThrow(RangeError);
    expect(() => trace(options)).toThrow(message);
  });
});
