import { useMemo } from 'react';
import type { PathValueName } from '../../state/preferences';
import { PathChart } from '../charts/PathChart';
import type { OtherChart } from '../charts/PathView';
import type { PathValue } from '../charts/pathValue';
import { useAxes } from '../charts/useAxes';
import { useLandscape } from '../charts/useLandscape';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { usePreferences, useSession } from '../session';
import { deriveDistanceAxis, distanceToNearest } from './minimumDistance';
import { usePathValueName } from './usePathValueName';
import { useContourWords } from './words';

/** The path of two weights: x, y, or, where a minimum is known or was found, the distance to it. */
export function TwoWeightsPath({ other }: { other?: OtherChart | undefined }) {
  const words = useContourWords().path;
  const { names, minima } = useLandscape();
  const { extras } = useControls();
  const shown = usePathValueName();
  const setPathValue = usePreferences((state) => state.actions.setPathValue);
  const [x = 'x', y = 'y'] = names;
  const values: readonly { value: PathValueName; label: string }[] = [
    { value: 'x', label: x },
    { value: 'y', label: y },
    ...(minima.length > 0 ? [{ value: 'distance' as const, label: words.distance }] : []),
  ];
  const choice = extras && (
    <div data-part="pathValue">
      <SegmentedControl<PathValueName | 'other'>
        label={words.view}
        value={shown}
        options={other ? [...values, { value: 'other', label: other.label }] : values}
        onChange={(value) => (value === 'other' ? other?.show() : setPathValue(value))}
      />
    </div>
  );
  const value = usePathValue(shown);
  return <PathChart aside={choice} {...(value && { value })} />;
}

/** What is drawn across; null: the first weight, as where there is but one. */
function usePathValue(name: PathValueName): PathValue | null {
  const words = useContourWords().path;
  const { path } = useCatalog().charts;
  const session = useSession();
  const axes = useAxes();
  const landscape = useLandscape();
  return useMemo(() => {
    const { names, minima, isKnown } = landscape;
    const epochs = formatCount(axes.epochs);
    if (name === 'distance') {
      // the start that the axes stand for: while it is dragged, all of them hold
      const start = session.experiment.getState().experiment.start.map(({ value }) => value);
      return {
        name: words.distance,
        title: words.title,
        caption: words.caption(isKnown, minima.length),
        summary: words.summary(epochs),
        table: words.table,
        axis: deriveDistanceAxis(distanceToNearest(minima, start)),
        isAligned: false,
        minima: [],
        valueOf: (point) => distanceToNearest(minima, point),
      };
    }
    const [, weight = 'y'] = names;
    if (name === 'x' || !axes.second) return null;
    return {
      name: weight,
      title: path.title(weight),
      caption: words.downward,
      summary: path.summary(weight, epochs),
      table: path.table(weight),
      axis: axes.second,
      isAligned: false,
      minima: minima.map(({ parameters }) => parameters[1]!),
      valueOf: ([, second = Number.NaN]) => second,
    };
  }, [name, words, path, session, axes, landscape]);
}
