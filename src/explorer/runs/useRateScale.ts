import { createContext, use, useEffect, useMemo } from 'react';
import { usePreferences, useSession } from '../session';
import { useLargestStableRate } from '../useLargestStableRate';
import { linearScale, type RateScale, scaleForEdge } from './rateScale';
import { sampleRates } from './trackPaint';

/** Ends of every rate slider below it, where a page looks at a few rates closely; null: all rates. */
export const RateRangeContext = createContext<readonly [least: number, greatest: number] | null>(null);

/** Rates that a painted track is asked for: about one for each pixel of a slider. */
const TRACK_RATES = 300;

/** The scale of the rate sliders; the same object for as long as loss and range stay. */
export function useRateScale(): RateScale {
  const range = use(RateRangeContext);
  const edge = useLargestStableRate();
  return useMemo(() => (range ? linearScale(range[0], range[1], edge) : scaleForEdge(edge)), [range, edge]);
}

/** Asks for the rates that the tracks of this page show, for as long as they are shown. */
export function useTrackRates(): void {
  const session = useSession();
  const scale = useRateScale();
  const isShown = usePreferences((state) => state.showTrack);
  useEffect(() => {
    const { edge } = scale;
    const exact =
      edge === null ? [] : [edge / 2, edge].filter((rate) => rate >= scale.least && rate <= scale.greatest);
    session.setTrackRates(isShown ? sampleRates(scale, TRACK_RATES, exact) : null);
  }, [session, scale, isShown]);
}
