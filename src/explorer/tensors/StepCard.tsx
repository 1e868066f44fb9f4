import { Fragment } from 'react';
import type { CodeStep } from '../../core/tensor/code/evaluate';
import { deriveStep, type Operand } from './deriveStep';
import { formatPython, formatShape } from './formatValue';
import styles from './StepCard.module.css';
import { TensorCells } from './TensorCells';
import { useTensorsCatalog } from './words';

/**
 * One step: its code, what went in and what came out cell by cell, and a sentence of why.
 *
 * @param props.code all of the code
 * @param props.next what follows; a tensor without a name that goes into it is drawn there
 */
export function StepCard({ step, code, next }: { step: CodeStep; code: string; next: CodeStep | null }) {
  const words = useTensorsCatalog();
  const { facts, operands, sign, result } = deriveStep(step);
  const { value, name, span } = step;
  const isShownNext =
    name === null && value.kind === 'tensor' && (next?.operands.includes(value.tensor) ?? false);
  const text = code.slice(span.from, span.to);

  return (
    <article className={styles.card} aria-label={text}>
      <p className={styles.code}>
        <code>{name === null ? text : `${name} = ${text}`}</code>
      </p>
      {facts.made && (
        <dl className={styles.facts}>
          <Fact name={words.dtype} value={facts.made.dtype} />
          <Fact name={words.shape} value={formatShape(facts.made.shape)} />
          <Fact name={words.rank} value={String(facts.made.shape.length)} />
          <div>
            <dt className={styles.unnamed}>{words.bytes(facts.made.bytes)}</dt>
          </div>
        </dl>
      )}
      {isShownNext ? (
        <p className={styles.sentence}>{words.shownNext}</p>
      ) : (
        <>
          {result ? (
            <div className={styles.picture}>
              {operands.map((operand, place) => (
                <Fragment key={operand.side}>
                  <TensorCells drawn={operand} />
                  <Sign>{place < operands.length - 1 ? sign : sign ? '=' : '→'}</Sign>
                </Fragment>
              ))}
              <TensorCells drawn={result} />
            </div>
          ) : (
            <PlainValue step={step} operands={operands} />
          )}
          <p className={styles.sentence}>{words.explainStep(facts)}</p>
        </>
      )}
    </article>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Sign({ children }: { children: string }) {
  return <span className={styles.sign}>{children}</span>;
}

/** What is no tensor: a list, a number, a shape or a dtype. */
function PlainValue({ step, operands }: { step: CodeStep; operands: readonly Operand[] }) {
  const { value } = step;
  const text = {
    python: () => (value.kind === 'python' ? formatPython(value.list) : ''),
    shape: () => (value.kind === 'shape' ? `TensorShape(${formatShape(value.shape)})` : ''),
    dtype: () => (value.kind === 'dtype' ? `tf.${value.dtype}` : ''),
    tensor: () => '',
  }[value.kind]();
  return (
    <div className={styles.picture}>
      {operands.map((operand) => (
        <Fragment key={operand.side}>
          <TensorCells drawn={operand} />
          <Sign>→</Sign>
        </Fragment>
      ))}
      <code className={styles.plain}>{text.length > 400 ? `${text.slice(0, 400)}…` : text}</code>
    </div>
  );
}
