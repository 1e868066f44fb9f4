import panels from '../shell/panels.module.css';
import { useSteepness } from '../steepness';
import styles from './LessonPage.module.css';
import { useLessonCatalog } from './lesson';

/** w ← w − lr · L′(w), the one rule there is. */
export function Rule() {
  const { rule } = useLessonCatalog();
  const { value } = useSteepness();
  return (
    <div className={`${panels.card} ${styles.rule}`}>
      <math display="block">
        <mi>w</mi>
        <mo>←</mo>
        <mi>w</mi>
        <mo>−</mo>
        <mtext>lr</mtext>
        <mo>·</mo>
        <mn>{2 * value}</mn>
        <mo stretchy="false">(</mo>
        <mi>w</mi>
        <mo>+</mo>
        <mn>1</mn>
        <mo stretchy="false">)</mo>
      </math>
      <p>{rule}</p>
    </div>
  );
}
