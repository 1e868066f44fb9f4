import type { Dtype } from '../dtype';
import { differentiate } from '../program/differentiate';
import type { Value } from '../program/operation';
import { finishProgram, type Program } from '../program/program';
import { createTape, type Tape } from '../program/tape';
import type { FormulaObjective } from './objective';

/** The lane that holds L(w). */
export const LOSS = 'loss';

/** The lane that holds a parameter. */
export const parameterLane = (name: string) => `parameter ${name}`;

/** The lane that holds ∂L/∂ a parameter. */
export const gradientLane = (name: string) => `gradient ${name}`;

/** The lane that holds L″, of objectives with one parameter. */
export const SECOND_DERIVATIVE = 'second derivative';

/** The lane that holds ∂²L/∂ two parameters, whichever stands first. */
export const curvatureLane = (first: string, second: string) =>
  `curvature ${first < second ? `${first} ${second}` : `${second} ${first}`}`;

/** Loss and gradient of an objective: reads the lanes of its parameters, writes LOSS and the lanes of its gradients. */
export function gradientProgram(objective: FormulaObjective, dtype: Dtype): Program {
  const tape = createTape(dtype);
  const { loss, gradients } = recordGradient(tape, objective);
  return finishProgram(tape, [
    { name: LOSS, value: loss },
    ...objective.parameterNames.map((name, p) => ({ name: gradientLane(name), value: gradients[p]! })),
  ]);
}

/**
 * L″ of an objective with one parameter, by differentiating the gradient: reads its lane, writes SECOND_DERIVATIVE.
 *
 * @throws RangeError when the objective has more or fewer parameters
 */
export function secondDerivativeProgram(objective: FormulaObjective, dtype: Dtype): Program {
  const { parameterNames } = objective;
  if (parameterNames.length !== 1) {
    throw new RangeError(
      `a second derivative needs an objective with one parameter; got ${parameterNames.length}`,
    );
  }
  const tape = createTape(dtype);
  const { gradients } = recordGradient(tape, objective);
  const [value] = differentiate(tape, gradients[0]!, parameterNames.map(parameterLane));
  return finishProgram(tape, [{ name: SECOND_DERIVATIVE, value: value! }]);
}

/**
 * Loss, gradient and all second derivatives of an objective with one or two parameters: also writes the lanes of its
 * curvatures.
 *
 * @throws RangeError when the objective has more parameters, or none
 */
export function curvatureProgram(objective: FormulaObjective, dtype: Dtype): Program {
  const { parameterNames } = objective;
  if (parameterNames.length < 1 || parameterNames.length > 2) {
    const got = parameterNames.length;
    throw new RangeError(`second derivatives need an objective with one or two parameters; got ${got}`);
  }
  const tape = createTape(dtype);
  const { loss, gradients } = recordGradient(tape, objective);
  const curvatures = parameterNames.flatMap((name, p) => {
    const others = parameterNames.slice(p);
    const values = differentiate(tape, gradients[p]!, others.map(parameterLane));
    return others.map((other, q) => ({ name: curvatureLane(name, other), value: values[q]! }));
  });
  return finishProgram(tape, [
    { name: LOSS, value: loss },
    ...parameterNames.map((name, p) => ({ name: gradientLane(name), value: gradients[p]! })),
    ...curvatures,
  ]);
}

function recordGradient(
  tape: Tape,
  objective: FormulaObjective,
): { loss: Value; gradients: readonly Value[] } {
  const readParameter = (name: string) => tape.read({ kind: 'lane', name: parameterLane(name) });
  const loss = objective.record(tape, readParameter);
  return { loss, gradients: differentiate(tape, loss, objective.parameterNames.map(parameterLane)) };
}
