/**
 * What page and worker both use, shipped once: a module that stands in here is no second time in the page's own script,
 * so whatever the page imports of it must be listed. A build says what is missing.
 */

export { TOLERANCE, WORDS } from '../core/diagnose';
export { LIMITS } from '../core/experiment';
export { parseNumber } from '../core/expression/number';
export { parseExpression } from '../core/expression/parse';
export { printExpression } from '../core/expression/print';
export { gradientAt, lossAt, secondDerivativeAt } from '../core/objectives/evaluate';
export { expressionObjective } from '../core/objectives/expression';
export { knownMinimum, PARABOLA } from '../core/objectives/presets';
export { reduceSeries } from '../core/reduce';
export { createComputation, previewRuns } from './answer';
export { createAnswerer } from './answerer';
export { deferThroughChannel } from './defer';
export { chunkAround } from './rows';
export { isSameArray, isSameTrack } from './sameTrack';
export { serve } from './serve';
export { unexpected } from './transfer';
