import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../src/core/program/interpret';
import { finishProgram } from '../../src/core/program/program';
import { createTape } from '../../src/core/program/tape';
import { LEARNING_RATE, recordUpdate } from '../../src/core/step';

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
});
