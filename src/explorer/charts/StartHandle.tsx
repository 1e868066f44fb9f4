import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { useCatalog } from '../language';
import { formatNumber } from '../numbers';
import { useExperiment, useSession } from '../session';
import { useGesture } from '../useGesture';
import type { Axis } from './domains';
import type { Frame } from './frame';
import type { Landscape } from './landscape';
import styles from './StartHandle.module.css';
import { deriveStartStep, moveStart } from './startSteps';

/** The ring at the start, on the landscape: dragged along the curve, or moved with the arrow keys. */
export function StartHandle(props: { frame: Frame; axis: Axis; landscape: Landscape }) {
  const { frame, axis, landscape } = props;
  const session = useSession();
  const { charts } = useCatalog();
  const gesture = useGesture();
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const handle = useRef<HTMLDivElement>(null);
  const step = deriveStartStep(axis.domain, frame.plot.width);

  // by ref, so that the ring is drawn in the same frame as the curves
  useLayoutEffect(() => {
    const place = () => {
      const { value = 0 } = session.experiment.getState().experiment.start[0] ?? {};
      const { plot, x, y } = frame;
      const left = clamp(x.toPx(value), plot.left, plot.left + plot.width);
      const top = clamp(y.toPx(landscape.lossAt(value)), plot.top, plot.top + plot.height);
      if (handle.current) handle.current.style.transform = `translate(${left}px, ${top}px)`;
    };
    place();
    return session.experiment.subscribe((state, before) => {
      if (state.experiment.start !== before.experiment.start) place();
    });
  }, [session, frame, landscape]);

  function set(value: number): void {
    session.experiment.getState().actions.setStart(0, moveStart(value, axis.domain, step));
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    const drawing = event.currentTarget.offsetParent;
    if (!drawing || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = drawing.getBoundingClientRect();
    set(frame.x.fromPx(((event.clientX - box.left) * drawing.clientWidth) / box.width));
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const [low, high] = axis.domain;
    const far = event.shiftKey ? 10 * step : step;
    const targets: Record<string, number> = {
      ArrowRight: start + far,
      ArrowUp: start + far,
      ArrowLeft: start - far,
      ArrowDown: start - far,
      PageUp: start + 10 * step,
      PageDown: start - 10 * step,
      Home: low,
      End: high,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.step(event.currentTarget);
    set(target);
  }

  return (
    <div
      ref={handle}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={charts.landscape.start}
      aria-valuemin={axis.domain[0]}
      aria-valuemax={axis.domain[1]}
      aria-valuenow={start}
      aria-valuetext={charts.landscape.startValue(
        formatNumber(start, 5),
        formatNumber(landscape.lossAt(start)),
      )}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        gesture.grab();
      }}
      onPointerMove={drag}
      onKeyDown={press}
      onBlur={gesture.finish}
    />
  );
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
