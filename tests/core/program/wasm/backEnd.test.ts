import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allocateLanes, type Dtype, type Lanes } from '../../../../src/core/dtype';
import { differentiate } from '../../../../src/core/program/differentiate';
import { BLOCK_LANES, createInterpreter, type Interpreter } from '../../../../src/core/program/interpret';
import type { OperationName } from '../../../../src/core/program/operation';
import { OPERATIONS } from '../../../../src/core/program/operations';
import { finishProgram, type Program } from '../../../../src/core/program/program';
import { recordExpression } from '../../../../src/core/program/record';
import { createTape } from '../../../../src/core/program/tape';
import { createWasmBackEnd } from '../../../../src/core/program/wasm/backEnd';
import { anyExpression } from '../../randomExpression';
import { anyLaneValue, anyProgram, INPUTS } from '../anyProgram';

const DTYPES = ['float32', 'float64'] as const satisfies readonly Dtype[];

const backEnd = createWasmBackEnd();

function compile(program: Program, watched = program.outputs.map(({ name }) => name)): Interpreter {
  const made = backEnd(program, watched);
  if (made === null) throw new Error('WebAssembly must be allowed here');
  return made;
}

function laneNames(program: Program): string[] {
  const inputs = INPUTS.flatMap(({ kind, name }) => (kind === 'epochScalar' ? [] : [name]));
  return [...new Set([...inputs, ...program.outputs.map(({ name }) => name)])];
}

function lanesOf(dtype: Dtype, values: readonly number[], lanes: number, shift: number): Lanes {
  return allocateLanes(dtype, lanes).map((_, lane) => values[(lane * 7 + shift) % values.length]!);
}

interface Setting {
  readonly program: Program;
  readonly lanes: number;
  readonly values: readonly number[];
  readonly factors: readonly number[];
}

function load(interpreter: Interpreter, { program, lanes, values, factors }: Setting): void {
  INPUTS.forEach(({ kind, name }, place) => {
    if (kind === 'epochScalar') interpreter.setEpochScalars(name, factors);
    else interpreter.load(name, lanesOf(program.dtype, values, lanes, place * 3), 0, lanes);
  });
}

function readAll(interpreter: Interpreter, { program, lanes }: Setting): Record<string, number[]> {
  return Object.fromEntries(
    laneNames(program).map((name) => [name, Array.from(interpreter.slot(name)?.subarray(0, lanes) ?? [])]),
  );
}

/** The road that a back end must arrive by: epoch after epoch in the interpreter, looking at every value. */
function runByEpochs(setting: Setting, epochs: number) {
  const { program, lanes, factors } = setting;
  const interpreter = createInterpreter(program);
  load(interpreter, setting);
  const finite = new Array<number>(lanes).fill(epochs);
  const recorded: number[][] = program.outputs.map(() => []);
  for (let k = 0; k < epochs; k++) {
    interpreter.setEpochScalars('factor', factors.slice(Math.min(k, factors.length - 1)));
    interpreter.run(lanes);
    program.outputs.forEach(({ name }, place) => {
      const row = Array.from(interpreter.slot(name)!.subarray(0, lanes));
      recorded[place]!.push(...row);
      row.forEach((value, lane) => {
        if (!Number.isFinite(value)) finite[lane] = Math.min(finite[lane]!, k);
      });
    });
  }
  return { state: readAll(interpreter, setting), finite, recorded };
}

function anySetting(program: fc.Arbitrary<Program>): fc.Arbitrary<Setting> {
  return fc.record({
    program,
    lanes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(BLOCK_LANES)),
    values: fc.array(anyLaneValue, { minLength: 1, maxLength: 60 }),
    factors: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 5 }),
  });
}

/** Not `toEqual`, which takes a thousand times as long for arrays. */
function expectSame(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    if (!Object.is(actual[i], expected[i]))
      expect({ i, value: actual[i] }).toEqual({ i, value: expected[i] });
  }
}

function expectSameState(
  interpreter: Interpreter,
  setting: Setting,
  expected: Record<string, number[]>,
): void {
  for (const [name, values] of Object.entries(readAll(interpreter, setting)))
    expectSame(values, expected[name]!);
}

function expectEqualBits(setting: Setting, epochs: number): void {
  const { program, lanes } = setting;
  const expected = runByEpochs(setting, epochs);
  const interpreter = compile(program);

  load(interpreter, setting);
  const finite = interpreter.countFiniteEpochs!(lanes, epochs);
  expectSameState(interpreter, setting, expected.state);
  expectSame(finite?.subarray(0, lanes) ?? new Array(lanes).fill(epochs), expected.finite);

  load(interpreter, setting);
  const targets = program.outputs.map(() => allocateLanes(program.dtype, epochs * lanes));
  const sources = program.outputs.map(({ name }) => interpreter.slot(name)!);
  interpreter.runAndRecord(lanes, epochs, sources, targets, 0, lanes);
  targets.forEach((target, place) => {
    expectSame(target, expected.recorded[place]!);
  });
  expectSameState(interpreter, setting, expected.state);
}

describe.each(DTYPES)('the WebAssembly back end equals the interpreter in every bit, %s', (dtype) => {
  it.each(Object.keys(OPERATIONS) as OperationName[])(
    '%s, of special values with each other',
    (operation) => {
      const tape = createTape(dtype);
      const [x, y] = ['x', 'y'].map((name) => tape.read({ kind: 'lane', name }));
      const operands = [x!, y!].slice(0, OPERATIONS[operation].operands);
      const program = finishProgram(tape, [{ name: 'loss', value: tape.apply(operation, ...operands) }]);
      const special = [0, -0, 1, -1, 0.5, 1e-39, -1e-45, 2 ** -126, -(2 ** -127), 3e38, -7.3, 1e-310, 1.1];
      const values = [...special, Infinity, -Infinity, Number.NaN];
      const [expected, actual] = [createInterpreter(program), compile(program)].map((interpreter) => {
        const all = values.flatMap((left) => values.map((right) => [left, right] as const));
        const result = allocateLanes(dtype, BLOCK_LANES);
        interpreter.load(
          'x',
          result.map((_, lane) => all[lane]![0]),
          0,
          BLOCK_LANES,
        );
        interpreter.load(
          'y',
          result.map((_, lane) => all[lane]![1]),
          0,
          BLOCK_LANES,
        );
        interpreter.run(BLOCK_LANES);
        return Array.from(interpreter.slot('loss')!);
      });
      expectSame(actual!, expected!);
    },
  );

  it('any program of all operations, for a few epochs', { timeout: 60_000 }, () => {
    const anyEpochs = fc.integer({ min: 1, max: 40 });
    fc.assert(fc.property(anySetting(anyProgram(dtype)), anyEpochs, expectEqualBits), { numRuns: 150 });
  });

  it('loss and gradient of any expression', { timeout: 60_000 }, () => {
    const functions = ['sqrt', 'abs', 'relu', 'tanh', 'sigmoid', 'exp', 'log', 'sin', 'cos'] as const;
    const anyGradient = anyExpression(['x', 'y'], functions).map((expression) => {
      const tape = createTape(dtype);
      const loss = recordExpression(tape, expression, (name) => tape.read({ kind: 'lane', name }));
      const [gx, gy] = differentiate(tape, loss, ['x', 'y']);
      return finishProgram(tape, [
        { name: 'loss', value: loss },
        { name: 'x', value: gx! },
        { name: 'y', value: gy! },
      ]);
    });
    const anyEpochs = fc.integer({ min: 1, max: 5 });
    fc.assert(fc.property(anySetting(anyGradient), anyEpochs, expectEqualBits), { numRuns: 100 });
  });

  it('more epochs than a table of scalars and a record hold', () => {
    const tape = createTape(dtype);
    const [x, factor] = [INPUTS[0]!, INPUTS[4]!].map((input) => tape.read(input));
    const program = finishProgram(tape, [{ name: 'x', value: tape.apply('multiply', x!, factor!) }]);
    const factors = Array.from({ length: 700 }, (_, k) =>
      k === 600 ? Infinity : 1 + ((k * 37) % 11) / 100 - 0.05,
    );
    expectEqualBits({ program, lanes: 9, values: [1, 2, -3, 0], factors }, 700);
  });
});

describe('where WebAssembly is not to be had', () => {
  const tape = createTape('float32');
  const program = finishProgram(tape, [
    { name: 'x', value: tape.apply('square', tape.read({ kind: 'lane', name: 'x' })) },
  ]);

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('gives no interpreter in a browser that knows none', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(createWasmBackEnd()(program, ['x'])).toBeNull();
  });

  it('asks a policy that forbids it once and never again', () => {
    const compileModule = vi.fn(function refuse() {
      throw new Error('blocked by Content Security Policy');
    });
    vi.stubGlobal('WebAssembly', {
      ...WebAssembly,
      Module: compileModule,
      CompileError: WebAssembly.CompileError,
    });
    const refused = createWasmBackEnd();
    expect(refused(program, ['x'])).toBeNull();
    expect(refused(program, ['x'])).toBeNull();
    expect(compileModule).toHaveBeenCalledTimes(1);
  });

  it('leaves a program to the interpreter that is too long to be compiled at once', () => {
    const long = createTape('float64');
    let value = long.read({ kind: 'lane', name: 'x' });
    for (let i = 0; i < 600; i++) value = long.apply('add', long.apply('square', value), long.constant(i));
    expect(backEnd(finishProgram(long, [{ name: 'x', value }]), ['x'])).toBeNull();
  });
});
