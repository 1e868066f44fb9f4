import { type Clipping, recordClipping } from './clipping';
import type { Dtype } from './dtype';
import type { HyperparameterName } from './experiment';
import {
  curvatureLane,
  curvatureProgram,
  gradientLane,
  gradientProgram,
  LOSS,
  parameterLane,
} from './objectives/gradient';
import type { FormulaObjective } from './objectives/objective';
import type { Hyperparameters, UpdateInputs } from './optimizer';
import { OPTIMIZERS, type OptimizerName } from './optimizers';
import { SMALLEST_NORMAL } from './program/arithmetic';
import type { BackEnd } from './program/backEnd';
import { createInterpreter, type Interpreter } from './program/interpret';
import type { Value } from './program/operation';
import { appendProgram, finishProgram, listInputs, type Output, type Program } from './program/program';
import { createTape, type Tape } from './program/tape';
import { recordTally, TALLY_LANES, type TallyMeasure } from './tally';

/** The laneConstant input that holds the learning rate. */
export const LEARNING_RATE = 'learning rate';

/** The epochScalar input with which a schedule multiplies every learning rate. */
export const SCHEDULE_FACTOR = 'schedule factor';

/** The laneConstant input that holds the limit of clipping. */
export const CLIPPING_LIMIT = 'clipping limit';

/** The epochScalar input that holds the noise of a parameter's gradient. */
export const noiseScalar = (name: string) => `noise ${name}`;

/** The laneConstant input that holds a number of the optimizer. */
const hyperparameterLane = (name: string) => `hyperparameter ${name}`;

/** What an epoch consists of. Left out: it has none of that, and its program is the plain one. */
export interface StepPlan {
  readonly optimizer: OptimizerName;
  readonly hasDecay?: boolean;
  readonly hasSchedule?: boolean;
  readonly hasNoise?: boolean;
  readonly clipsBy?: Clipping['by'] | undefined;
  /** What a tally measures. */
  readonly tallies?: TallyMeasure | undefined;
}

/** A laneConstant input made of the numbers of an optimizer. */
export interface DerivedConstant {
  readonly name: string;
  readonly of: (numbers: Hyperparameters) => number;
}

/** An epochScalar input made of the numbers of an optimizer. */
export interface DerivedScalar {
  readonly name: string;
  readonly of: (epoch: number, numbers: Hyperparameters) => number;
}

/** What a descent runs. */
export interface DescentPrograms {
  /** Once, at the start: reads the lanes of the parameters, writes LOSS and the lanes of the gradients. */
  readonly start: Program;
  /** Every epoch: the update, then loss and gradient where it led, then the tally. */
  readonly step: Program;
  /** What `step` reads of the optimizer's numbers. */
  readonly constants: readonly DerivedConstant[];
  readonly scalars: readonly DerivedScalar[];
}

/** A descent ready to run, with the names of the lanes that it reads or writes. */
export interface CompiledDescent extends Pick<DescentPrograms, 'constants' | 'scalars'> {
  readonly start: Interpreter;
  readonly step: Interpreter;
  readonly lanes: readonly string[];
}

/** Most programs that are kept for one objective; each holds a few dozen kB. */
const MOST_KEPT = 24;

const compiled = new WeakMap<FormulaObjective, Map<BackEnd | null, Map<string, CompiledDescent>>>();

/**
 * Compiles {@link descentPrograms}, or gives what was compiled for the same before: a slider that is dragged asks for the
 * same program at every move. All descents of it share its memory, so each loads its lanes before it runs them.
 *
 * @param smallestRate the smallest learning rate above 0
 * @param backEnd runs the step, where it can
 * @throws RangeError when the optimizer needs second derivatives and the objective has more than two parameters
 */
export function compileDescent(
  objective: FormulaObjective,
  plan: StepPlan,
  dtype: Dtype,
  smallestRate: number,
  backEnd: BackEnd | null = null,
): CompiledDescent {
  // rounded down to a power of 4, so that one program serves many rates
  const floor = Math.max(SMALLEST_NORMAL, 4 ** Math.floor(Math.log2(smallestRate) / 2));
  const { optimizer, hasDecay, hasSchedule, hasNoise, clipsBy, tallies } = plan;
  const key = [optimizer, dtype, floor, hasDecay, hasSchedule, hasNoise, clipsBy, tallies].join();
  const kept = keptFor(objective, backEnd);
  const known = kept.get(key);
  if (known) return known;
  const { start, step, ...derived } = descentPrograms(objective, plan, dtype, floor);
  const made = {
    start: createInterpreter(start),
    // a tally watches by itself
    step: backEnd?.(step, tallies ? [] : listWatched(objective)) ?? createInterpreter(step),
    lanes: listLanes(step),
    ...derived,
  };
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}

function keptFor(objective: FormulaObjective, backEnd: BackEnd | null): Map<string, CompiledDescent> {
  const byBackEnd = compiled.get(objective) ?? new Map<BackEnd | null, Map<string, CompiledDescent>>();
  compiled.set(objective, byBackEnd);
  const kept = byBackEnd.get(backEnd) ?? new Map<string, CompiledDescent>();
  byBackEnd.set(backEnd, kept);
  return kept;
}

/** The update alone, of one parameter; lanes may be those of many parameters one after another. */
export interface CompiledUpdate extends Pick<DescentPrograms, 'constants' | 'scalars'> {
  readonly step: Interpreter;
  /** The lane that holds the parameter, and that of its gradient. */
  readonly parameter: string;
  readonly gradient: string;
  /** Lanes of what the optimizer remembers; they begin at 0. */
  readonly memory: readonly string[];
}

/**
 * Compiles the update for objectives that bring their gradients themselves. Every parameter is treated alike, so one
 * stands for all.
 *
 * @throws RangeError when the optimizer needs second derivatives
 */
export function compileUpdate(plan: StepPlan, dtype: Dtype): CompiledUpdate {
  if (OPTIMIZERS[plan.optimizer].readsCurvature) {
    throw new RangeError(
      `optimizer ${plan.optimizer} needs second derivatives, which a formula with one or two parameters has. Choose another.`,
    );
  }
  const tape = createTape(dtype);
  const { update, constants, scalars } = recordUpdate(tape, ['w'], plan);
  const parameter = parameterLane('w');
  const memory = update.map(({ name }) => name).filter((name) => name !== parameter);
  const step = createInterpreter(finishProgram(tape, update, new Map()));
  return { step, parameter, gradient: gradientLane('w'), memory, constants, scalars };
}

/** The outputs of a step that tell whether a lane is still among finite numbers: loss, parameters, gradients. */
export function listWatched({ parameterNames }: FormulaObjective): string[] {
  return [LOSS, ...parameterNames.map(parameterLane), ...parameterNames.map(gradientLane)];
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
 */
export function descentPrograms(
  objective: FormulaObjective,
  plan: StepPlan,
  dtype: Dtype,
  learningRateFloor: number,
): DescentPrograms {
  const { readsCurvature } = OPTIMIZERS[plan.optimizer];
  const start = readsCurvature ? curvatureProgram(objective, dtype) : gradientProgram(objective, dtype);
  const tape = createTape(dtype);
  const { update, ...derived } = recordUpdate(tape, objective.parameterNames, plan);
  const evaluated = appendProgram(tape, start, new Map(update.map(({ name, value }) => [name, value])));
  const tallied = plan.tallies
    ? recordTally(tape, plan.tallies, {
        loss: evaluated.get(LOSS)!,
        gradients: objective.parameterNames.map((name) => evaluated.get(gradientLane(name))!),
      })
    : [];
  const outputs = [...update, ...Array.from(evaluated, ([name, value]) => ({ name, value })), ...tallied];
  // A gradient that an epoch begins with was written by one of the two programs, by the same operations.
  const floors = new Map(start.outputs.map(({ name, floor }) => [name, floor]));
  floors.set(LEARNING_RATE, learningRateFloor);
  for (const name of Object.values(TALLY_LANES)) floors.set(name, 1);
  return { start, step: finishProgram(tape, outputs, floors), ...derived };
}

/** An update as it stands on a tape, with what it reads of the optimizer's numbers. */
export interface RecordedUpdate extends Pick<DescentPrograms, 'constants' | 'scalars'> {
  /** New values of the parameters, and of what the optimizer remembers. */
  readonly update: readonly Output[];
}

/** Records what an epoch does before loss and gradient are computed anew: noise, clipping, schedule, decay, optimizer. */
export function recordUpdate(tape: Tape, parameterNames: readonly string[], plan: StepPlan): RecordedUpdate {
  const optimizer = OPTIMIZERS[plan.optimizer];
  const readLane = (name: string) => tape.read({ kind: 'lane', name });
  const numbers = createNumberReader(tape);
  let learningRate = tape.read({ kind: 'laneConstant', name: LEARNING_RATE });
  const names = parameterNames.map(parameterLane);
  let parameters: readonly Value[] = names.map(readLane);
  let gradients: readonly Value[] = parameterNames.map((name) => readLane(gradientLane(name)));

  // what changes rate, gradients and parameters before the optimizer sees them
  if (plan.hasSchedule) {
    const factor = tape.read({ kind: 'epochScalar', name: SCHEDULE_FACTOR });
    learningRate = tape.apply('multiply', learningRate, factor);
  }
  if (plan.hasNoise) {
    gradients = gradients.map((gradient, p) => {
      const noise = tape.read({ kind: 'epochScalar', name: noiseScalar(parameterNames[p]!) });
      return tape.apply('add', gradient, noise);
    });
  }
  if (plan.clipsBy) {
    const limit = tape.read({ kind: 'laneConstant', name: CLIPPING_LIMIT });
    gradients = recordClipping(tape, plan.clipsBy, gradients, limit);
  }
  if (plan.hasDecay) {
    const decay = numbers.hyperparameter('weightDecay');
    if (optimizer.decouplesDecay) parameters = shrink(tape, parameters, learningRate, decay);
    else gradients = addDecay(tape, gradients, parameters, decay);
  }

  const curvatures = parameterNames.map((name) =>
    parameterNames.map((other) => readLane(curvatureLane(name, other))),
  );
  const update = optimizer.recordUpdate(tape, {
    names,
    parameters,
    gradients,
    learningRate,
    curvatures: optimizer.readsCurvature ? curvatures : [],
    hyperparameter: numbers.hyperparameter,
    derived: numbers.derived,
    epochScalar: numbers.epochScalar,
  });
  return { update, constants: numbers.constants, scalars: numbers.scalars };
}

/** g + decay · w for each parameter. */
function addDecay(
  { apply }: Tape,
  gradients: readonly Value[],
  parameters: readonly Value[],
  decay: Value,
): readonly Value[] {
  return gradients.map((gradient, p) => apply('add', gradient, apply('multiply', decay, parameters[p]!)));
}

/** w · (1 − lr · decay) for each parameter. */
function shrink(
  { apply, constant }: Tape,
  parameters: readonly Value[],
  learningRate: Value,
  decay: Value,
): readonly Value[] {
  const share = apply('subtract', constant(1), apply('multiply', learningRate, decay));
  return parameters.map((parameter) => apply('multiply', parameter, share));
}

/** Reads numbers of an optimizer, and notes what has to be made of them before a program can run. */
function createNumberReader(tape: Tape) {
  const constants = new Map<string, DerivedConstant>();
  const scalars = new Map<string, DerivedScalar>();

  const derived: UpdateInputs['derived'] = (name, of) => {
    constants.set(name, { name, of });
    return tape.read({ kind: 'laneConstant', name });
  };

  const epochScalar: UpdateInputs['epochScalar'] = (name, of) => {
    scalars.set(name, { name, of });
    return tape.read({ kind: 'epochScalar', name });
  };

  return {
    derived,
    epochScalar,
    hyperparameter: (name: HyperparameterName) =>
      derived(hyperparameterLane(name), (numbers) => numbers[name]),
    get constants() {
      return [...constants.values()];
    },
    get scalars() {
      return [...scalars.values()];
    },
  };
}
