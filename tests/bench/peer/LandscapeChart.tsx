import { useMemo } from 'react';
import { useAxes } from '../../../src/explorer/charts/useAxes';
import { RechartsChart, type RechartsView } from './RechartsChart';

/** Stands in for the page's own: the trails; the parabola stands still and is left out. */
export function LandscapeChart() {
  const { parameter, loss } = useAxes();
  const view = useMemo(
    (): RechartsView => ({
      title: 'Landscape',
      x: parameter,
      y: loss,
      curve: 'pathCurve',
      xOf: 'parameters',
      yOf: 'losses',
    }),
    [parameter, loss],
  );
  return <RechartsChart view={view} />;
}
