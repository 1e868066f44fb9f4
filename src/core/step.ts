import type { Dtype } from './dtype';
import { gradientLane, gradientProgram, parameterLane } from './objectives/gradient';
import type { Objective } from './objectives/objective';
import { OPTIMIZERS, type OptimizerName } from './optimizers';
import { appendProgram, finishProgram, type Program } from './program/program';
import { createTape } from './program/tape';

/** The laneConstant input that holds the learning rate. */
export const LEARNING_RATE = 'learning rate';

/** What a descent runs. */
export interface DescentPrograms {
  /** Once, at the start: reads the lanes of the parameters, writes LOSS and the lanes of the gradients. */
  readonly start: Program;
  /** Every epoch: the update, then loss and gradient where it led. */
  readonly step: Program;
}

/**
 * Joins an optimizer's update and an objective's gradient into the one list of an epoch. Update first, so that
 * parameters, loss and gradient belong together after every epoch.
 *
 * @param learningRateFloor every learning rate is 0 or at least this large
 */
export function descentPrograms(
  objective: Objective,
  optimizer: OptimizerName,
  dtype: Dtype,
  learningRateFloor: number,
): DescentPrograms {
  const start = gradientProgram(objective, dtype);
  const names = objective.parameterNames.map(parameterLane);
  const tape = createTape(dtype);
  const update = OPTIMIZERS[optimizer].recordUpdate(tape, {
    names,
    parameters: names.map((name) => tape.read({ kind: 'lane', name })),
    gradients: objective.parameterNames.map((name) => tape.read({ kind: 'lane', name: gradientLane(name) })),
    learningRate: tape.read({ kind: 'laneConstant', name: LEARNING_RATE }),
  });
  const evaluated = appendProgram(tape, start, new Map(update.map(({ name, value }) => [name, value])));
  const outputs = [...update, ...Array.from(evaluated, ([name, value]) => ({ name, value }))];
  // A gradient that an epoch begins with was written by one of the two programs, by the same operations.
  const floors = new Map(start.outputs.map(({ name, floor }) => [name, floor]));
  floors.set(LEARNING_RATE, learningRateFloor);
  return { start, step: finishProgram(tape, outputs, floors) };
}
