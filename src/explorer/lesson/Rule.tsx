import panels from '../shell/panels.module.css';
import { useSteepness } from '../steepness';
import styles from './LessonPage.module.css';
import { useLessonCatalog, usePlace } from './lesson';
import { isNetworkStop } from './stops';

/** w ← w − lr · L′(w), the one rule there is; of neurons for every weight and bias. */
export function Rule() {
  const { rule, ruleOfAll } = useLessonCatalog();
  const { stop } = usePlace();
  const isOfAll = isNetworkStop(stop.id);
  return (
    <div className={`${panels.card} ${styles.rule}`}>
      {isOfAll ? (
        <>
          <PartialRule name="w" />
          <PartialRule name="b" />
        </>
      ) : (
        <ParabolaRule />
      )}
      <p>{isOfAll ? ruleOfAll : rule}</p>
    </div>
  );
}

function ParabolaRule() {
  const { value } = useSteepness();
  return (
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
  );
}

function PartialRule({ name }: { name: string }) {
  return (
    <math display="block">
      <mi>{name}</mi>
      <mo>←</mo>
      <mi>{name}</mi>
      <mo>−</mo>
      <mtext>lr</mtext>
      <mo>·</mo>
      <mfrac>
        <mrow>
          <mo>∂</mo>
          <mi>L</mi>
        </mrow>
        <mrow>
          <mo>∂</mo>
          <mi>{name}</mi>
        </mrow>
      </mfrac>
    </math>
  );
}
