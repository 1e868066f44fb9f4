import type { Experiment } from '../core/experiment';
import { knownMinimum } from '../core/objectives/presets';

/**
 * The landscape shows the minimum ± this share of the distance from it to the start: from 5, the run that jumps to −7
 * and back stays on the chart.
 */
export const LANDSCAPE_REACH = 7 / 6;

/** A landing point is right within this share of the distance from the start to the minimum: a finger is not finer. */
export const LANDING_SHARE = 0.05;

/** Whether a point was placed where a step lands; one that lands off the landscape, where its edge is. */
export function isLandingClose(point: number, landed: number, { objective, start }: Experiment): boolean {
  const minimum = knownMinimum(objective.text)?.parameters[0] ?? 0;
  const reach = Math.abs((start[0]?.value ?? 0) - minimum) || 1;
  const edge = LANDSCAPE_REACH * reach;
  const shown = Math.min(Math.max(landed, minimum - edge), minimum + edge);
  return Math.abs(point - shown) <= LANDING_SHARE * reach;
}
