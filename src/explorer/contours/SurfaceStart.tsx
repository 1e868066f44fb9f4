import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { Frame } from '../charts/frame';
import handles from '../charts/StartHandle.module.css';
import { deriveStartStep, moveStart } from '../charts/startSteps';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import { useExperiment, useSession } from '../session';
import { useGesture } from '../useGesture';
import styles from './ContourChart.module.css';
import type { MapAxes } from './fitScale';
import { useContourWords } from './words';

/** The ring at the start, on the map: dragged over it, or moved with the arrow keys, sideways and up and down. */
export function SurfaceStart({ frame, axes }: { frame: Frame; axes: MapAxes }) {
  const session = useSession();
  const words = useContourWords();
  const gesture = useGesture();
  const landscape = useLandscape();
  const x = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const y = useExperiment((state) => state.experiment.start[1]?.value ?? 0);
  const handle = useRef<HTMLDivElement>(null);
  const domains = [axes.x.domain, axes.y.domain] as const;
  const steps = [
    deriveStartStep(axes.x.domain, frame.plot.width),
    deriveStartStep(axes.y.domain, frame.plot.height),
  ] as const;

  // by ref, so that the ring is drawn in the same frame as the trails
  useLayoutEffect(() => {
    const place = () => {
      const [first, second] = session.experiment.getState().experiment.start;
      const { left, top, width, height } = frame.plot;
      const across = clamp(frame.x.toPx(first?.value ?? 0), left, left + width);
      const down = clamp(frame.y.toPx(second?.value ?? 0), top, top + height);
      if (handle.current) handle.current.style.transform = `translate(${across}px, ${down}px)`;
    };
    place();
    return session.experiment.subscribe((state, before) => {
      if (state.experiment.start !== before.experiment.start) place();
    });
  }, [session, frame]);

  function set(weight: 0 | 1, value: number): void {
    const { actions } = session.experiment.getState();
    actions.setStart(weight, moveStart(value, domains[weight], steps[weight]));
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    const drawing = event.currentTarget.offsetParent;
    if (!drawing || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = drawing.getBoundingClientRect();
    const scale = drawing.clientWidth / box.width;
    set(0, frame.x.fromPx((event.clientX - box.left) * scale));
    set(1, frame.y.fromPx((event.clientY - box.top) * scale));
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const far = event.shiftKey ? 10 : 1;
    const targets: Record<string, readonly [weight: 0 | 1, value: number]> = {
      ArrowRight: [0, x + far * steps[0]],
      ArrowLeft: [0, x - far * steps[0]],
      ArrowUp: [1, y + far * steps[1]],
      ArrowDown: [1, y - far * steps[1]],
      PageUp: [1, y + 10 * steps[1]],
      PageDown: [1, y - 10 * steps[1]],
      Home: [0, axes.x.domain[0]],
      End: [0, axes.x.domain[1]],
    };
    const target = targets[event.key];
    if (!target || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.step(event.currentTarget);
    set(...target);
  }

  return (
    <div
      ref={handle}
      className={`${handles.handle} ${styles.handle}`}
      role="slider"
      tabIndex={0}
      aria-label={words.start}
      aria-description={words.startKeys}
      aria-valuemin={axes.x.domain[0]}
      aria-valuemax={axes.x.domain[1]}
      aria-valuenow={x}
      aria-valuetext={words.startValue(
        formatNumber(x, 5),
        formatNumber(y, 5),
        formatNumber(landscape.lossAt(x, y)),
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
