import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dtype } from '../../../src/core/dtype';
import { differentiate } from '../../../src/core/program/differentiate';
import { BLOCK_LANES, createInterpreter } from '../../../src/core/program/interpret';
import { appendProgram, finishProgram } from '../../../src/core/program/program';
import { recordExpression } from '../../../src/core/program/record';
import { INSTRUCTION_CODES, selectInstructions } from '../../../src/core/program/select';
import { createTape, roundAsStored, type Tape } from '../../../src/core/program/tape';
import { recordUpdate } from '../../../src/core/step';
import { anyExpression } from '../randomExpression';
import { evaluateList } from './evaluateList';

const FUNCTIONS = ['sqrt', 'abs', 'relu', 'tanh', 'sigmoid', 'exp', 'log', 'sin', 'cos'] as const;
const NAMES = ['x', 'y'];

/** Numbers that stress rounding: zeros, infinities, and magnitudes at which float32 under- and overflows. */
const anyValue = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 1e-20, -1e-38, 1e-39, 1e20, 3e38, Infinity, Number.NaN),
);

function readLane(tape: Tape) {
  return (name: string) => tape.read({ kind: 'lane', name });
}

/** A value of the interpreter on one lane among `lanes`, all other lanes holding other numbers. */
function runOne(dtype: Dtype, tape: Tape, value: number, inputs: ReadonlyMap<string, number>): number {
  const interpreter = createInterpreter(finishProgram(tape, [{ name: 'result', value }]));
  for (const [name, input] of inputs) {
    const lanes = Float64Array.of(2, input, -3);
    interpreter.load(name, dtype === 'float32' ? Float32Array.from(lanes) : lanes, 0, 3);
  }
  interpreter.run(3);
  return interpreter.slot('result')![1]!;
}

describe('finishProgram', () => {
  for (const dtype of ['float32', 'float64'] as const) {
    it(`shares, simplifies and flushes without changing a bit of a value or gradient, ${dtype}`, () => {
      fc.assert(
        fc.property(anyExpression(NAMES, FUNCTIONS), anyValue, anyValue, (expression, x, y) => {
          const tape = createTape(dtype);
          const loss = recordExpression(tape, expression, readLane(tape));
          const gradients = differentiate(tape, loss, NAMES);
          const inputs = new Map([
            ['x', dtype === 'float32' && Math.abs(x) < 2 ** -126 ? x * 0 : x],
            ['y', dtype === 'float32' && Math.abs(y) < 2 ** -126 ? y * 0 : y],
          ]);
          const expected = evaluateList(tape, inputs);
          for (const value of [loss, ...gradients]) {
            expect(runOne(dtype, tape, value, inputs)).toBe(expected[value]);
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  it('computes each shared sub-expression once', () => {
    const tape = createTape('float64');
    const read = readLane(tape);
    const sum = () => tape.apply('add', read('x'), read('y'));
    const value = tape.apply('multiply', sum(), tape.apply('add', read('y'), read('x')));
    const { entries } = finishProgram(tape, [{ name: 'result', value }]);
    expect(entries.map(({ kind }) => kind)).toEqual(['input', 'input', 'operation', 'operation']);
  });

  it('drops what no output needs', () => {
    const tape = createTape('float64');
    const value = tape.apply('exp', readLane(tape)('x'));
    tape.apply('sin', readLane(tape)('y'));
    expect(finishProgram(tape, [{ name: 'result', value }]).entries).toHaveLength(2);
  });

  it('keeps x + 0 and 0 · x, which are not always x and 0', () => {
    const tape = createTape('float64');
    const x = readLane(tape)('x');
    const sum = tape.apply('add', x, tape.constant(0));
    const product = tape.apply('multiply', x, tape.constant(0));
    expect(runOne('float64', tape, sum, new Map([['x', -0]]))).toBe(0);
    expect(runOne('float64', tape, product, new Map([['x', Infinity]]))).toBeNaN();
  });

  it('folds constants in the dtype of the program', () => {
    const tape = createTape('float32');
    const value = tape.apply('add', tape.constant(0.1), tape.constant(0.2));
    expect(tape.entries[value]).toEqual({
      kind: 'constant',
      value: Math.fround(Math.fround(0.1) + Math.fround(0.2)),
    });
  });

  it('needs no flush for (w + 1)², where nothing can be too small for float32', () => {
    const tape = createTape('float32');
    const gap = tape.apply('add', readLane(tape)('w'), tape.constant(1));
    const value = tape.apply('square', gap);
    const [gradient] = differentiate(tape, value, ['w']);
    const outputs = [
      { name: 'loss', value },
      { name: 'gradient', value: gradient! },
    ];
    expect(finishProgram(tape, outputs).entries).not.toContainEqual(
      expect.objectContaining({ operation: 'flush' }),
    );
  });
});

describe('a program on a block', () => {
  for (const dtype of ['float32', 'float64'] as const) {
    it(`does several operations in one loop without changing a bit, ${dtype}`, () => {
      const names = ['x', 'y', 'z', 'u', 'v', 'w'];
      fc.assert(
        fc.property(
          fc.array(fc.array(anyValue, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 13 }),
          (rows) => {
            const tape = createTape(dtype);
            const { apply } = tape;
            const [x, y, z, u, v, w] = names.map(readLane(tape)) as [
              number,
              number,
              number,
              number,
              number,
              number,
            ];
            const lerp = apply('add', x, apply('multiply', apply('subtract', y, x), z));
            const addSquare = apply(
              'add',
              apply('multiply', x, y),
              apply('multiply', apply('multiply', z, u), u),
            );
            const scale = apply('add', apply('multiply', apply('sqrt', u), v), w);
            const stepByRoot = apply('subtract', x, apply('divide', apply('multiply', y, z), scale));
            const difference = apply('subtract', y, z);
            const values = {
              lerp,
              addSquare,
              stepByRoot,
              square: apply('square', difference),
              double: apply('multiply', difference, tape.constant(2)),
              subtractBoth: apply('add', apply('negate', z), apply('multiply', apply('negate', w), y)),
              subtractProduct: apply('add', u, apply('multiply', apply('negate', v), w)),
            };
            const outputs = Object.entries(values).map(([name, value]) => ({ name, value }));
            const program = finishProgram(tape, outputs);
            const codes = selectInstructions(program).map(({ code }) => code);
            const { squareAndDoubleDifference, lerp: lerpCode, addSquare: addSquareCode } = INSTRUCTION_CODES;
            const loops = [squareAndDoubleDifference, lerpCode, addSquareCode, INSTRUCTION_CODES.stepByRoot];
            expect(codes).toEqual(expect.arrayContaining(loops));
            const interpreter = createInterpreter(program);
            const lanes = rows.map((row) => row.map((value) => roundAsStored(dtype, value)));
            names.forEach((name, place) => {
              const column = lanes.map((row) => row[place]!);
              const source = dtype === 'float32' ? Float32Array.from(column) : Float64Array.from(column);
              interpreter.load(name, source, 0, rows.length);
            });
            interpreter.run(rows.length);
            lanes.forEach((row, lane) => {
              const expected = evaluateList(tape, new Map(names.map((name, place) => [name, row[place]!])));
              for (const { name, value } of outputs) {
                expect(interpreter.slot(name)![lane], name).toBe(expected[value]);
              }
            });
          },
        ),
        { numRuns: 400 },
      );
    });
  }

  it("runs Adam's update of a parameter in at most five loops: two means, rate and step, in either dtype", () => {
    for (const dtype of ['float32', 'float64'] as const) {
      const tape = createTape(dtype);
      const { update } = recordUpdate(tape, ['w'], { optimizer: 'adam' });
      const codes = selectInstructions(finishProgram(tape, update)).map(({ code }) => code);
      const { lerp, addSquare, stepByRoot } = INSTRUCTION_CODES;
      expect(codes).toEqual(expect.arrayContaining([lerp, addSquare, stepByRoot]));
      expect(codes.length).toBeLessThanOrEqual(5);
    }
  });

  it('lets lanes swap: all inputs are read before any output is written', () => {
    const tape = createTape('float64');
    const [x, y] = NAMES.map(readLane(tape));
    const program = finishProgram(tape, [
      { name: 'x', value: y! },
      { name: 'y', value: x! },
      { name: 'sum', value: tape.apply('add', x!, y!) },
    ]);
    const interpreter = createInterpreter(program);
    interpreter.load('x', Float64Array.of(1), 0, 1);
    interpreter.load('y', Float64Array.of(2), 0, 1);
    interpreter.run(1);
    expect(['x', 'y', 'sum'].map((name) => interpreter.slot(name)![0])).toEqual([2, 1, 3]);
  });

  it('keeps an old value for those who read it after the lane has its new one', () => {
    const tape = createTape('float64');
    const x = readLane(tape)('x');
    const next = tape.apply('add', x, tape.constant(1));
    const late = tape.apply('multiply', tape.apply('exp', next), x);
    const program = finishProgram(tape, [
      { name: 'x', value: next },
      { name: 'late', value: late },
      { name: 'again', value: next },
    ]);
    const interpreter = createInterpreter(program);
    interpreter.load('x', Float64Array.of(2), 0, 1);
    interpreter.run(1);
    expect(['x', 'late', 'again'].map((name) => interpreter.slot(name)![0])).toEqual([3, Math.exp(3) * 2, 3]);
  });

  it('reads constants of a lane and scalars of an epoch, the latter rounded once', () => {
    const tape = createTape('float32');
    const w = readLane(tape)('w');
    const rate = tape.read({ kind: 'laneConstant', name: 'rate' });
    const factor = tape.read({ kind: 'epochScalar', name: 'factor' });
    const value = tape.apply('subtract', w, tape.apply('multiply', rate, factor));
    const interpreter = createInterpreter(finishProgram(tape, [{ name: 'w', value }]));
    interpreter.load('w', Float32Array.of(1, 1), 0, 2);
    interpreter.load('rate', Float32Array.of(1, 2), 0, 2);
    for (const scalar of [0.1, 0.2]) {
      interpreter.setEpochScalars('factor', [scalar]);
      interpreter.run(2);
    }
    const f = Math.fround;
    const expected = [1, 2].map((r) => f(f(1 - f(r * f(0.1))) - f(r * f(0.2))));
    expect(Array.from(interpreter.slot('w')!.subarray(0, 2))).toEqual(expected);
  });

  it('appends to another list with values in place of its inputs', () => {
    const inner = createTape('float64');
    const square = inner.apply('square', readLane(inner)('x'));
    const program = finishProgram(inner, [{ name: 'loss', value: square }]);
    const outer = createTape('float64');
    const sum = outer.apply('add', readLane(outer)('x'), outer.constant(1));
    const values = appendProgram(outer, program, new Map([['x', sum]]));
    expect(runOne('float64', outer, values.get('loss')!, new Map([['x', 4]]))).toBe(25);
  });

  it('computes all lanes of a full block', () => {
    const tape = createTape('float32');
    const value = tape.apply('square', readLane(tape)('x'));
    const interpreter = createInterpreter(finishProgram(tape, [{ name: 'result', value }]));
    const x = Float32Array.from({ length: BLOCK_LANES }, (_, lane) => lane / 7);
    interpreter.load('x', x, 0, BLOCK_LANES);
    interpreter.run(BLOCK_LANES);
    expect(interpreter.slot('result')).toEqual(x.map((value_) => value_ * value_));
  });
});
