import { memo, use, useMemo } from 'react';
import { PLAIN_KEY, settingsKey, settingsOf } from '../../core/runSettings';
import { useIsTrackHidden } from '../asking/asking';
import { useExperiment, usePreferences, useResults } from '../session';
import styles from './RateTrack.module.css';
import type { RateScale } from './rateScale';
import { detentsOf } from './rateSteps';
import { deriveTrackStretches, percent, trackMask } from './trackPaint';
import { RateRangeContext } from './useRateScale';

/**
 * What lies under a rate slider: its ticks and, painted on the rail, what this run would do at every rate. It depends on
 * loss, start, precision, epochs and the run's settings, never on its own rate, so it stands still while that is dragged.
 * A track that shows a few rates closely says which these are.
 */
export const RateTrack = memo(function RateTrack({ id, scale }: { id: number; scale: RateScale }) {
  const isHidden = useIsTrackHidden();
  const isShown = usePreferences((state) => state.showTrack) && !isHidden;
  const isClose = use(RateRangeContext) !== null;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.rail}>{isShown && <Paint id={id} scale={scale} />}</div>
      <div className={styles.marks}>
        {detentsOf(scale).map((detent) => (
          <i
            key={detent}
            className={styles.tick}
            style={{ insetInlineStart: percent(scale.placeOf(detent)) }}
          />
        ))}
        {isClose &&
          [scale.least, ...(scale.edge === null ? [] : [scale.edge]), scale.greatest].map((rate) => (
            <span
              key={rate}
              className={styles.name}
              style={{ insetInlineStart: percent(scale.placeOf(rate)) }}
              data-part="trackRate"
            >
              {rate}
            </span>
          ))}
        {isShown && scale.edge !== null && (
          <i className={styles.edge} style={{ insetInlineStart: percent(scale.placeOf(scale.edge)) }} />
        )}
      </div>
    </div>
  );
});

function Paint({ id, scale }: { id: number; scale: RateScale }) {
  const key = useExperiment(({ experiment }) => {
    const run = experiment.runs.find((one) => one.id === id);
    return run ? settingsKey(settingsOf(run)) : PLAIN_KEY;
  });
  const track = useResults((state) => state.tracks.get(key));
  const epochs = useResults((state) => state.experiment?.epochs ?? 1);
  const stretches = useMemo(
    () => (track ? deriveTrackStretches(track, scale, epochs) : []),
    [track, scale, epochs],
  );
  const maskImage = useMemo(() => trackMask(stretches), [stretches]);
  return (
    <div className={styles.marks}>
      <div className={styles.paint} style={{ maskImage, WebkitMaskImage: maskImage }} />
      {stretches.map(
        ({ from, to, diverges }) =>
          diverges && (
            <div
              key={from}
              className={to === 1 ? `${styles.hatching} ${styles.last}` : styles.hatching}
              style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
            />
          ),
      )}
    </div>
  );
}
