import { useMemo } from 'react';
import { type Frame, isInside } from '../charts/frame';
import { estimateTextWidth } from '../charts/textWidth';
import { useLandscape } from '../charts/useLandscape';
import { useExperiment } from '../session';
import { minimumBoxes } from './minimumPlaces';
import { placeStartWord, type StartWord } from './startWord';
import { useContourWords } from './words';

/** Where the word stands that names the start on a map; null where no run on it starts there, or there is no room. */
export function useStartWord(frame: Frame): StartWord | null {
  const words = useContourWords();
  const landscape = useLandscape();
  const isShared = useExperiment(({ experiment }) =>
    experiment.runs.some((run) => !run.hidden && !run.start),
  );
  const [x, y] = useExperiment(({ experiment }) => experiment.start).map(({ value }) => value);
  return useMemo(() => {
    if (!isShared || x === undefined || y === undefined) return null;
    const start = { x: frame.x.toPx(x), y: frame.y.toPx(y) };
    if (!isInside(frame.plot, start.x, start.y)) return null;
    const [, slope = 0] = landscape.gradientAt(x, y);
    return placeStartWord({
      start,
      uphill: slope < 0 ? 1 : -1,
      widthPx: estimateTextWidth(words.startWord),
      plot: frame.plot,
      taken: minimumBoxes(landscape, frame, words),
    });
  }, [isShared, x, y, frame, landscape, words]);
}
