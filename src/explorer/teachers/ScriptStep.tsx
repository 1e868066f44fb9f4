import type { ScriptLine, TeacherCatalog, TeacherFigures } from '../../locales/teacherTexts';
import styles from './ScriptStep.module.css';

/** One thing to ask a class, its answer, and where it is asked. */
export function ScriptStep(props: {
  title: string | null;
  minutes: number;
  line: ScriptLine;
  figures: TeacherFigures;
  words: TeacherCatalog;
  /** Addresses that ask it. */
  links: readonly string[];
  /** Address of the stop in the lesson; null: it is none. */
  lesson: string | null;
  /** What to paste for each of `links`. */
  children: React.ReactNode;
}) {
  const { title, minutes, line, figures, words, links, lesson, children } = props;
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        {title && <h3>{title}</h3>}
        <span className={styles.minutes}>{words.minutes(minutes)}</span>
      </div>
      <dl>
        <dt>{words.ask}</dt>
        <dd>{line.ask(figures)}</dd>
        <dt>{words.answer}</dt>
        <dd>
          <b>{line.answer(figures)}</b>
        </dd>
        <dt>{words.listenFor}</dt>
        <dd className={styles.heard}>{line.listenFor}</dd>
      </dl>
      <p className={styles.links}>
        {links.map((href, place) => (
          <a key={href} href={href}>
            {links.length > 1 ? `${words.open} (${place + 1})` : words.open}
          </a>
        ))}
        {lesson && <a href={lesson}>{words.lesson}</a>}
      </p>
      {children}
    </li>
  );
}
