import type { Experiment } from '../core/experiment';
import { findPreset, knownMinimum } from '../core/objectives/presets';
import { prepareObjective } from '../worker/preparedObjective';
import { countWeights } from './objective';

/**
 * The landscape shows the minimum ± this share of the distance from it to the start: from 5, the run that jumps to −7
 * and back stays on the chart.
 */
export const LANDSCAPE_REACH = 7 / 6;

/** A landing point is right within this share of the distance from the start to the minimum: a finger is not finer. */
export const LANDING_SHARE = 0.05;

/** Whether landings can be asked for: with one weight they are points of a curve; on a map of two none are placed. */
export function canAskLanding({ objective }: Pick<Experiment, 'objective'>): boolean {
  return countWeights(objective) === 1;
}

/**
 * Whether a point was placed where a step lands; one that lands off the landscape, where its edge is.
 *
 * @param from where the run asked about starts
 */
export function isLandingClose(
  point: number,
  landed: number,
  { objective, start }: Experiment,
  from = start[0]?.value ?? 0,
): boolean {
  const minimum = nearestMinimum(objective, from);
  const reach = Math.abs(from - minimum) || 1;
  const view = knownMinimum(objective.text) ? undefined : findPreset(objective.text)?.view[0];
  const edge = LANDSCAPE_REACH * reach;
  const [low, high] = view ?? [minimum - edge, minimum + edge];
  const shown = Math.min(Math.max(landed, Math.min(low, from)), Math.max(high, from));
  return Math.abs(point - shown) <= LANDING_SHARE * reach;
}

/** The minimum of one weight that is nearest a point; 0, the middle of the chart, where there is none. */
function nearestMinimum(objective: Experiment['objective'], from: number): number {
  const [parabola] = knownMinimum(objective.text)?.parameters ?? [];
  if (parabola !== undefined) return parabola;
  const places = prepareObjective(objective).minima.map(({ parameters }) => parameters[0] ?? 0);
  if (places.length === 0) return 0;
  return places.reduce((near, place) => (Math.abs(place - from) < Math.abs(near - from) ? place : near));
}
