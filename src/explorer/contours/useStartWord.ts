import { useMemo } from 'react';
import { type Frame, isInside } from '../charts/frame';
import { estimateTextWidth } from '../charts/textWidth';
import { useLandscape } from '../charts/useLandscape';
import { useSettledResults } from '../charts/useSettledResults';
import { useExperiment } from '../session';
import { minimumBoxes } from './minimumPlaces';
import { placeStartWord, type StartWord } from './startWord';
import { trailBoxes } from './trailBoxes';
import { useContourWords } from './words';

/** The way that runs take off from the start, which the word there leaves alone. */
const FIRST_EPOCHS = 20;

/** Where the word stands that names the start on a map; null where no run on it starts there, or there is no room. */
export function useStartWord(frame: Frame): StartWord | null {
  const words = useContourWords();
  const landscape = useLandscape();
  const isShared = useExperiment(({ experiment }) =>
    experiment.runs.some((run) => !run.hidden && !run.start),
  );
  const [x, y] = useExperiment(({ experiment }) => experiment.start).map(({ value }) => value);
  const { byId, experiment } = useSettledResults();
  return useMemo(() => {
    if (!isShared || x === undefined || y === undefined) return null;
    const start = { x: frame.x.toPx(x), y: frame.y.toPx(y) };
    if (!isInside(frame.plot, start.x, start.y)) return null;
    const [across = 0, up = 0] = landscape.gradientAt(x, y);
    const runs = (experiment?.runs ?? []).filter(({ hidden }) => !hidden);
    const trails = runs.flatMap(({ id }) => trailBoxes(byId.get(id), FIRST_EPOCHS, frame));
    return placeStartWord({
      start,
      uphill: { x: across < 0 ? -1 : 1, y: up < 0 ? 1 : -1 },
      widthPx: estimateTextWidth(words.startWord),
      plot: frame.plot,
      taken: [...minimumBoxes(landscape, frame, words), ...trails],
    });
  }, [isShared, x, y, frame, landscape, words, byId, experiment]);
}
