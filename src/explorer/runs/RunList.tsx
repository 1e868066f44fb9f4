import { useCallback, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { useExperiment, usePreferences, useSession } from '../session';
import { useLargestStableRate } from '../useLargestStableRate';
import { AddRun } from './AddRun';
import { RunCard } from './RunCard';
import styles from './RunList.module.css';
import { scaleForEdge } from './rateScale';
import { sampleRates } from './trackPaint';

/** Rates that a painted track is asked for: about one for each pixel of a slider. */
const TRACK_RATES = 300;

/** The runs, one card each, and what adds another. */
export function RunList() {
  const { runs } = useCatalog();
  const controls = useControls();
  const session = useSession();
  const ids = useExperiment(useShallow((state) => state.experiment.runs.map((run) => run.id)));
  const list = useRef<HTMLElement>(null);
  useTrackRates();

  // the focus goes to a neighbour, or a keyboard would start again from the top of the page
  const remove = useCallback(
    (id: number) => {
      const { experiment } = session.experiment.getState();
      const index = experiment.runs.findIndex((run) => run.id === id);
      const neighbour = experiment.runs[index + 1] ?? experiment.runs[index - 1];
      const next = neighbour ? `[data-run="${neighbour.id}"] [data-remove]` : '[data-add]';
      list.current?.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
      session.experiment.getState().actions.removeRun(id);
    },
    [session],
  );

  return (
    <section ref={list} className={styles.list} aria-label={runs.list}>
      {ids.map((id) => (
        <RunCard key={id} id={id} onRemove={remove} />
      ))}
      {controls.runs && <AddRun />}
    </section>
  );
}

/** Asks for the rates that the tracks of this page show, for as long as they are shown. */
function useTrackRates(): void {
  const session = useSession();
  const edge = useLargestStableRate();
  const isShown = usePreferences((state) => state.showTrack);
  useEffect(() => {
    const exact = edge === null ? [] : [edge / 2, edge];
    session.setTrackRates(isShown ? sampleRates(scaleForEdge(edge), TRACK_RATES, exact) : null);
  }, [session, edge, isShown]);
}
