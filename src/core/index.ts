// The public core: gradient descent on any expression, in float32 or float64.

export { createDescent, type Descent, type DescentOptions, type Outcome } from './descend';
export * from './diagnose';
export type { Dtype, Lanes } from './dtype';
export { conditionNumber, type Eigen, eigenOf } from './eigen';
export { type ParsedExpression, parseExpression } from './expression/parse';
export type { Expression, ExpressionProblem } from './expression/syntax';
export { largestStableRate, linearFactor, momentumFactor, nesterovFactor } from './linearFactor';
export { formatLogLine } from './log';
export { type TrainedNetwork, type TrainNetworkOptions, trainNetwork } from './network/trainNetwork';
export { curvatureAt, gradientAt, lossAt, secondDerivativeAt } from './objectives/evaluate';
export { expressionObjective } from './objectives/expression';
export type { Constants, Objective } from './objectives/objective';
export { formatSteepParabola, knownMinimum, PARABOLA, parseSteepness } from './objectives/presets';
export { HYPERPARAMETER_RANGES, OPTIMIZERS, type OptimizerName } from './optimizers';
export { learningRatesOf, SCHEDULES, type Schedule } from './schedules';
export { type Trace, type TraceOptions, trace } from './trace';
export type { Trajectory } from './trajectory';
