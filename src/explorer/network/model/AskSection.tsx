import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createInference } from '../../../core/model/inference';
import type { Model } from '../../../core/model/model';
import { formatNumber } from '../../numbers';
import controls from '../../share/controls.module.css';
import { useNetworkWords } from '../words';
import { parseFeatures, type ReadFeatures, sliderOf } from './askedFeatures';
import { InsideTables } from './InsideTables';
import styles from './ModelDialog.module.css';
import { ModelFile } from './ModelFile';
import { modelStore } from './modelStore';
import { useModelWords } from './words';

/** Asks the model that is open about one sample. */
export function AskSection() {
  const { ask } = useModelWords();
  const opened = useStore(modelStore, (state) => state.opened);
  if (opened) return <AskModel key={opened.name} model={opened} />;
  return (
    <>
      <p className={styles.hint}>{ask.none}</p>
      <ModelFile onOpen={() => {}} />
    </>
  );
}

function AskModel({ model }: { model: Model }) {
  const { ask } = useModelWords();
  const words = useNetworkWords();
  const [features, setFeatures] = useState<readonly number[]>(() =>
    model.featureRanges.map((range) => sliderOf(range).first),
  );
  const infer = useMemo(() => createInference(model), [model]);
  const inference = infer(features);
  const outputs = inference.values.at(-1)!;
  const classNames = model.classNames.map((name) => words.classes[name] ?? name);
  const featureNames = model.featureNames.map((name) => words.features[name] ?? name);
  return (
    <>
      <h3 className={styles.title}>{model.name}</h3>
      <div className={styles.asked}>
        <section aria-label={ask.features}>
          {featureNames.map((name, i) => (
            <FeatureRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a feature is its place, two may have one name
              key={i}
              name={model.unit ? `${name} (${model.unit})` : name}
              range={model.featureRanges[i]!}
              value={features[i]!}
              onChange={(value) => setFeatures(features.map((old, k) => (k === i ? value : old)))}
            />
          ))}
          <CsvRow names={featureNames} onRead={setFeatures} />
        </section>
        <section aria-label={ask.outputs}>
          <h4 className={styles.subtitle}>{ask.outputs}</h4>
          <dl className={styles.outputs}>
            {outputs.map((value, k) => (
              <div key={model.classNames[k]} data-decided={k === inference.decision || undefined}>
                <dt>{classNames[k]}</dt>
                <dd>
                  <span className={styles.bar}>
                    <i style={{ inlineSize: `${100 * Math.min(1, Math.max(0, value || 0))}%` }} />
                  </span>
                  {formatNumber(value, 4)}
                </dd>
              </div>
            ))}
          </dl>
          <p role="status" className={styles.told}>
            {inference.decision >= 0 ? ask.decision(classNames[inference.decision]!) : ask.undecided}
          </p>
        </section>
      </div>
      <details className={styles.inside}>
        <summary>{ask.inside}</summary>
        <InsideTables
          features={features}
          inference={inference}
          featureNames={featureNames}
          classNames={classNames}
        />
      </details>
    </>
  );
}

function FeatureRow(props: {
  name: string;
  range: Model['featureRanges'][number];
  value: number;
  onChange: (value: number) => void;
}) {
  const { ask } = useModelWords();
  const { least, largest, step } = sliderOf(props.range);
  return (
    <div className={styles.feature}>
      <span>{props.name}</span>
      <input
        type="range"
        aria-label={ask.slider(props.name)}
        min={Math.min(least, props.value)}
        max={Math.max(largest, props.value)}
        step={step}
        value={props.value}
        onChange={({ target }) => props.onChange(Number(target.value))}
      />
      <output>{formatNumber(props.value, 4)}</output>
    </div>
  );
}

/** A row of a file, typed or pasted; what is no row stays there with what is wrong. */
function CsvRow({
  names,
  onRead,
}: {
  names: readonly string[];
  onRead: (features: readonly number[]) => void;
}) {
  const { ask } = useModelWords();
  const [text, setText] = useState('');
  const [fieldId, hintId] = [useId(), useId()];
  const read: ReadFeatures | null = text.trim() === '' ? null : parseFeatures(text, names.length);
  const problem = read && !read.ok ? read.problem : null;
  const hint = ask.rowHint(names.join(', '));
  return (
    <div className={styles.row}>
      <label htmlFor={fieldId}>{ask.rowLabel}</label>
      <input
        id={fieldId}
        className={controls.field}
        value={text}
        aria-describedby={hintId}
        aria-invalid={problem !== null}
        onChange={({ target }) => {
          setText(target.value);
          const changed = parseFeatures(target.value, names.length);
          if (changed.ok) onRead(changed.features);
        }}
      />
      <span id={hintId} className={problem ? styles.problem : styles.hint}>
        {problem === null
          ? hint
          : problem.code === 'count'
            ? ask.row(problem.given, names.length)
            : ask.rowText(problem.text)}
      </span>
    </div>
  );
}
