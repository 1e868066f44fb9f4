/**
 * What page and worker both use, shipped once: a module that stands in here is no second time in the page's own script,
 * so whatever the page imports of it must be listed. A build says what is missing.
 */

export { clipLanesByNorm } from '../core/clipping';
export { createDescent } from '../core/descend';
export { checkAdvance, checkNewRates } from '../core/descentOptions';
export { diagnose, TOLERANCE, WORDS } from '../core/diagnose';
export { allocateLanes, roundTo } from '../core/dtype';
export { eigenOf } from '../core/eigen';
export { createEpochInputs } from '../core/epochInputs';
export { LIMITS } from '../core/experiment';
export { editDistance } from '../core/expression/editDistance';
export { listNames } from '../core/expression/names';
export { parseNumber } from '../core/expression/number';
export { parseExpression } from '../core/expression/parse';
export { printExpression } from '../core/expression/print';
export { FUNCTION_ARITY } from '../core/expression/syntax';
export { normalizeSymbols } from '../core/expression/tokens';
export { roundLanes } from '../core/laneValues';
export { largestStableRate, linearFactor } from '../core/linearFactor';
export { lowestLossOf } from '../core/minimumLoss';
export { REACHED } from '../core/network/reached';
export { standardNormal, uniform } from '../core/noise';
export { createNonFiniteWatch } from '../core/nonFinite';
export { curvatureAt, gradientAt, lossAt, secondDerivativeAt } from '../core/objectives/evaluate';
export { expressionObjective } from '../core/objectives/expression';
export {
  curvatureLane,
  curvatureProgram,
  gradientLane,
  gradientProgram,
  LOSS,
  parameterLane,
} from '../core/objectives/gradient';
export {
  isCrossEntropy,
  NEURON_LIMITS,
  NEURON_START,
  NEURON_WEIGHTS,
  parseNeuron,
  WRITTEN_ACTIVATIONS,
  wantedOf,
} from '../core/objectives/neuron';
export { constantLane } from '../core/objectives/objective';
export {
  findPreset,
  formatSteepParabola,
  knownMinimum,
  PARABOLA,
  PRESETS,
  parseSteepness,
} from '../core/objectives/presets';
export { isFiniteAt, openSource, readSource, USUAL_CONSTANT } from '../core/objectives/source';
export { memoryOf } from '../core/optimizer';
export { HYPERPARAMETER_RANGES, OPTIMIZERS } from '../core/optimizers';
export { ARITHMETIC, SMALLEST_NORMAL } from '../core/program/arithmetic';
export { BLOCK_LANES } from '../core/program/interpret';
export { finishProgram, listInputs } from '../core/program/program';
export { recordExpression } from '../core/program/record';
export { runnerOf } from '../core/program/runner';
export { constantAt, createTape } from '../core/program/tape';
export { createChangingDescent } from '../core/rateChanges';
export { rateOfEpoch, ratesOfEpochs } from '../core/rateOfEpoch';
export { gatherSeries, reduceSeries } from '../core/reduce';
export { remember } from '../core/remember';
export { stableRate } from '../core/runFactor';
export { SCHEDULES, scheduleFactors } from '../core/schedules';
export { CLIPPING_LIMIT, compileUpdate, LEARNING_RATE, recordUpdate } from '../core/step';
export { createSweep } from '../core/sweep';
export { lengthsOf } from '../core/tally';
export { createComputation, previewRuns } from './answer';
export { createAnswerer, SLICE_MS } from './answerer';
export { computeRuns } from './computedRun';
export { deferThroughChannel } from './defer';
export { keepMinima, recallMinima } from './foundMinima';
export { groupBySettings, laneOptions, settingOptions } from './group';
export { kinOf } from './kinOf';
export { curvatureOf, prepareInSteps, prepareObjective } from './preparedObjective';
export { chunkAround } from './rows';
export { isReduced } from './runResult';
export { isSameArray, isSameTrack } from './sameTrack';
export { serve } from './serve';
export { listBuffers, unexpected } from './transfer';
