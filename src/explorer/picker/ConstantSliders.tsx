import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import type { TypedNumber } from '../../core/experiment';
import { findPreset } from '../../core/objectives/presets';
import { CONSTANT_RANGE } from '../../state/objectiveParameters';
import { symbolsOf } from '../formula/lossMath';
import { MathMl } from '../formula/MathMl';
import { textOfMath } from '../formula/mathNode';
import { symbolOf } from '../formula/symbol';
import sliderStyles from '../inkSlider.module.css';
import { NumberField } from '../NumberField';
import { useExperiment } from '../session';
import { useGesture } from '../useGesture';
import styles from './ConstantSliders.module.css';
import { constantAtPlace, followScale, placeOfConstant } from './constantScale';
import { usePickerCatalog } from './words';

/** A slider and a field for each constant of the loss. */
export function ConstantSliders() {
  const words = usePickerCatalog();
  const text = useExperiment((state) => state.experiment.objective.text);
  const constants = useExperiment((state) => state.experiment.objective.constants);
  if (!constants) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the header needs it
    <div role="group" aria-label={words.constants} className={styles.constants}>
      {Object.entries(constants).map(([name, typed]) => (
        <ConstantSlider key={name} loss={text} name={name} typed={typed} />
      ))}
    </div>
  );
}

const POSITIONS = 500;

function ConstantSlider({ loss, name, typed }: { loss: string; name: string; typed: TypedNumber }) {
  const words = usePickerCatalog();
  const { setConstant } = useExperiment((state) => state.actions);
  const gesture = useGesture();
  const range = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState(() => followScale(null, typed.value, presetOf(loss, name)));
  const scale = followScale(kept, typed.value, presetOf(loss, name));
  if (scale !== kept) setKept(scale);
  const place = placeOfConstant(scale, typed.value);
  const symbol = symbolOf(name, symbolsOf(loss));
  const spoken = textOfMath(symbol);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // undo must not run inside the gesture that it undoes
      gesture.finish();
      return;
    }
    const next = placeAfterKey(event.key, place);
    if (next === null || !range.current) return;
    event.preventDefault();
    gesture.step(range.current);
    setConstant(name, constantAtPlace(scale, next));
  }

  return (
    <span className={styles.constant}>
      <math className={styles.name} aria-hidden>
        <MathMl node={symbol} />
      </math>
      <span className={styles.slider}>
        <input
          ref={range}
          className={sliderStyles.slider}
          type="range"
          min={0}
          max={POSITIONS}
          step={1}
          value={Math.round(place * POSITIONS)}
          style={{ '--done': place } as CSSProperties}
          aria-label={words.constantSlider(spoken)}
          aria-valuetext={typed.text}
          onPointerDown={gesture.grab}
          onLostPointerCapture={gesture.finish}
          onBlur={gesture.finish}
          onKeyDown={onKeyDown}
          onChange={({ target }) =>
            setConstant(name, constantAtPlace(scale, Number(target.value) / POSITIONS))
          }
        />
      </span>
      <NumberField
        label={words.constant(spoken)}
        typed={typed}
        range={CONSTANT_RANGE}
        digits={5}
        onCommit={(next) => setConstant(name, next)}
      />
    </span>
  );
}

function presetOf(loss: string, name: string) {
  return findPreset(loss)?.constants?.[name];
}

function placeAfterKey(key: string, place: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, place - 0.01);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(1, place + 0.01);
    case 'PageDown':
      return Math.max(0, place - 0.1);
    case 'PageUp':
      return Math.min(1, place + 0.1);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}
