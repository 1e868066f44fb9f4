import { Fragment, useMemo, useState } from 'react';
import { teachersEn } from '../../locales/teachers.en';
import { teachersZhCN } from '../../locales/teachers.zh-CN';
import { STOP_NAMES, type TeacherCatalog } from '../../locales/teacherTexts';
import type { Language } from '../../state/language';
import { LECTURE_KEY } from '../lecture/useLectureKeys';
import { isLocalAddress, type Place } from '../share/hostAddress';
import { formatSnippet, SNIPPET_KINDS, type SnippetKind } from '../share/snippets/snippet';
import { SHARE_CATALOGS } from '../share/words';
import { CopySnippet } from './CopySnippet';
import { ScriptStep } from './ScriptStep';
import { FIVE_MINUTES, TEN_MORE, TWENTY_MINUTES } from './scripts';
import styles from './TeachersPage.module.css';
import { deriveTeacherContext } from './teacherContext';
import { deriveTeacherFigures } from './teacherFigures';

const CATALOGS: Readonly<Record<Language, TeacherCatalog>> = { en: teachersEn, 'zh-CN': teachersZhCN };

/** What the document is called. */
export function formatTeacherTitle(language: Language): string {
  return `${CATALOGS[language].title} · ${CATALOGS[language].pageName}`;
}

/**
 * Scripts for a class, with answers, links and what to paste.
 *
 * @param props.place where the explorer lies
 */
export function TeachersPage({ language, place }: { language: Language; place: Place }) {
  const words = CATALOGS[language];
  const figures = useMemo(deriveTeacherFigures, []);
  const [kind, setKind] = useState<SnippetKind>('html');
  const kinds = SHARE_CATALOGS[language].embed.kind;
  const other = language === 'en' ? 'zh-CN' : 'en';
  const linkTo = (query: string) => `${place.page}?${query}&lang=${language}`;
  const pasteFor = (title: string, queries: readonly string[]) =>
    queries.map((query, index) => (
      <CopySnippet
        key={query}
        label={`${words.paste}: ${title}${queries.length > 1 ? ` (${index + 1})` : ''}`}
        text={formatSnippet(
          kind,
          deriveTeacherContext(query, place, { name: words.pageName, open: words.openPage }),
        )}
        words={words}
      />
    ));

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{words.title}</h1>
        <a href={`${place.page}?lang=${language}`}>{words.explorer}</a>
        <a href={`?lang=${other}`} lang={other}>
          {words.otherLanguage}
        </a>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </header>
      <main>
        <p>{words.about}</p>
        <p>{words.lectureMode(LECTURE_KEY)}</p>
        {isLocalAddress(place.page) && <p className={styles.note}>{words.local}</p>}
        <p className={styles.kinds}>
          <label>
            {words.pasteInto}{' '}
            <select value={kind} onChange={({ target }) => setKind(target.value as SnippetKind)}>
              {SNIPPET_KINDS.map((value) => (
                <option key={value} value={value}>
                  {kinds[value]}
                </option>
              ))}
            </select>
          </label>
        </p>
        <h2>{words.fiveMinutes}</h2>
        <ol className={styles.steps}>
          {FIVE_MINUTES.map(({ name, minutes, queries }, index) => (
            <ScriptStep
              key={name}
              title={null}
              minutes={minutes}
              line={words.five[name]}
              figures={figures}
              words={words}
              links={queries.map(linkTo)}
              lesson={null}
            >
              {pasteFor(`${words.fiveMinutes} ${index + 1}`, queries)}
            </ScriptStep>
          ))}
        </ol>
        {[
          { title: words.twentyMinutes, scenes: TWENTY_MINUTES },
          { title: words.tenMore, scenes: TEN_MORE },
        ].map(({ title, scenes }) => (
          <Fragment key={title}>
            <h2>{title}</h2>
            <ol className={styles.steps}>
              {scenes.map(({ name, minutes, queries }) => {
                const stop = STOP_NAMES.indexOf(name) + 1;
                return (
                  <ScriptStep
                    key={name}
                    title={`${stop} ${words.stops[name].title}`}
                    minutes={minutes}
                    line={words.stops[name]}
                    figures={figures}
                    words={words}
                    links={queries.map(linkTo)}
                    lesson={linkTo(`stop=${stop}`)}
                  >
                    {pasteFor(words.stops[name].title, queries)}
                  </ScriptStep>
                );
              })}
            </ol>
          </Fragment>
        ))}
      </main>
    </div>
  );
}
