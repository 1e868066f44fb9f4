import { createContext, use, useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Experiment, NetworkSetting, ObjectiveSource, RunSettings } from '../../core/experiment';
import { PLAIN_KEY, settingsKey, settingsOf } from '../../core/runSettings';
import { stableRateOf } from '../largestStableRate';
import { useExperiment, usePreferences, useSession } from '../session';
import { linearScale, logarithmicScale, type RateScale, scaleForEdge } from './rateScale';
import { sampleRates } from './trackPaint';

type Ends = readonly [least: number, greatest: number];

/** Ends of every rate slider below it, where a page looks at a few rates closely; null: all rates. */
export const RateRangeContext = createContext<Ends | null>(null);

/** Rates that a painted track is asked for: about one for each pixel of a slider. */
const TRACK_RATES = 300;

/** Ends of the sliders of networks, whose telling rates are larger. */
const NETWORK_RATES = [1e-3, 1e3] as const;

/** The scale of one run's rate slider; the same object for as long as loss, settings and range stay. */
export function useRateScale(id: number): RateScale {
  const range = use(RateRangeContext);
  const edge = useExperiment(({ experiment }) => {
    const run = experiment.runs.find((one) => one.id === id);
    return run ? edgeOf(experiment, run) : null;
  });
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  return useMemo(() => openScale(range, edge, isNetwork), [range, edge, isNetwork]);
}

/** Asks for the tracks of this page, one for each settings that a run has, for as long as they are shown. */
export function useTracks(): void {
  const session = useSession();
  const range = use(RateRangeContext);
  const isShown = usePreferences((state) => state.showTrack);
  const keys = useExperiment(useShallow(({ experiment }) => listKeys(experiment)));
  const objective = useExperiment((state) => state.experiment.objective);
  const network = useExperiment((state) => state.experiment.network);
  useEffect(() => {
    const tracks = keys.map((key) => {
      const settings = JSON.parse(key) as RunSettings;
      const scale = openScale(range, edgeOf({ objective, network }, settings), network !== undefined);
      return { key, settings, learningRates: sampleTrack(scale) };
    });
    session.setTracks(isShown ? tracks : []);
  }, [session, range, isShown, keys, objective, network]);
}

/** The settings that there are, each once; of no runs those of a plain one, which the ruler shows. */
function listKeys({ runs }: Experiment): readonly string[] {
  return runs.length === 0 ? [PLAIN_KEY] : [...new Set(runs.map((run) => settingsKey(settingsOf(run))))];
}

/** The largest stable rate; a network has none that is known. */
function edgeOf(
  {
    objective,
    network,
  }: { readonly objective: ObjectiveSource; readonly network?: NetworkSetting | undefined },
  settings: RunSettings,
): number | null {
  return network ? null : stableRateOf(objective, settings);
}

function openScale(range: Ends | null, edge: number | null, isNetwork: boolean): RateScale {
  if (range) return linearScale(range[0], range[1], edge);
  return isNetwork ? logarithmicScale(...NETWORK_RATES) : scaleForEdge(edge);
}

function sampleTrack(scale: RateScale): Float64Array<ArrayBuffer> {
  const { edge, least, greatest } = scale;
  const exact = edge === null ? [] : [edge / 2, edge].filter((rate) => rate >= least && rate <= greatest);
  return sampleRates(scale, TRACK_RATES, exact);
}
