import { useMemo } from 'react';
import { deriveEpochTicks } from '../../../src/explorer/charts/ticks';
import { useAxes } from '../../../src/explorer/charts/useAxes';
import { RechartsChart, type RechartsView } from './RechartsChart';

/** Stands in for the page's own. */
export function LossChart() {
  const { loss, epochs } = useAxes();
  const view = useMemo(
    (): RechartsView => ({
      title: 'Loss per epoch',
      x: { domain: [0, epochs], ticks: deriveEpochTicks(epochs) },
      y: loss,
      curve: 'lossCurve',
      xOf: 'epochs',
      yOf: 'losses',
    }),
    [loss, epochs],
  );
  return <RechartsChart view={view} />;
}
