import { Suspense, useId } from 'react';
import { QrCode } from '../qr/QrCode';
import { usePreferences } from '../session';
import { AnswerRoom } from './AnswerRoom';
import styles from './Handout.module.css';
import { useLessonCatalog, useTexts } from './lesson';
import { Prose } from './Prose';
import { StillPicture } from './StillPicture';
import { addressOfStop } from './stopAddress';
import { type Part, STOPS, type Stop } from './stops';
import { useQuestionText } from './useQuestionText';

/** The lesson on paper: every question with a still picture and room for an answer, and a code that leads to the page. */
export function Handout() {
  const { handout, titles } = useLessonCatalog();
  const stop = usePreferences((state) => state.stop);
  const address = addressOfStop(stop ?? 1);
  return (
    <main className={styles.handout}>
      <header className={styles.head}>
        <div>
          <h2>{handout.title}</h2>
          <p>
            {handout.name} <span className={styles.line} />
          </p>
        </div>
        {address !== null && (
          <figure className={styles.code}>
            <QrCode text={address} label={handout.scan} />
            <figcaption>{handout.scan}</figcaption>
          </figure>
        )}
      </header>
      {STOPS.map((one, place) => (
        <section key={one.id} className={styles.stop}>
          <h3>{`${place + 1}. ${titles[one.id]}`}</h3>
          {one.parts.map((part) => (
            // what is not loaded yet can't be waited for
            <Suspense key={part.id} fallback={null}>
              <PrintedPart stop={one} part={part} />
            </Suspense>
          ))}
        </section>
      ))}
    </main>
  );
}

function PrintedPart({ stop, part }: { stop: Stop; part: Part }) {
  const texts = useTexts({ stop, part });
  const question = useQuestionText(part);
  const name = useId();
  if (!texts) return null;
  return (
    <div className={styles.part}>
      <StillPicture experiment={part.experiment} />
      <div>
        <p>
          <Prose text={texts.paper} />
        </p>
        <p id={name} className={styles.question}>
          {question}
        </p>
        <AnswerRoom part={part} />
      </div>
    </div>
  );
}
