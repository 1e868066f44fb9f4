import { Fragment, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Experiment } from '../../core/experiment';
import { useCatalog } from '../language';
import { runStyle } from '../palette';
import { nameRun } from '../runs/runMethod';
import { useExperiment, useSession } from '../session';
import type { Frame } from './frame';
import { requestFrame } from './frames';
import { type LossLabel, readLossLabels } from './lossLabels';
import styles from './marks.module.css';
import { onSettling } from './settling';

/**
 * The rates beside their loss curves. They are placed anew when nothing is dragged; during a drag the labels of the
 * runs that change are away, and the others stay where they are.
 */
export function LossLabels({ frame }: { frame: Frame }) {
  const session = useSession();
  const { charts } = useCatalog();
  const [placed, setPlaced] = useState<Placed | null>(null);

  useLayoutEffect(() => {
    const place = () => {
      const { experiment, held } = session.experiment.getState();
      if (!held) setPlaced({ experiment, labels: readLossLabels(session, frame, charts, charts.and) });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // first after the frame that brings the curves, which need not wait for it
    let cancel: () => void = requestFrame(() => {
      timer = setTimeout(place);
    });
    const placeSoon = () => {
      cancel();
      cancel = requestFrame(place);
    };
    const stops = [
      onSettling(() => {
        cancel();
        flushSync(place);
      }),
      session.results.subscribe((state, before) => {
        if (state.byId !== before.byId && !session.experiment.getState().held) placeSoon();
      }),
      session.experiment.subscribe((state, before) => {
        if (!state.held && (state.experiment !== before.experiment || before.held)) placeSoon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      cancel();
      for (const stop of stops) stop();
    };
  }, [session, frame, charts]);

  return placed?.labels.map((label) => (
    <Label key={label.key} label={label} placedFor={placed.experiment} and={charts.and} />
  ));
}

/** Labels and the experiment whose curves they were placed at. */
interface Placed {
  readonly experiment: Experiment;
  readonly labels: readonly LossLabel[];
}

function Label(props: { label: LossLabel; placedFor: Experiment; and: string }) {
  const { label, placedFor, and } = props;
  const { x, y, leader, runs } = label;
  const { methods } = useCatalog();
  const isTrue = useExperiment(
    ({ experiment }) =>
      experiment.start === placedFor.start &&
      experiment.epochs === placedFor.epochs &&
      runs.every(({ id, rate }) => {
        const run = experiment.runs.find((one) => one.id === id);
        return run !== undefined && nameRun(run, experiment.runs, methods) === rate;
      }),
  );
  return (
    <g data-part="label" className={styles.still} visibility={isTrue ? 'visible' : 'hidden'}>
      {leader && (
        <path className={styles.leader} d={`M${leader[0]},${leader[1]}L${leader[2]},${leader[3]}`} />
      )}
      <text className={styles.label} x={x} y={y + 7.5}>
        {runs.map(({ id, rate }, place) => (
          <Fragment key={id}>
            {place > 0 && <tspan>{and}</tspan>}
            <tspan className={styles.rate} style={{ fill: runStyle(id).textColor }}>
              {rate}
            </tspan>
          </Fragment>
        ))}
      </text>
    </g>
  );
}
