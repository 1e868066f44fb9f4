import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { TypedNumber } from '../../core/experiment';
import { CURVE_RATES } from '../../core/outcomeCurve';
import type { Session } from '../../state/session';
import type { RunResult } from '../../worker/messages';
import type { Frame } from '../charts/frame';
import { useCatalog } from '../language';
import { formatLoss } from '../numbers';
import { markerPath, runStyle } from '../palette';
import { logarithmicScale, type RateScale } from '../runs/rateScale';
import { endRate, rateAtThumb, stepRate } from '../runs/rateSteps';
import { usePlayback, usePreferences, useSession } from '../session';
import { useGesture } from '../useGesture';
import { lossPx } from './outcomeLine';
import styles from './RateMark.module.css';
import { useEveryWords } from './words';

/** How a mark is told where it stands, and what it says of itself. */
export interface MarkSource {
  readonly scale: RateScale;
  /** The loss at which a run stands. */
  readonly lossOf: (result: RunResult) => number;
  /** Its word; '' where it has none. */
  readonly wordOf: (result: RunResult) => string;
}

const SCALE = logarithmicScale(CURVE_RATES.from, CURVE_RATES.to);

/** How near a round rate attracts the pointer. */
const REACH_PX = 3;

/**
 * A run on the curves: dragged along the rates, or moved with the arrow keys. Place and text follow without a render.
 *
 * @param props.source where it stands. Default: at its loss after N epochs, on the rates of a formula's curves
 */
export function RateMark(props: { id: number; frame: Frame; isFocused: boolean; source?: MarkSource }) {
  const { id, frame, isFocused, source } = props;
  const scale = source?.scale ?? SCALE;
  const session = useSession();
  const words = useEveryWords();
  const { words: outcomes } = useCatalog();
  const showWords = usePreferences((state) => state.showWords);
  const { setFocus } = usePlayback((state) => state.actions);
  const gesture = useGesture();
  const mark = useRef<HTMLDivElement>(null);
  const { setLearningRate } = session.experiment.getState().actions;
  const { color, marker } = runStyle(id);

  useLayoutEffect(() => {
    const place = () => {
      const run = readRun(session, id);
      const result = session.results.getState().byId.get(id);
      if (!run || !mark.current) return;
      const { plot } = frame;
      const x = clamp(frame.x.toPx(run.learningRate.value), plot.left, plot.left + plot.width);
      const loss = result ? (source?.lossOf(result) ?? result.diagnosis.endLoss) : Number.NaN;
      mark.current.style.transform = `translate(${x}px, ${lossPx(loss, frame)}px)`;
      mark.current.setAttribute('aria-valuenow', String(run.learningRate.value));
      // an answer that is still on its way must not give this rate the word of the last one
      const isAnswered = result?.learningRate === run.learningRate.value;
      const word = showWords && result ? (source?.wordOf(result) ?? outcomes[result.diagnosis.word]) : '';
      mark.current.setAttribute(
        'aria-valuetext',
        isAnswered ? words.markValue(run.learningRate.text, formatLoss(loss), word) : run.learningRate.text,
      );
    };
    place();
    const stops = [session.experiment.subscribe(place), session.results.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, id, frame, words, outcomes, showWords, source]);

  function drag(event: PointerEvent<HTMLElement>): void {
    const drawing = event.currentTarget.offsetParent;
    if (!drawing || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = drawing.getBoundingClientRect();
    const px = ((event.clientX - box.left) * drawing.clientWidth) / box.width;
    const { left, width } = frame.plot;
    setLearningRate(id, rateAtThumb(scale, clamp((px - left) / width, 0, 1), REACH_PX / width));
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const rate = readRun(session, id)?.learningRate.value;
    const move = MOVES[event.key];
    if (rate === undefined || !move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.step(event.currentTarget);
    setLearningRate(id, move(scale, rate, event.shiftKey));
  }

  return (
    <div
      ref={mark}
      className={styles.mark}
      data-run={id}
      data-focused={isFocused || undefined}
      role="slider"
      tabIndex={0}
      aria-label={words.mark(id + 1)}
      aria-valuemin={scale.least}
      aria-valuemax={scale.greatest}
      aria-valuenow={readRun(session, id)?.learningRate.value ?? 0}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFocus(id);
        gesture.grab();
      }}
      onPointerMove={drag}
      onKeyDown={press}
      onFocus={() => setFocus(id)}
      onBlur={gesture.finish}
    >
      <svg aria-hidden="true" viewBox="-12 -12 24 24">
        <path d={markerPath(marker, 6.5)} stroke={color} />
      </svg>
    </div>
  );
}

type Move = (scale: RateScale, rate: number, isFar: boolean) => TypedNumber;

const step =
  (direction: -1 | 1, isAlwaysFar = false): Move =>
  (scale, rate, isFar) =>
    stepRate(scale, rate, direction, isFar || isAlwaysFar ? 'coarse' : 'fine');

const MOVES: Readonly<Record<string, Move | undefined>> = {
  ArrowLeft: step(-1),
  ArrowDown: step(-1),
  ArrowRight: step(1),
  ArrowUp: step(1),
  PageDown: step(-1, true),
  PageUp: step(1, true),
  Home: (scale) => endRate(scale, 'least'),
  End: (scale) => endRate(scale, 'greatest'),
};

function readRun({ experiment }: Session, id: number) {
  return experiment.getState().experiment.runs.find((run) => run.id === id);
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
