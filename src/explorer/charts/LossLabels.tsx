import { Fragment, useLayoutEffect, useState } from 'react';
import { useCatalog } from '../language';
import { runStyle } from '../palette';
import { useExperiment, useSession } from '../session';
import type { Frame } from './frame';
import { requestFrame } from './frames';
import { type LossLabel, readLossLabels } from './lossLabels';
import styles from './marks.module.css';

/**
 * The rates beside their loss curves. They are placed anew when nothing is dragged; during a drag the labels of the
 * runs that change are away, and the others stay where they are.
 */
export function LossLabels({ frame }: { frame: Frame }) {
  const session = useSession();
  const { charts } = useCatalog();
  const [labels, setLabels] = useState<readonly LossLabel[]>([]);

  useLayoutEffect(() => {
    const place = () => {
      if (session.experiment.getState().held) return;
      setLabels(readLossLabels(session, frame, charts, charts.and));
    };
    place();
    let cancel = () => {};
    const placeSoon = () => {
      cancel();
      cancel = requestFrame(place);
    };
    const stops = [
      session.results.subscribe((state, before) => {
        if (state.byId !== before.byId && !session.experiment.getState().held) placeSoon();
      }),
      session.experiment.subscribe((state, before) => {
        if (!state.held && (state.experiment !== before.experiment || before.held)) placeSoon();
      }),
    ];
    return () => {
      cancel();
      for (const stop of stops) stop();
    };
  }, [session, frame, charts]);

  return labels.map((label) => <Label key={label.key} label={label} and={charts.and} />);
}

function Label({ label: { x, y, leader, runs }, and }: { label: LossLabel; and: string }) {
  const isTrue = useExperiment(({ experiment }) =>
    runs.every(({ id, rate }) => experiment.runs.find((run) => run.id === id)?.learningRate.text === rate),
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
