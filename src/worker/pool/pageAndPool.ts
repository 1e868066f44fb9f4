/**
 * What the page and the pool's workers both use, shipped once and loaded when the pool is; see pageAndWorker.ts. What the
 * first view needs must not be listed here.
 */

export { cellValues, isAtPrecisionLimit, pointValues, shareOf, valueAt, zoomAxis } from '../../core/axis';
export { contourLevels } from '../../core/contourLevels';
export { allocateFates, FATES } from '../../core/fate';
export { cellsOfPass, MAP_STEPS } from '../../core/mapOrder';
export { CURVE_RATES } from '../../core/outcomeCurve';
export { placePatch } from '../../core/outcomeMap';
export { createPerformer } from './performer';
export { servePool } from './servePool';
