import { lazy, Suspense } from 'react';
import { countWeights } from '../../state/objective';
import { LandscapeChart } from '../charts/LandscapeChart';
import { useExperiment } from '../session';

const ContourChart = lazy(() =>
  import('../contours/ContourChart').then((module) => ({ default: module.ContourChart })),
);

/** The landscape: a curve over one weight; of two a contour map, which is loaded when there are two. */
export function LandscapeView() {
  const isMap = useExperiment((state) => countWeights(state.experiment.objective) === 2);
  if (!isMap) return <LandscapeChart />;
  return (
    <Suspense>
      <ContourChart />
    </Suspense>
  );
}
