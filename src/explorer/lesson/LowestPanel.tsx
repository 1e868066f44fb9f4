import { type CSSProperties, useId } from 'react';
import { useStore } from 'zustand';
import { AnswerFoot } from '../asking/AnswerFoot';
import actions from '../asking/actions.module.css';
import { useAskingHere } from '../asking/asking';
import { useAxes } from '../charts/useAxes';
import { useLandscape } from '../charts/useLandscape';
import slider from '../inkSlider.module.css';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useLessonCatalog } from './lesson';
import styles from './OwnWay.module.css';

/** As near as a hand can put a point on a drawing. */
const NEAR = 0.05;

/** Where is it least wrong: a point on the curve, by hand or slider, then how far it is from the minimum. */
export function LowestPanel({ onTold }: { onTold: () => void }) {
  const { lowest } = useLessonCatalog();
  const { store } = useAskingHere();
  const landscape = useLandscape();
  const [low, high] = useAxes().parameter.domain;
  const isTold = useStore(store, (state) => state.phase === 'told');
  const draft = useStore(store, (state) => state.draft);
  const point = draft?.way === 'landing' ? (draft.points[0] ?? null) : null;
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const shown = point ?? start;
  const { setDraft, skip } = store.getState().actions;
  const name = useId();
  const tell = (isSaid: boolean) => {
    if (!isSaid) setDraft(null);
    skip();
    onTold();
  };
  const distance = point === null ? null : Math.abs(point - landscape.minimum.parameter);
  return (
    <section className={styles.panel} aria-labelledby={name}>
      <h3 id={name} className={styles.question}>
        {lowest.question}
      </h3>
      <p role="status" className={styles.told}>
        {isTold &&
          distance !== null &&
          (distance <= NEAR ? lowest.exact : lowest.told(formatNumber(point ?? 0), formatNumber(distance)))}
      </p>
      {!isTold && (
        <>
          <p className={styles.how}>{lowest.how}</p>
          <input
            type="range"
            className={slider.slider}
            min={low}
            max={high}
            step={0.1}
            value={shown}
            style={{ '--done': (shown - low) / (high - low) } as CSSProperties}
            aria-label={lowest.slider}
            aria-valuetext={lowest.value(formatNumber(shown), formatNumber(landscape.lossAt(shown)))}
            onChange={({ target }) => setDraft({ way: 'landing', points: [Number(target.value)] })}
          />
          <AnswerFoot>
            <div className={styles.bar}>
              <button
                type="button"
                className={actions.primary}
                aria-disabled={point === null}
                title={point === null ? lowest.missing : undefined}
                onClick={() => point !== null && tell(true)}
              >
                {lowest.check}
              </button>
              <button type="button" className={actions.link} onClick={() => tell(false)}>
                {lowest.skip}
              </button>
            </div>
          </AnswerFoot>
        </>
      )}
    </section>
  );
}
