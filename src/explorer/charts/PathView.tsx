import { lazy, type ReactNode, Suspense } from 'react';
import { PathChart } from './PathChart';
import { useLandscape } from './useLandscape';

const TwoWeightsPath = lazy(async () => ({
  default: (await import('../contours/TwoWeightsPath')).TwoWeightsPath,
}));

/** The other chart that stands in this place. */
export interface OtherChart {
  readonly label: string;
  show(): void;
}

/**
 * The path of what is on the page: of one weight, or of two with a choice of what to see, which is loaded where there are
 * two.
 *
 * @param props.aside the choice between this and the other chart in its place
 * @param props.other that other chart, where the choice is to be one with that of two weights
 */
export function PathView({ aside, other }: { aside?: ReactNode; other?: OtherChart }) {
  const { names } = useLandscape();
  const path = <PathChart aside={aside} />;
  return names.length === 1 ? (
    path
  ) : (
    <Suspense fallback={path}>
      <TwoWeightsPath other={other} />
    </Suspense>
  );
}
