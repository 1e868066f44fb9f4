import type { HyperparameterName } from './experiment';
import type { Value } from './program/operation';
import type { Output } from './program/program';
import type { Tape } from './program/tape';

/** Values of an optimizer's numbers beside the learning rate; an optimizer may read those that it has. */
export type Hyperparameters = Readonly<Record<HyperparameterName, number>>;

/** What an update may read. Arrays have one entry for each parameter. */
export interface UpdateInputs {
  /** Lanes that the update is to write. */
  readonly names: readonly string[];
  readonly parameters: readonly Value[];
  /** With noise, clipping and weight decay, where there are any. */
  readonly gradients: readonly Value[];
  /** Of this epoch. */
  readonly learningRate: Value;
  /** H, shape [parameters, parameters]; empty where the optimizer does not ask for it. */
  readonly curvatures: readonly (readonly Value[])[];
  /** Reads a number of the optimizer, one for each lane. */
  readonly hyperparameter: (name: HyperparameterName) => Value;
  /** Reads what `of` makes of a lane's numbers, in float64 and rounded once. */
  readonly derived: (name: string, of: (numbers: Hyperparameters) => number) => Value;
  /** Reads what `of` makes of the numbers of all lanes in the update after `epoch`, in float64 and rounded once. */
  readonly epochScalar: (name: string, of: (epoch: number, numbers: Hyperparameters) => number) => Value;
}

/**
 * An optimizer, written as mathematics in the operations of the tape, so that it rounds like everything else. What it
 * has to remember between epochs are lanes of its own: it reads them, and gives them new values among its outputs;
 * they begin at 0.
 */
export interface Optimizer {
  /** Its numbers beside the learning rate, with their usual values. */
  readonly hyperparameters: Readonly<Partial<Record<HyperparameterName, number>>>;
  /** Those of them that one value must serve for all lanes, because scalars of an epoch are made of them. */
  readonly shared?: readonly HyperparameterName[];
  /** Whether weight decay shrinks the parameters themselves; otherwise it is added to the gradients. */
  readonly decouplesDecay?: boolean;
  /** Whether it reads second derivatives, which objectives with one or two parameters have. */
  readonly readsCurvature?: boolean;
  readonly recordUpdate: (tape: Tape, inputs: UpdateInputs) => readonly Output[];
}

/** What an update that treats each parameter alike knows of one of them. */
interface Coordinate extends UpdateInputs {
  readonly gradient: Value;
  /** Reads what it remembered of this parameter under a name. */
  readonly recall: (name: string) => Value;
}

/** What is to be subtracted from a parameter, and what is to be remembered of it. */
interface CoordinateStep {
  readonly step: Value;
  readonly memory?: Readonly<Record<string, Value>>;
}

/** The lane in which a parameter's is remembered, by what the optimizer calls it. */
export function memoryLane(memory: string, parameter: string): string {
  return `${memory} of ${parameter}`;
}

/** What an optimizer calls what it remembers in a lane of {@link memoryLane}. */
export function memoryOf(lane: string, parameter: string): string {
  return lane.slice(0, lane.length - memoryLane('', parameter).length);
}

/** An update that does the same with each parameter by itself. */
export function eachParameter(
  recordStep: (tape: Tape, coordinate: Coordinate) => CoordinateStep,
): Optimizer['recordUpdate'] {
  return (tape, inputs) =>
    inputs.names.flatMap((name, p) => {
      const { step, memory = {} } = recordStep(tape, {
        ...inputs,
        gradient: inputs.gradients[p]!,
        recall: (memory) => tape.read({ kind: 'lane', name: memoryLane(memory, name) }),
      });
      const remembered = Object.entries(memory).map(([key, value]) => ({
        name: memoryLane(key, name),
        value,
      }));
      return [{ name, value: tape.apply('subtract', inputs.parameters[p]!, step) }, ...remembered];
    });
}
