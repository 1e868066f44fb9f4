import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import actions from '../asking/actions.module.css';
import { useAsking } from '../asking/asking';
import { QuestionPanel } from '../asking/QuestionPanel';
import { useCatalog } from '../language';
import { ControlView } from './ControlView';
import { LowestPanel } from './LowestPanel';
import {
  type Place,
  useLesson,
  useLessonCatalog,
  useLessonState,
  useOutcome,
  usePlace,
  useTexts,
} from './lesson';
import { Onward } from './Onward';
import { Prose } from './Prose';
import { SharesPanel } from './SharesPanel';
import styles from './StopPanel.module.css';

const OutputsPanel = lazy(async () => ({ default: (await import('./OutputsPanel')).OutputsPanel }));

/** The words of a stop: what it is about, the question, and once that is told, why; then the way on, and the way to paper. */
export function StopPanel({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
  const catalog = useLessonCatalog();
  const lesson = useLesson();
  const place = usePlace();
  const { stop, part, index, key, number } = place;
  const texts = useTexts(place);
  const isTold = useIsTold(key);
  const after = useOutcomeFocus(isTold);
  return (
    <section className={styles.panel} aria-labelledby={`stop-${number}`}>
      <div className={styles.words}>
        <h2 id={`stop-${number}`} ref={heading} tabIndex={-1} className={styles.title}>
          <span>{catalog.titles[stop.id]}</span>
          {stop.parts.length > 1 && (
            <small>
              <span aria-hidden="true">{`${index + 1} / ${stop.parts.length}`}</span>
              <span className={styles.hidden}>{catalog.questionOf(index + 1, stop.parts.length)}</span>
            </small>
          )}
        </h2>
        {!isTold && texts && (
          <p className={styles.before}>
            <Prose text={texts.before} />
          </p>
        )}
        {part.asks.way === 'lowest' ? (
          <LowestPanel onTold={lesson.markTold} />
        ) : part.asks.way === 'shares' ? (
          <SharesPanel onTold={lesson.markTold} />
        ) : part.asks.way === 'outputs' ? (
          <Suspense fallback={null}>
            <OutputsPanel inputs={part.asks.inputs} onTold={lesson.markTold} />
          </Suspense>
        ) : (
          <QuestionPanel onSkip={lesson.showSolution} onTold={lesson.markTold} hasTries={false} />
        )}
        <div role="status" ref={after} tabIndex={-1} className={styles.after}>
          {isTold && (
            <Suspense fallback={null}>
              <Outcome stop={stop} part={part} />
            </Suspense>
          )}
        </div>
        {isTold && <Onward />}
        {stop.id === 'reason' && <ControlView />}
        <button type="button" className={`${actions.link} ${styles.print}`} onClick={() => print()}>
          {catalog.print}
        </button>
      </div>
    </section>
  );
}

/** Why it came so, and the sentence to keep. */
function Outcome(place: Pick<Place, 'stop' | 'part'>) {
  const { shell } = useCatalog();
  const outcome = useOutcome(place);
  if (!outcome) return <p>{shell.loadFailed}</p>;
  return outcome.map((paragraph, at) => (
    <p key={paragraph} className={at === outcome.length - 1 ? styles.key : undefined}>
      {paragraph}
    </p>
  ));
}

/** Whether the outcome of the open part is told now, after it has played. */
export function useIsTold(key: string): boolean {
  const wasTold = useLessonState((state) => state.told.has(key));
  const phase = useAsking((state) => state.phase);
  return wasTold && phase === 'told';
}

/** Where the button that was pressed has gone once the outcome is told, the focus goes on from there. */
function useOutcomeFocus(isTold: boolean) {
  const outcome = useRef<HTMLDivElement>(null);
  const wasTold = useRef(isTold);
  useEffect(() => {
    if (isTold && !wasTold.current && document.activeElement === document.body)
      outcome.current?.focus({ preventScroll: true });
    wasTold.current = isTold;
  }, [isTold]);
  return outcome;
}
