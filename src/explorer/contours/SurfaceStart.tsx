import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { Frame } from '../charts/frame';
import handle from '../charts/StartHandle.module.css';
import { deriveStartStep, moveStart } from '../charts/startSteps';
import { useLandscape } from '../charts/useLandscape';
import { formatNumber } from '../numbers';
import { useExperiment, useSession } from '../session';
import { useGesture } from '../useGesture';
import type { MapAxes } from './fitScale';
import styles from './SurfaceStart.module.css';
import { useContourWords } from './words';

/** The ring at the start of a map: dragged anywhere, or moved with the arrow keys in both directions. */
export function SurfaceStart({ frame, map }: { frame: Frame; map: MapAxes }) {
  const session = useSession();
  const words = useContourWords();
  const landscape = useLandscape();
  const gesture = useGesture();
  const start = useExperiment((state) => state.experiment.start);
  const ring = useRef<HTMLDivElement>(null);
  const steps = [
    deriveStartStep(map.x.domain, frame.plot.width),
    deriveStartStep(map.y.domain, frame.plot.height),
  ] as const;

  // by ref, so that the ring is drawn in the same frame as the trails
  useLayoutEffect(() => {
    const place = () => {
      const [x, y] = session.experiment.getState().experiment.start;
      const { left, top, width, height } = frame.plot;
      const px = clamp(frame.x.toPx(x?.value ?? 0), left, left + width);
      const py = clamp(frame.y.toPx(y?.value ?? 0), top, top + height);
      if (ring.current) ring.current.style.transform = `translate(${px}px, ${py}px)`;
    };
    place();
    return session.experiment.subscribe((state, before) => {
      if (state.experiment.start !== before.experiment.start) place();
    });
  }, [session, frame]);

  function set(weight: 0 | 1, value: number): void {
    const domain = weight === 0 ? map.x.domain : map.y.domain;
    session.experiment.getState().actions.setStart(weight, moveStart(value, domain, steps[weight]));
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
    const move = KEYS[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.step(event.currentTarget);
    const [weight, sign] = move;
    const far = (event.shiftKey ? 10 : 1) * steps[weight];
    set(weight, (start[weight]?.value ?? 0) + sign * far);
  }

  const point = start.map(({ value }) => value);
  const [x = 0, y = 0] = point;
  return (
    <div
      ref={ring}
      className={`${handle.handle} ${styles.handle}`}
      role="slider"
      tabIndex={0}
      aria-label={words.start(...landscape.names)}
      aria-description={words.startKeys}
      aria-valuemin={map.x.domain[0]}
      aria-valuemax={map.x.domain[1]}
      aria-valuenow={x}
      aria-valuetext={words.startValue(
        landscape.names,
        formatNumber(x, 5),
        formatNumber(y, 5),
        formatNumber(landscape.lossAt(...point)),
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

/** Which weight a key moves, and which way. */
const KEYS: Readonly<Record<string, readonly [weight: 0 | 1, sign: -1 | 1] | undefined>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
};

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
