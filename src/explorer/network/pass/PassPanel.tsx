import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useIsOutcomeHidden } from '../../asking/asking';
import { useCatalog } from '../../language';
import { formatNumber } from '../../numbers';
import { runStyle } from '../../palette';
import { useExperiment } from '../../session';
import { useElementSize } from '../../useElementSize';
import { VisuallyHidden } from '../../VisuallyHidden';
import { nameClass, nameUnit } from '../nameUnit';
import { type ChosenUnit, useSelection } from '../selection';
import { useNetworkWords } from '../words';
import { BackwardStrip } from './BackwardStrip';
import { NetworkDrawing } from './NetworkDrawing';
import { PassLines } from './PassLines';
import styles from './PassPanel.module.css';
import { PassTable } from './PassTable';
import { leastWidth, NARROW_PX, wantedHeight } from './passLayout';
import { derivePassReach, listPassSteps, type Station } from './passSteps';
import { SampleChooser } from './SampleChooser';
import { TrainingLoop } from './TrainingLoop';
import { type ShownPass, usePass } from './usePass';

const STEP_MS = 900;

/** One sample on its way through the network and back, in steps, with every number of it. */
export function PassPanel() {
  const { pass: words } = useNetworkWords();
  const { explanation } = useCatalog();
  const titleId = useId();
  const isAsked = useIsOutcomeHidden();
  const shown = usePass();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId}>{words.title}</h2>
        {shown && <RunPill shown={shown} />}
        {shown && <SampleChooser shown={shown} />}
      </header>
      {shown ? (
        <Pass shown={shown} />
      ) : (
        <p className={styles.waiting}>{isAsked ? explanation.asked : words.waiting}</p>
      )}
    </section>
  );
}

function RunPill({ shown: { run } }: { shown: ShownPass }) {
  const { pass: words } = useNetworkWords();
  const { tint, textColor } = runStyle(run.id);
  return (
    <span className={styles.pill} style={{ background: tint, color: textColor }}>
      {words.run(run.learningRate.text)}
    </span>
  );
}

function Pass({ shown }: { shown: ShownPass }) {
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const epochs = useExperiment(({ experiment }) => experiment.epochs);
  const { network, pass } = shown;
  const { shape, data } = network;
  const steps = listPassSteps(shape.layers.length - 1);
  const [chosenPlace, setPlace] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  // all of it at first, but for the update
  const place = Math.min(chosenPlace ?? steps.length - 2, steps.length - 1);
  const reach = derivePassReach(steps, place);
  const { station } = steps[place]!;
  const given = useSelection((state) => state.unit);
  const choose = useSelection((state) => state.choose);
  const unit = isUnitOf(shape.layers, given)
    ? given
    : { layer: 1, unit: shape.layers.length === 2 ? pass.label : 0 };
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const isNarrow = size !== null && size.widthPx <= NARROW_PX;
  const widthPx = size && Math.max(size.widthPx, leastWidth(shape.layers, isNarrow));
  const isScrolled = size !== null && widthPx !== size.widthPx;
  const count = steps.length;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setPlace((now) => ((now ?? count - 2) + 1) % count), STEP_MS);
    return () => clearInterval(timer);
  }, [isPlaying, count]);

  const goTo = (next: number) => {
    setPlaying(false);
    setPlace(Math.min(count - 1, Math.max(0, next)));
  };
  const onStation = (wanted: Station) => {
    const first = steps.findIndex((step) => step.station === wanted);
    goTo(wanted === 'forward' ? shape.layers.length - 2 : wanted === 'backward' ? count - 2 : first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    if (event.target === drawing.current) return; // scrolls
    if (event.key === 'ArrowRight') goTo(place + 1);
    else if (event.key === 'ArrowLeft') goTo(place - 1);
    else return;
    event.preventDefault();
  };
  const says =
    pass.decision < 0
      ? words.noDecision
      : words.decision(nameClass(data.classNames[pass.decision]!, catalog), pass.decision === pass.label);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it take the same keys
    <div className={styles.body} onKeyDown={onKeyDown}>
      <TrainingLoop
        station={station}
        epoch={shown.epoch}
        epochs={epochs}
        runId={shown.run.id}
        onChoose={onStation}
      />
      <p className={styles.key}>
        <span data-line="plus" /> {words.plus} <span data-line="minus" /> {words.minus}
        <UnitChooser shown={shown} unit={unit} onChoose={(next) => choose({ unit: next })} />
        <span className={styles.chooser}>
          <button type="button" aria-label={words.stepBack} onClick={() => goTo(place - 1)}>
            ◂
          </button>
          <button
            type="button"
            aria-label={isPlaying ? words.pause : words.play}
            onClick={() => setPlaying(!isPlaying)}
          >
            {isPlaying ? '❚❚' : '▶'}
          </button>
          <button type="button" aria-label={words.stepOn} onClick={() => goTo(place + 1)}>
            ▸
          </button>
        </span>
        {reach.forward === shape.layers.length - 1 && <b className={styles.says}>{says}</b>}
      </p>
      <div
        ref={drawing}
        className={styles.drawing}
        style={{ minBlockSize: wantedHeight(shape.layers, isNarrow) }}
        data-pass
        {...(isScrolled && { tabIndex: 0, role: 'group', 'aria-label': words.title })}
      >
        {size && widthPx && (
          <NetworkDrawing
            shown={shown}
            reach={reach}
            unit={unit}
            size={{ ...size, widthPx }}
            onChoose={(next) => choose({ unit: next })}
          />
        )}
      </div>
      <BackwardStrip
        steps={steps}
        place={place}
        activation={shape.activation}
        isNarrow={isNarrow}
        onChoose={goTo}
      />
      <PassLines shown={shown} reach={reach} unit={unit} isUpdate={station === 'update'} />
      <VisuallyHidden>
        <p>
          {words.summary(
            words.sample(String(shown.place + 1), nameClass(data.classNames[pass.label]!, catalog)),
            says,
            formatNumber(pass.loss, 4),
          )}
        </p>
        {!isNarrow && <PassTable shown={shown} unit={unit} />}
      </VisuallyHidden>
      {isNarrow && <PassTable shown={shown} unit={unit} />}
    </div>
  );
}

function UnitChooser(props: { shown: ShownPass; unit: ChosenUnit; onChoose: (unit: ChosenUnit) => void }) {
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const { network } = props.shown;
  const units = network.shape.layers.flatMap((count, layer) =>
    layer === 0 ? [] : Array.from({ length: count }, (_, unit) => ({ layer, unit })),
  );
  const keyOf = ({ layer, unit }: ChosenUnit) => `${layer} ${unit}`;
  return (
    <select
      className={styles.unit}
      aria-label={words.unit('')}
      value={keyOf(props.unit)}
      onChange={({ target }) => {
        const next = units.find((unit) => keyOf(unit) === target.value);
        if (next) props.onChoose(next);
      }}
    >
      {units.map((unit) => (
        <option key={keyOf(unit)} value={keyOf(unit)}>
          {words.unit(nameUnit(network, unit.layer, unit.unit, catalog))}
        </option>
      ))}
    </select>
  );
}

function isUnitOf(layers: readonly number[], unit: ChosenUnit | null): unit is ChosenUnit {
  return unit !== null && unit.layer > 0 && unit.unit < (layers[unit.layer] ?? 0);
}
