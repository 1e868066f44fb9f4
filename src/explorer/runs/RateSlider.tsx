import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { TypedNumber } from '../../core/experiment';
import type { Session } from '../../state/session';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { usePreferences, useSession } from '../session';
import { useGesture } from '../useGesture';
import { describeOutcome, joinOutcome } from './outcomeText';
import styles from './RateSlider.module.css';
import { RateTrack } from './RateTrack';
import { endRate, rateAtThumb, stepRate } from './rateSteps';
import { useRateScale } from './useRateScale';
import { outcomeOf } from './useRun';

/** Places of the thumb; finer than any screen shows. */
const POSITIONS = 2000;
const THUMB_PX = 24;
/** How near a detent attracts the thumb. */
const REACH_PX = 2;
/** Until it has been measured. */
const USUAL_WIDTH_PX = 200;

/** Slider, − and + for one run's learning rate, over its painted track. Thumb and text follow the stores without a render. */
export function RateSlider({ id }: { id: number }) {
  const { experiment, results } = useSession();
  const catalog = useCatalog();
  const { rates, extras } = useControls();
  const showWords = usePreferences((state) => state.showWords);
  const scale = useRateScale(id);
  const gesture = useGesture();
  const group = useRef<HTMLFieldSetElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const widthPx = useRef(USUAL_WIDTH_PX);
  const { setLearningRate } = experiment.getState().actions;

  useLayoutEffect(() => {
    let shown: TypedNumber | undefined;
    const showThumb = () => {
      const rate = readRateOf(experiment, id);
      if (!rate || rate === shown || !range.current) return;
      range.current.value = String(Math.round(scale.placeOf(rate.value) * POSITIONS));
      shown = rate;
    };
    showThumb();
    return experiment.subscribe(showThumb);
  }, [experiment, id, scale]);

  useEffect(() => {
    let shown = '';
    const showText = () => {
      const rate = readRateOf(experiment, id);
      const result = results.getState().byId.get(id);
      if (!rate) return;
      // an answer that is still on its way must not give this rate the word of the last one
      const isAnswered = result?.learningRate === rate.value;
      const outcome = isAnswered && showWords ? describeOutcome(outcomeOf(result), catalog) : null;
      const text = outcome ? catalog.runs.rateAndWord(rate.text, joinOutcome(outcome)) : rate.text;
      if (text !== shown) range.current?.setAttribute('aria-valuetext', text);
      shown = text;
    };
    showText();
    const stops = [experiment.subscribe(showText), results.subscribe(showText)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [experiment, results, id, catalog, showWords]);

  function step(to: (rate: number) => TypedNumber): void {
    const rate = readRateOf(experiment, id);
    if (!rate || !group.current) return;
    gesture.step(group.current);
    setLearningRate(id, to(rate.value));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // undo must not run inside the gesture that it undoes
      gesture.finish();
      return;
    }
    const move = KEYS[event.key];
    if (!move) return;
    event.preventDefault();
    step((rate) =>
      'end' in move ? endRate(scale, move.end) : stepRate(scale, rate, move.direction, move.size),
    );
  }

  const hasSteps = rates && extras;
  return (
    <fieldset
      ref={group}
      className={hasSteps ? styles.slider : styles.plain}
      disabled={!rates}
      aria-label={catalog.runs.rate(id + 1)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) gesture.finish();
      }}
    >
      {hasSteps && (
        <button
          type="button"
          className={styles.step}
          aria-label={catalog.runs.smaller(id + 1)}
          onClick={() => step((rate) => stepRate(scale, rate, -1, 'fine'))}
        >
          <Minus aria-hidden />
        </button>
      )}
      <div className={styles.rail}>
        <RateTrack id={id} scale={scale} />
        <input
          ref={range}
          className={styles.range}
          type="range"
          min={0}
          max={POSITIONS}
          step={1}
          defaultValue={Math.round(scale.placeOf(readRateOf(experiment, id)?.value ?? 0) * POSITIONS)}
          aria-label={catalog.runs.rateSlider(id + 1)}
          onPointerDown={({ currentTarget }) => {
            // once a drag: to ask in the midst of one would lay out what the words have changed
            widthPx.current = currentTarget.clientWidth;
            gesture.grab();
          }}
          onLostPointerCapture={gesture.finish}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            const reach = REACH_PX / Math.max(1, widthPx.current - THUMB_PX);
            setLearningRate(id, rateAtThumb(scale, Number(target.value) / POSITIONS, reach));
          }}
        />
      </div>
      {hasSteps && (
        <button
          type="button"
          className={styles.step}
          aria-label={catalog.runs.larger(id + 1)}
          onClick={() => step((rate) => stepRate(scale, rate, 1, 'fine'))}
        >
          <Plus aria-hidden />
        </button>
      )}
    </fieldset>
  );
}

function readRateOf(experiment: Session['experiment'], id: number): TypedNumber | undefined {
  return experiment.getState().experiment.runs.find((run) => run.id === id)?.learningRate;
}

type Move =
  | { readonly direction: -1 | 1; readonly size: 'fine' | 'coarse' }
  | { readonly end: 'least' | 'greatest' };

const KEYS: Readonly<Record<string, Move | undefined>> = {
  ArrowLeft: { direction: -1, size: 'fine' },
  ArrowDown: { direction: -1, size: 'fine' },
  ArrowRight: { direction: 1, size: 'fine' },
  ArrowUp: { direction: 1, size: 'fine' },
  PageDown: { direction: -1, size: 'coarse' },
  PageUp: { direction: 1, size: 'coarse' },
  Home: { end: 'least' },
  End: { end: 'greatest' },
};
