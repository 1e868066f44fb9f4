import { useCallback, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { useExperiment, useSession } from '../session';
import { AddRun } from './AddRun';
import { RunCard } from './RunCard';
import styles from './RunList.module.css';
import { useTracks } from './useRateScale';

/** The runs, one card each, and what adds another. */
export function RunList() {
  const { runs } = useCatalog();
  const controls = useControls();
  const session = useSession();
  const ids = useExperiment(useShallow((state) => state.experiment.runs.map((run) => run.id)));
  const list = useRef<HTMLElement>(null);
  useTracks();

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
