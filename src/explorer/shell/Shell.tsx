import { Activity, type ComponentType, use, useRef } from 'react';
import { AskingContext } from '../asking/asking';
import { useCatalog } from '../language';
import { LectureVeil } from '../lecture/LectureVeil';
import { useLecture } from '../lecture/useLecture';
import { SessionProvider, useExperiment, usePreferences, useSession } from '../session';
import { FileDrop } from '../share/data/FileDrop';
import { ListeningProvider } from '../sound/ListeningProvider';
import { Corrections } from './Corrections';
import { FreePlay } from './FreePlay';
import { Header } from './Header';
import { NetworkPlace } from './NetworkPlace';
import { PageToolsProvider } from './PageToolsProvider';
import styles from './Shell.module.css';
import { useDocumentPreferences } from './useDocumentPreferences';
import { useLesson } from './useLesson';
import { usePageLayout } from './usePageLayout';

const loadSoundBar = () => import('../sound/KeptSoundBar').then(({ KeptSoundBar }) => KeptSoundBar);

/**
 * The whole page: free play, or the lesson in its place. Each keeps what was set up in it while the other is shown.
 *
 * @param props.Panel what stands in the fourth panel of free play, or on the page of a network. Default: the explanation,
 * or nothing
 */
export function Shell({ Panel }: { Panel?: ComponentType | undefined }) {
  const { shell } = useCatalog();
  const session = useSession();
  const standing = use(AskingContext);
  const page = useRef<HTMLDivElement>(null);
  const lecture = useLecture();
  const layout = usePageLayout(page, lecture.parts !== null);
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const isLesson = usePreferences((state) => state.stop !== null);
  const { lesson, hasFailed } = useLesson();
  useDocumentPreferences();
  const isAsking = usePreferences((state) => state.lecture === 'asking');
  // a question on the page keeps its place
  const Code = isAsking && !Panel ? lecture.parts?.Code : undefined;

  return (
    <div
      ref={page}
      className={styles.page}
      data-layout={layout}
      data-view={isLesson ? 'lesson' : isNetwork ? 'network' : 'free'}
    >
      <PageToolsProvider onLecture={lecture.enter}>
        <LectureVeil parts={lecture.parts}>
          <a className={styles.skip} href={isLesson ? '#stop-charts' : '#charts'}>
            {shell.skipToCharts}
          </a>
          {lecture.parts ? (
            <lecture.parts.Bar />
          ) : (
            <SessionProvider session={(isLesson && lesson?.session) || session}>
              <AskingContext value={(isLesson && lesson?.asking) || standing}>
                <Header hasLessonFailed={hasFailed} />
              </AskingContext>
            </SessionProvider>
          )}
          <Corrections />
          <Activity mode={isLesson ? 'hidden' : 'visible'}>
            <ListeningProvider load={loadSoundBar}>
              {isNetwork ? (
                <NetworkPlace layout={layout} Panel={Panel} />
              ) : (
                <FreePlay layout={layout} Panel={Panel} Cover={Code} />
              )}
              {/* one for both: what it says of a file stays where that file leads from one to the other */}
              <FileDrop />
            </ListeningProvider>
          </Activity>
          {lesson && (
            <Activity mode={isLesson ? 'visible' : 'hidden'}>
              <lesson.Lesson layout={layout} />
            </Activity>
          )}
        </LectureVeil>
      </PageToolsProvider>
    </div>
  );
}
