import type { Dtype } from './dtype';
import { gradientLane, gradientProgram, LOSS, parameterLane } from './objectives/gradient';
import type { Objective } from './objectives/objective';
import { OPTIMIZERS, type OptimizerName } from './optimizers';
import { SMALLEST_NORMAL } from './program/arithmetic';
import { createInterpreter, type Interpreter } from './program/interpret';
import { appendProgram, finishProgram, listInputs, type Program } from './program/program';
import { createTape } from './program/tape';
import { recordTally, TALLY_LANES, type TallyMeasure } from './tally';

/** The laneConstant input that holds the learning rate. */
export const LEARNING_RATE = 'learning rate';

/** What a descent runs. */
export interface DescentPrograms {
  /** Once, at the start: reads the lanes of the parameters, writes LOSS and the lanes of the gradients. */
  readonly start: Program;
  /** Every epoch: the update, then loss and gradient where it led, then the tally where one is kept. */
  readonly step: Program;
}

/** A descent ready to run, with the names of the lanes that it reads or writes. */
export interface CompiledDescent {
  readonly start: Interpreter;
  readonly step: Interpreter;
  readonly lanes: readonly string[];
}

/** Most programs that are kept for one objective; each holds a few dozen kB. */
const MOST_KEPT = 24;

const compiled = new WeakMap<Objective, Map<string, CompiledDescent>>();

/**
 * Compiles {@link descentPrograms}, or gives what was compiled for the same before: a slider that is dragged asks for the
 * same program at every move. All descents of it share its memory, so each loads its lanes before it runs them.
 *
 * @param smallestRate the smallest learning rate above 0
 * @param tally what a tally measures, where one is kept
 */
export function compileDescent(
  objective: Objective,
  optimizer: OptimizerName,
  dtype: Dtype,
  smallestRate: number,
  tally?: TallyMeasure,
): CompiledDescent {
  // rounded down to a power of 4, so that one program serves many rates
  const floor = Math.max(SMALLEST_NORMAL, 4 ** Math.floor(Math.log2(smallestRate) / 2));
  const key = `${optimizer} ${dtype} ${floor} ${tally}`;
  const kept = compiled.get(objective) ?? new Map<string, CompiledDescent>();
  compiled.set(objective, kept);
  const known = kept.get(key);
  if (known) return known;
  const { start, step } = descentPrograms(objective, optimizer, dtype, floor, tally);
  const made = {
    start: createInterpreter(start),
    step: createInterpreter(step),
    lanes: listLanes(step),
  };
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}

/** Names of the lanes that a program reads or writes, each once. */
function listLanes(program: Program): string[] {
  const read = listInputs(program).flatMap(({ kind, name }) => (kind === 'lane' ? [name] : []));
  return [...new Set([...read, ...program.outputs.map(({ name }) => name)])];
}

/**
 * Joins an optimizer's update and an objective's gradient into the one list of an epoch. Update first, so that
 * parameters, loss and gradient belong together after every epoch.
 *
 * @param learningRateFloor every learning rate is 0 or at least this large
 * @param tally what a tally measures, where one is kept
 */
export function descentPrograms(
  objective: Objective,
  optimizer: OptimizerName,
  dtype: Dtype,
  learningRateFloor: number,
  tally?: TallyMeasure,
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
  const tallied = tally
    ? recordTally(tape, tally, {
        loss: evaluated.get(LOSS)!,
        gradients: objective.parameterNames.map((name) => evaluated.get(gradientLane(name))!),
      })
    : [];
  const outputs = [...update, ...Array.from(evaluated, ([name, value]) => ({ name, value })), ...tallied];
  // A gradient that an epoch begins with was written by one of the two programs, by the same operations.
  const floors = new Map(start.outputs.map(({ name, floor }) => [name, floor]));
  floors.set(LEARNING_RATE, learningRateFloor);
  for (const name of Object.values(TALLY_LANES)) floors.set(name, 1);
  return { start, step: finishProgram(tape, outputs, floors) };
}
