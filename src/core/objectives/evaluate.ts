import { allocateLanes, type Dtype, type Lanes } from '../dtype';
import { BLOCK_LANES, createInterpreter } from '../program/interpret';
import type { Program } from '../program/program';
import {
  gradientLane,
  gradientProgram,
  LOSS,
  parameterLane,
  SECOND_DERIVATIVE,
  secondDerivativeProgram,
} from './gradient';
import type { Objective } from './objective';

/** Many points: one array for each parameter, all of one length. Values are rounded to the dtype. */
export type Points = readonly ArrayLike<number>[];

/** L at many points, for example along the axis of a chart. @returns one loss for each point */
export function lossAt(objective: Objective, dtype: Dtype, points: Points): Lanes {
  const [losses] = evaluate(gradientProgram(objective, dtype), objective, points, [LOSS]);
  return losses!;
}

/** ∂L/∂w at many points. @returns one array for each parameter */
export function gradientAt(objective: Objective, dtype: Dtype, points: Points): Lanes[] {
  const names = objective.parameterNames.map(gradientLane);
  return evaluate(gradientProgram(objective, dtype), objective, points, names);
}

/**
 * L″ of an objective with one parameter, exact up to rounding (no finite differences).
 *
 * @param points values of the parameter
 * @throws RangeError when the objective has more or fewer parameters
 */
export function secondDerivativeAt(objective: Objective, dtype: Dtype, points: ArrayLike<number>): Lanes {
  const program = secondDerivativeProgram(objective, dtype);
  const [values] = evaluate(program, objective, [points], [SECOND_DERIVATIVE]);
  return values!;
}

/** Runs a program once over as many lanes as there are points. @returns one array for each of `outputs` */
function evaluate(
  program: Program,
  { parameterNames }: Objective,
  points: Points,
  outputs: readonly string[],
): Lanes[] {
  const lanes = points[0]?.length ?? 1;
  const inputs = points.map((values) => roundAll(program.dtype, values));
  const results = outputs.map(() => allocateLanes(program.dtype, lanes));
  const interpreter = createInterpreter(program);
  for (let from = 0; from < lanes; from += BLOCK_LANES) {
    const length = Math.min(BLOCK_LANES, lanes - from);
    parameterNames.forEach((name, p) => {
      interpreter.load(parameterLane(name), inputs[p]!, from, length);
    });
    interpreter.run(length);
    outputs.forEach((name, k) => {
      interpreter.store(name, results[k]!, from, length);
    });
  }
  return results;
}

function roundAll(dtype: Dtype, values: ArrayLike<number>): Lanes {
  const rounded = allocateLanes(dtype, values.length);
  rounded.set(values);
  return rounded;
}
