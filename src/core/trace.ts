import type { Clipping } from './clipping';
import { createDescent, type DescentOptions } from './descend';
import type { Dtype, Lanes } from './dtype';
import { type HyperparameterName, LIMITS, type ScheduleName } from './experiment';
import { parseExpression } from './expression/parse';
import type { Expression } from './expression/syntax';
import type { Noise } from './noise';
import { expressionObjective } from './objectives/expression';
import { OPTIMIZERS, type OptimizerName } from './optimizers';
import { SCHEDULES } from './schedules';

export interface TraceOptions {
  /** In the expression language; for example `(w+1)^2`. */
  readonly loss: string;
  /** One finite number for each parameter, in the order in which their names first appear in `loss`. */
  readonly start: readonly number[];
  /** In [0, 1e6]. */
  readonly learningRate: number;
  /** Integer in [1, 100 000]. */
  readonly epochs: number;
  /** Default 'float32'. */
  readonly dtype?: Dtype;
  /** Default 'sgd'. With the numbers of the optimizer that differ from its usual ones: `{ name: 'adam', beta1: 0.8 }`. */
  readonly optimizer?:
    | OptimizerName
    | ({ readonly name: OptimizerName } & Readonly<Partial<Record<HyperparameterName, number>>>);
  /** Default 'constant'. With those of its numbers that differ from the usual ones: `{ name: 'step', stepSize: 20 }`. */
  readonly schedule?:
    | ScheduleName
    | ({ readonly name: ScheduleName } & Readonly<Record<string, number | ScheduleName>>);
  /** Default: no gradient is clipped. */
  readonly clipping?: Clipping;
  /** Added to every gradient before it is clipped. Default: none. */
  readonly noise?: Noise;
  /** Names in `loss` that stand for fixed numbers rather than parameters. */
  readonly constants?: Readonly<Record<string, number>>;
}

export interface Trace {
  /** L(wₖ) for k = 0 … epochs; epoch 0 is the start. */
  readonly losses: Lanes;
  /** For each parameter its values for k = 0 … epochs. */
  readonly parameters: readonly Lanes[];
}

/**
 * One descent from its start to its end.
 *
 *     trace({ loss: '(w+1)^2', start: [5], learningRate: 0.6, epochs: 50 }).losses
 *     // Float32Array [36, 1.4400006532669067, 0.05760006234049797, …]
 *
 * Divergence is no error: losses grow, become Infinity and then NaN.
 *
 * @throws RangeError when an option is outside its interval, `loss` is no expression, `start` has not one number for
 * each parameter, or the optimizer needs second derivatives and there are more than two parameters
 */
export function trace(options: TraceOptions): Trace {
  const { start, epochs, dtype = 'float32', constants = {} } = options;
  const learningRate = checkNumber('learningRate', options.learningRate, LIMITS.learningRate);
  if (dtype !== 'float32' && dtype !== 'float64') {
    throw new RangeError(`dtype must be "float32" or "float64"; got ${JSON.stringify(dtype)}`);
  }
  for (const [name, value] of Object.entries(constants)) checkNumber(`constants.${name}`, value);
  const objective = expressionObjective(parseLoss(options.loss), { constants });
  checkStart(start, objective.parameterNames);
  const descent = createDescent({
    objective,
    ...readOptimizer(options.optimizer ?? 'sgd'),
    schedule: readSchedule(options.schedule ?? 'constant'),
    clipping: options.clipping,
    noise: options.noise,
    dtype,
    learningRates: [learningRate],
    starts: start.map((value) => [value]),
    epochs,
    keep: 'trajectory',
  });
  descent.advance(epochs);
  const { losses, parameters } = descent.trajectory();
  return { losses, parameters };
}

function parseLoss(loss: string): Expression {
  if (typeof loss !== 'string') {
    throw new RangeError(`loss must be an expression; got ${JSON.stringify(loss)}`);
  }
  const parsed = parseExpression(loss);
  if (parsed.ok) return parsed.expression;
  const { code, from, to } = parsed.problem;
  throw new RangeError(`loss must be an expression; got ${JSON.stringify(loss)} (${code} at ${from}–${to})`);
}

function checkStart(start: readonly number[], parameterNames: readonly string[]): void {
  if (!Array.isArray(start) || start.length !== parameterNames.length) {
    const wanted = `one number for each parameter (${parameterNames.join(', ') || 'none'})`;
    throw new RangeError(`start must have ${wanted}; got ${JSON.stringify(start)}`);
  }
  start.forEach((value, p) => {
    checkNumber(`start[${p}]`, value);
  });
}

function readOptimizer(
  optimizer: NonNullable<TraceOptions['optimizer']>,
): Pick<DescentOptions, 'optimizer' | 'hyperparameters'> {
  const { name, ...hyperparameters } =
    typeof optimizer === 'object' && optimizer ? optimizer : { name: optimizer };
  return { optimizer: checkName('optimizer', name, OPTIMIZERS), hyperparameters };
}

function readSchedule(schedule: NonNullable<TraceOptions['schedule']>): DescentOptions['schedule'] {
  const { name, ...given } = typeof schedule === 'object' && schedule ? schedule : { name: schedule };
  const known = SCHEDULES[checkName('schedule', name, SCHEDULES)].numbers.map((number) => number.name);
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    throw new RangeError(
      `schedule ${name} has the numbers ${known.join(', ') || 'none'}; got ${JSON.stringify(key)}`,
    );
  }
  const numbers = known.map((key) => (given as Record<string, number>)[key]);
  return { name, numbers };
}

function checkName<Name extends string>(option: string, name: Name, table: Record<Name, unknown>): Name {
  if (Object.hasOwn(table, name)) return name;
  throw new RangeError(
    `${option} must be one of ${Object.keys(table).join(', ')}; got ${JSON.stringify(name)}`,
  );
}

/** Not Number(value), which reads "" as 0 and "0,2" as NaN: what is no number is refused by its name. */
function checkNumber(
  name: string,
  value: unknown,
  interval?: readonly [least: number, most: number],
): number {
  const [least, most] = interval ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
  if (typeof value === 'number' && value >= least && value <= most) return value;
  const wanted = interval === undefined ? 'a finite number' : `a number in [0, 1e6]`;
  const got = typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new RangeError(`${name} must be ${wanted}; got ${got}`);
}
