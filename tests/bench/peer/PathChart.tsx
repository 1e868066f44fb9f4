import { useMemo } from 'react';
import { derivePathEpochs } from '../../../src/explorer/charts/domains';
import { deriveEpochTicks } from '../../../src/explorer/charts/ticks';
import { useAxes } from '../../../src/explorer/charts/useAxes';
import { RechartsChart, type RechartsView } from './RechartsChart';

/** Height of the plot on a page of 1440 × 900 pixels, near enough. */
const HEIGHT_PX = 280;

/** Stands in for the page's own. */
export function PathChart() {
  const { parameter, epochs } = useAxes();
  const view = useMemo((): RechartsView => {
    const lastEpoch = derivePathEpochs(epochs, HEIGHT_PX, false);
    return {
      title: 'Path of w',
      x: parameter,
      y: { domain: [0, lastEpoch], ticks: deriveEpochTicks(lastEpoch) },
      isDownward: true,
      curve: 'pathCurve',
      xOf: 'parameters',
      yOf: 'epochs',
      lastEpoch,
    };
  }, [parameter, epochs]);
  return <RechartsChart view={view} />;
}
