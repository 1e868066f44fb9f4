import { type CSSProperties, useMemo, useRef } from 'react';
import { PLAIN_KEY } from '../../core/runSettings';
import type { Track } from '../../worker/messages';
import { useIsOutcomeHidden } from '../asking/asking';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { formatNumber } from '../numbers';
import { isPlain, nameRun } from '../runs/runMethod';
import { usePreferences, useResults, useToldExperiment } from '../session';
import { useElementSize } from '../useElementSize';
import { useLargestStableRate } from '../useLargestStableRate';
import styles from './Ruler.module.css';
import { deriveBands, deriveShades, placeLabels, RULER_SPAN, rulerPosition } from './rulerBands';

const TICK_SHARES = [0, 0.25, 0.5, 0.75, 1];

/** All learning rates from 0 to 1.2 times the largest stable one, the words they earn, and a dot for each run. */
export function Ruler() {
  const { explanation, words } = useCatalog();
  const strip = useRef<HTMLDivElement>(null);
  const widthPx = useElementSize(strip)?.widthPx ?? 0;
  const largestStable = useLargestStableRate();
  const track = useResults((state) => state.tracks.get(PLAIN_KEY));
  const epochs = useToldExperiment((state) => state.experiment.epochs);
  const labels = useMemo(
    () =>
      track && largestStable !== null && widthPx > 0
        ? placeLabels(deriveBands(track, largestStable), words, widthPx, estimateTextWidth)
        : [],
    [track, largestStable, widthPx, words],
  );
  const background = useMemo(
    () => (track && largestStable !== null ? paintStrip(track, largestStable, epochs) : undefined),
    [track, largestStable, epochs],
  );
  const isHidden = useIsOutcomeHidden();
  // its words are those of plain descent
  const isOfUse = useToldExperiment(
    ({ experiment: { runs } }) => runs.length === 0 || runs.some((run) => !run.hidden && isPlain(run)),
  );
  if (largestStable === null || isHidden || !isOfUse) return null;

  return (
    <figure className={styles.ruler} aria-label={explanation.ruler}>
      <div className={styles.words}>
        {labels.map((label) => (
          <span key={label.word} style={place(label.at)}>
            <Term name={label.word}>{label.text}</Term>
          </span>
        ))}
      </div>
      <div ref={strip} className={styles.strip} style={{ background }}>
        <i className={styles.hatching} style={{ insetInlineStart: `${100 / RULER_SPAN}%` }} />
        <Dots largestStable={largestStable} />
      </div>
      <div className={styles.scale}>
        {TICK_SHARES.map((share) => (
          <span key={share} aria-hidden="true" style={place(share / RULER_SPAN)}>
            {formatNumber(share * largestStable)}
          </span>
        ))}
        <span className={styles.unit}>
          <Term name="learningRate">lr</Term>
        </span>
      </div>
      <div className={styles.scale}>
        <span aria-hidden="true" style={place(0)}>
          +1
        </span>
        <span aria-hidden="true" style={place(0.5 / RULER_SPAN)}>
          0
        </span>
        <span aria-hidden="true" style={place(1 / RULER_SPAN)}>
          −1
        </span>
        <span style={place(0.25 / RULER_SPAN)}>
          <Term name="factor">{explanation.factor(formatNumber(2 / largestStable, 6))}</Term>
        </span>
      </div>
    </figure>
  );
}

function Dots({ largestStable }: { largestStable: number }) {
  const { explanation, words, methods } = useCatalog();
  const runs = useToldExperiment((state) => state.experiment.runs);
  const results = useResults((state) => state.byId);
  const showWords = usePreferences((state) => state.showWords);
  return runs
    .filter((run) => !run.hidden && isPlain(run))
    .map((run) => {
      const word = results.get(run.id)?.diagnosis.word;
      return (
        <i
          key={run.id}
          role="img"
          aria-label={explanation.rulerDot(nameRun(run, runs, methods), word && showWords ? words[word] : '')}
          className={styles.dot}
          style={{
            background: `var(--run-${run.id})`,
            insetInlineStart: `${100 * rulerPosition(run.learningRate.value, largestStable)}%`,
          }}
        />
      );
    });
}

// At the ends a centred text would hang over the edge, so it leans inwards there.
function place(share: number): CSSProperties {
  const shift = share < 0.02 ? '0' : share > 0.98 ? '-100%' : '-50%';
  return { insetInlineStart: `${100 * share}%`, translate: shift };
}

function paintStrip(track: Track, largestStable: number, epochs: number): string {
  const stops: string[] = [];
  let end = 0;
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  for (const { from, to, strength } of deriveShades(track, largestStable, epochs)) {
    if (from > end) stops.push(`var(--rail) ${percent(end)} ${percent(from)}`);
    const ink = Math.round(20 + 55 * strength);
    stops.push(`color-mix(in srgb, var(--ink) ${ink}%, var(--rail)) ${percent(from)} ${percent(to)}`);
    end = to;
  }
  if (stops.length === 0) return 'var(--rail)';
  stops.push(`var(--rail) ${percent(end)} 100%`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

// Close enough to keep words apart: Chinese characters are square, Latin letters about half as wide.
function estimateTextWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 12 : 6.2;
  return width;
}
