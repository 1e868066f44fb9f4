import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { AnswerFootContext } from '../asking/AnswerFoot';
import { AskingProvider } from '../asking/AskingProvider';
import { AskingContext, KeptBackContext, useAskingHere } from '../asking/asking';
import { TrainingTextsContext } from '../asking/trainingTextsContext';
import { BoldStepsContext } from '../charts/boldSteps';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useCatalog } from '../language';
import { RateRangeContext } from '../runs/useRateScale';
import { SessionProvider, usePreferences } from '../session';
import panels from '../shell/panels.module.css';
import type { PageLayout } from '../shell/usePageLayout';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import styles from './LessonPage.module.css';
import { LowestMark } from './LowestMark';
import { useLesson, usePlace, useTexts } from './lesson';
import { Progress } from './Progress';
import { StopPanel } from './StopPanel';
import { StopPictures } from './StopPictures';
import { StopRuns } from './StopRuns';
import { isNetworkStop } from './stops';
import { Travel } from './Travel';
import { loadHandout, useHandout } from './useHandout';
import { useNetworkStops } from './useNetworkStops';

/** Milliseconds until what is needed to print every stop is loaded. */
const PRINTABLE_MS = 1000;

/** The lesson: the words of a stop beside its pictures, and the way to the other stops below. On paper, a hand-out. */
export function LessonPage({ layout }: { layout: PageLayout }) {
  const lesson = useLesson();
  // so that all stops can be printed; not before the one that is open has come
  useEffect(() => {
    const timer = setTimeout(loadHandout, PRINTABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <SessionProvider session={lesson.session}>
      <Suspense fallback={null}>{layout === 'print' ? <Printed /> : <LoadedStop layout={layout} />}</Suspense>
    </SessionProvider>
  );
}

/** The lesson on paper, once it is loaded; what it says is loaded with it. */
function Printed() {
  const Handout = useHandout();
  return Handout && <PrintedStops Handout={Handout} />;
}

function PrintedStops({ Handout }: { Handout: ComponentType }) {
  const stops = useNetworkStops();
  return (
    <TrainingTextsContext value={stops?.trainings ?? null}>
      <Handout />
    </TrainingTextsContext>
  );
}

/** The open stop, once what is said there is loaded. */
function LoadedStop({ layout }: { layout: PageLayout }) {
  const { shell } = useCatalog();
  const place = usePlace();
  const texts = useTexts(place);
  const stops = useNetworkStops(isNetworkStop(place.stop.id));
  if (texts)
    return (
      <TrainingTextsContext value={stops?.trainings ?? null}>
        <OpenStop layout={layout} />
      </TrainingTextsContext>
    );
  return (
    <>
      <main className={panels.main} role="alert">
        {shell.loadFailed}
      </main>
      <Travel layout={layout} />
    </>
  );
}

function OpenStop({ layout }: { layout: PageLayout }) {
  const lesson = useLesson();
  const { number, stop, index, part, key } = usePlace();
  const { store } = lesson.askingOf(number, index);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const heading = useHeadingFocus(key);
  usePlaybackClock();
  return (
    <AskingProvider key={key} store={store}>
      <Kept isLowest={part.asks.way === 'lowest'} stop={number} index={index}>
        <RateRangeContext value={part.rates}>
          <KeptBackContext value={part.keptBack}>
            <BoldStepsContext value={stop.boldSteps ?? null}>
              <AnswerFootContext value={foot}>
                <main className={`${panels.main} ${styles.main}`}>
                  {layout === 'narrow' ? (
                    <>
                      <Progress />
                      <StopPictures layout={layout} />
                      <StopPanel heading={heading} />
                    </>
                  ) : (
                    <>
                      <div className={`${panels.card} ${styles.words}`}>
                        <Progress />
                        <StopPanel heading={heading} />
                      </div>
                      <StopPictures layout={layout} />
                    </>
                  )}
                  <StopRuns layout={layout} />
                  {layout === 'narrow' && <div ref={setFoot} className={panels.foot} data-part="foot" />}
                </main>
                <Travel layout={layout} />
              </AnswerFootContext>
            </BoldStepsContext>
            {/* trainings are told in words of their own, beside their pictures */}
            {stop.id !== 'network' && <LiveOutcomes />}
          </KeptBackContext>
        </RateRangeContext>
      </Kept>
    </AskingProvider>
  );
}

/** Puts the focus on the heading when another part is opened from within the lesson; kept above what a part replaces. */
function useHeadingFocus(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(key);
  const stop = usePreferences((state) => state.stop);
  useEffect(() => {
    if (shown.current === key || stop === null) return;
    shown.current = key;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, [key, stop]);
  return heading;
}

/** The tries of a part as they were when it was last open; and at the first stop its own mark on the landscape. */
function Kept(props: { isLowest: boolean; stop: number; index: number; children: ReactNode }) {
  const { isLowest, stop, index, children } = props;
  const lesson = useLesson();
  const asking = useAskingHere();
  const { tries } = lesson.askingOf(stop, index);
  const marks = isLowest ? { ...asking.marks, Landscape: LowestMark } : asking.marks;
  return <AskingContext value={{ ...asking, tries, marks }}>{children}</AskingContext>;
}
