import { type PointerEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { type GuessMarkProps, useAsking, useAskingHere } from '../asking/asking';
import type { Axis } from '../charts/domains';
import type { Landscape } from '../charts/landscape';
import { useExperiment } from '../session';
import styles from './LowestMark.module.css';

/** The point that is put on the curve, hollow as every guess is; once it is told, the minimum too, filled. */
export function LowestMark(props: GuessMarkProps & { axis: Axis; landscape: Landscape }) {
  const { frame, overlay, axis, landscape } = props;
  const { store } = useAskingHere();
  const phase = useAsking((state) => state.phase);
  const said = useAsking(({ draft }) => (draft?.way === 'landing' ? (draft.points[0] ?? null) : null));
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const [isHeld, setHeld] = useState(false);
  const isAsked = phase === 'asked';
  const guess = said ?? (isAsked ? start : null);
  const { plot } = frame;
  const at = (w: number) => ({ cx: frame.x.toPx(w), cy: frame.y.toPx(landscape.lossAt(w)) });

  function put(event: PointerEvent<HTMLElement>): void {
    const left = event.currentTarget.getBoundingClientRect().left;
    const [low, high] = axis.domain;
    const w = frame.x.fromPx(event.clientX - left + plot.left);
    const point = Math.round(Math.min(high, Math.max(low, w)) * 10) / 10;
    store.getState().actions.setDraft({ way: 'landing', points: [point] });
  }

  return (
    <>
      {guess !== null && <circle className={styles.guess} r={9} {...at(guess)} />}
      {!isAsked && <circle className={styles.minimum} r={7} {...at(landscape.minimum.parameter)} />}
      {isAsked &&
        overlay &&
        createPortal(
          <div
            className={styles.touch}
            style={{
              insetInlineStart: plot.left,
              insetBlockStart: plot.top,
              inlineSize: plot.width,
              blockSize: plot.height,
            }}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld(true);
              put(event);
            }}
            onPointerMove={(event) => isHeld && put(event)}
            onPointerUp={() => setHeld(false)}
            onPointerCancel={() => setHeld(false)}
          />,
          overlay,
        )}
    </>
  );
}
