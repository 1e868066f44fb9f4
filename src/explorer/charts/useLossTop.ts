import { useAxes } from './useAxes';

/** The upper end of the linear loss axis: a run above it is off the chart. */
export function useLossTop(): number {
  return useAxes().loss.domain[1];
}
