import { createContext, use, useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Experiment, RunSettings } from '../../core/experiment';
import { PLAIN_KEY, settingsKey, settingsOf } from '../../core/runSettings';
import { stableRateOf } from '../largestStableRate';
import { useExperiment, usePreferences, useSession } from '../session';
import { linearScale, type RateScale, scaleForEdge } from './rateScale';
import { sampleRates } from './trackPaint';

type Ends = readonly [least: number, greatest: number];

/** Ends of every rate slider below it, where a page looks at a few rates closely; null: all rates. */
export const RateRangeContext = createContext<Ends | null>(null);

/** Rates that a painted track is asked for: about one for each pixel of a slider. */
const TRACK_RATES = 300;

/** The scale of one run's rate slider; the same object for as long as loss, settings and range stay. */
export function useRateScale(id: number): RateScale {
  const range = use(RateRangeContext);
  const edge = useExperiment(({ experiment }) => {
    const run = experiment.runs.find((one) => one.id === id);
    return run ? stableRateOf(experiment.objective, run) : null;
  });
  return useMemo(() => openScale(range, edge), [range, edge]);
}

/** Asks for the tracks of this page, one for each settings that a run has, for as long as they are shown. */
export function useTracks(): void {
  const session = useSession();
  const range = use(RateRangeContext);
  const isShown = usePreferences((state) => state.showTrack);
  const keys = useExperiment(useShallow(({ experiment }) => listKeys(experiment)));
  const objective = useExperiment((state) => state.experiment.objective);
  useEffect(() => {
    const tracks = keys.map((key) => {
      const settings = JSON.parse(key) as RunSettings;
      const scale = openScale(range, stableRateOf(objective, settings));
      return { key, settings, learningRates: sampleTrack(scale) };
    });
    session.setTracks(isShown ? tracks : []);
  }, [session, range, isShown, keys, objective]);
}

/** The settings that there are, each once; of no runs those of a plain one, which the ruler shows. */
function listKeys({ runs }: Experiment): readonly string[] {
  return runs.length === 0 ? [PLAIN_KEY] : [...new Set(runs.map((run) => settingsKey(settingsOf(run))))];
}

function openScale(range: Ends | null, edge: number | null): RateScale {
  return range ? linearScale(range[0], range[1], edge) : scaleForEdge(edge);
}

function sampleTrack(scale: RateScale): Float64Array<ArrayBuffer> {
  const { edge, least, greatest } = scale;
  const exact = edge === null ? [] : [edge / 2, edge].filter((rate) => rate >= least && rate <= greatest);
  return sampleRates(scale, TRACK_RATES, exact);
}
