import { lazy, Suspense } from 'react';
import { LandscapeChart } from './LandscapeChart';
import { useLandscape } from './useLandscape';

const ContourChart = lazy(async () => ({ default: (await import('../contours/ContourChart')).ContourChart }));

/** The landscape of the loss on the page: a curve of one weight, or a map of two, which is loaded where there are two. */
export function LandscapeView() {
  const { names } = useLandscape();
  if (names.length === 1) return <LandscapeChart />;
  return (
    <Suspense fallback={null}>
      <ContourChart />
    </Suspense>
  );
}
