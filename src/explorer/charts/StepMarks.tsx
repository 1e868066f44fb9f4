import styles from './marks.module.css';

/** Elements for the next step of the run under focus: tangent, level step, drop to the curve. */
export function StepMarks({ clip }: { clip: string }) {
  return (
    <g clipPath={`url(#${clip})`}>
      <path data-part="level" className={styles.level} />
      <path data-part="drop" className={styles.drop} />
      <path data-part="tangent" className={styles.tangent} />
    </g>
  );
}
