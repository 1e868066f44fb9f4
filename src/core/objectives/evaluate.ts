import { allocateLanes, type Dtype, type Lanes } from '../dtype';
import { BLOCK_LANES, createInterpreter, type Interpreter } from '../program/interpret';
import type { Program } from '../program/program';
import {
  curvatureLane,
  curvatureProgram,
  gradientLane,
  gradientProgram,
  LOSS,
  parameterLane,
  SECOND_DERIVATIVE,
  secondDerivativeProgram,
} from './gradient';
import { type Constants, constantLanes, type FormulaObjective } from './objective';

/** Many points: one array for each parameter, all of one length. Values are rounded to the dtype. */
export type Points = readonly ArrayLike<number>[];

/**
 * L at many points, for example along the axis of a chart.
 *
 * @param constants of the objective, one number or one for each point
 * @returns one loss for each point
 */
export function lossAt(
  objective: FormulaObjective,
  dtype: Dtype,
  points: Points,
  constants: Constants = {},
): Lanes {
  const [losses] = evaluate(gradientProgram, objective, dtype, points, constants, [LOSS]);
  return losses!;
}

/** ∂L/∂w at many points. @returns one array for each parameter */
export function gradientAt(
  objective: FormulaObjective,
  dtype: Dtype,
  points: Points,
  constants: Constants = {},
): Lanes[] {
  const names = objective.parameterNames.map(gradientLane);
  return evaluate(gradientProgram, objective, dtype, points, constants, names);
}

/**
 * H at many points, of an objective with one or two parameters, exact up to rounding.
 *
 * @returns one array for each of ∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y²; of one parameter the first alone
 * @throws RangeError when the objective has more parameters, or none
 */
export function curvatureAt(
  objective: FormulaObjective,
  dtype: Dtype,
  points: Points,
  constants: Constants = {},
): Lanes[] {
  const { parameterNames } = objective;
  const names = parameterNames.flatMap((name, p) =>
    parameterNames.slice(p).map((other) => curvatureLane(name, other)),
  );
  return evaluate(curvatureProgram, objective, dtype, points, constants, names);
}

/**
 * L″ of an objective with one parameter, exact up to rounding (no finite differences).
 *
 * @param points values of the parameter
 * @throws RangeError when the objective has more or fewer parameters
 */
export function secondDerivativeAt(
  objective: FormulaObjective,
  dtype: Dtype,
  points: ArrayLike<number>,
  constants: Constants = {},
): Lanes {
  const outputs = [SECOND_DERIVATIVE];
  const [values] = evaluate(secondDerivativeProgram, objective, dtype, [points], constants, outputs);
  return values!;
}

type Derive = (objective: FormulaObjective, dtype: Dtype) => Program;

const compiled = new WeakMap<FormulaObjective, Map<Derive, Map<Dtype, Interpreter>>>();

/** Compiles a program of an objective, once: a chart that follows a slider asks for single points at every move. */
function compile(derive: Derive, objective: FormulaObjective, dtype: Dtype): Interpreter {
  const ofObjective = compiled.get(objective) ?? new Map<Derive, Map<Dtype, Interpreter>>();
  compiled.set(objective, ofObjective);
  const kept = ofObjective.get(derive) ?? new Map<Dtype, Interpreter>();
  ofObjective.set(derive, kept);
  const interpreter = kept.get(dtype) ?? createInterpreter(derive(objective, dtype));
  kept.set(dtype, interpreter);
  return interpreter;
}

/** Runs a program over as many lanes as there are points. @returns one array for each of `outputs` */
function evaluate(
  derive: Derive,
  objective: FormulaObjective,
  dtype: Dtype,
  points: Points,
  constants: Constants,
  outputs: readonly string[],
): Lanes[] {
  const interpreter = compile(derive, objective, dtype);
  const lanes = points[0]?.length ?? 1;
  const inputs = points.map((values) => roundAll(dtype, values));
  const given = constantLanes(objective, constants, dtype, lanes);
  const results = outputs.map(() => allocateLanes(dtype, lanes));
  for (let from = 0; from < lanes; from += BLOCK_LANES) {
    const length = Math.min(BLOCK_LANES, lanes - from);
    objective.parameterNames.forEach((name, p) => {
      interpreter.load(parameterLane(name), inputs[p]!, from, length);
    });
    for (const [name, values] of given) interpreter.load(name, values, from, length);
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
