import { useMemo } from 'react';
import type { Frame } from '../charts/frame';
import type { Box } from '../charts/polyline';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import { type ContourLabel, placeContourLabels } from './contourPaths';
import { minimumBoxes } from './minimumPlaces';
import type { ContourMap } from './useContours';
import { useContourWords } from './words';

/** The names of the levels of a map, clear of its minima and of the word at the start; none before there are lines. */
export function useContourLabels(
  map: ContourMap | null,
  frame: Frame,
  startWord: Box | null,
): readonly ContourLabel[] {
  const words = useContourWords();
  const landscape = useLandscape();
  return useMemo(() => {
    if (!map) return [];
    const taken = [...minimumBoxes(landscape, frame, words), ...(startWord ? [startWord] : [])];
    return placeContourLabels(map, frame, taken, (level, isFirst) => {
      const number = formatNumber(level, 3);
      return isFirst ? words.level(number) : number;
    });
  }, [map, frame, landscape, words, startWord]);
}
