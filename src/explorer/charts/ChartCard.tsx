import { type ReactNode, useId, useRef } from 'react';
import type { TermName } from '../../locales/glossaryTerms';
import { useControls } from '../controls';
import { Term } from '../glossary/Term';
import { type Size, useElementSize } from '../useElementSize';
import { VisuallyHidden } from '../VisuallyHidden';
import styles from './ChartCard.module.css';

/** Frame of one view: title, caption and choices above a drawing of the measured size; summary and table for screen readers. */
export function ChartCard(props: {
  title: string;
  /** What the glossary has about it; left out: nothing. */
  term?: TermName | undefined;
  caption: ReactNode;
  /** What tells apart the marks that the drawing has beside its runs. */
  legend?: ReactNode;
  /** Choices at the end of the header. */
  aside?: ((size: Size | null) => ReactNode) | undefined;
  /** What the drawing shows, in words. */
  summary: ReactNode;
  table: ReactNode;
  children: (size: Size) => ReactNode;
}) {
  const titleId = useId();
  const summaryId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  return (
    <section className={styles.chart} aria-labelledby={titleId} aria-describedby={summaryId}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {props.term ? <Term name={props.term}>{props.title}</Term> : props.title}
        </h2>
        <p className={styles.caption}>{props.caption}</p>
        {props.legend}
        {useControls().listen?.(titleId)}
        {props.aside && <div className={styles.aside}>{props.aside(size)}</div>}
      </header>
      <div ref={drawing} className={styles.drawing} data-drawing>
        {size && props.children(size)}
      </div>
      <VisuallyHidden>
        <p id={summaryId}>{props.summary}</p>
        {props.table}
      </VisuallyHidden>
    </section>
  );
}
