import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Axis } from '../charts/domains';
import type { Frame } from '../charts/frame';
import type { Landscape } from '../charts/landscape';
import { deriveStartStep, moveStart } from '../charts/startSteps';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useAskingHere } from './asking';
import styles from './guess.module.css';
import { useAskingCatalog } from './words';

/** How near a press must be to a point to move that point instead of placing the next. */
const GRASP_PX = 16;

/** Lies over the landscape: pressing puts the next point or moves one; by keys a cross moves along w, and Enter puts. */
export function LandingPad(props: {
  frame: Frame;
  axis: Axis;
  landscape: Landscape;
  steps: number;
  points: readonly number[];
  /** Where the next point would be; null: nowhere yet. */
  candidate: number | null;
  setCandidate: (w: number | null) => void;
}) {
  const { frame, axis, landscape, steps, points, candidate, setCandidate } = props;
  const { landing } = useAskingCatalog();
  const { store } = useAskingHere();
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const grasped = useRef<number | null>(null);
  const { left, top, width, height } = frame.plot;
  const step = deriveStartStep(axis.domain, width);
  const at = candidate ?? points.at(-1) ?? start;
  const isOpen = points.length < steps;

  const draw = (next: readonly number[]) =>
    store.getState().actions.setDraft(next.length > 0 ? { way: 'landing', points: next } : null);
  const correct = (w: number) => moveStart(w, axis.domain, step).value;

  function readW(event: PointerEvent<HTMLElement>): number {
    return correct(frame.x.fromPx(event.clientX - event.currentTarget.getBoundingClientRect().left + left));
  }

  function put(w: number): void {
    if (isOpen) draw([...points, w]);
    setCandidate(null);
  }

  function down(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const near = points.findIndex((w) => {
      const dx = frame.x.toPx(w) - (event.clientX - box.left + left);
      const dy = frame.y.toPx(landscape.lossAt(w)) - (event.clientY - box.top + top);
      return Math.hypot(dx, dy) <= GRASP_PX;
    });
    grasped.current = near >= 0 ? near : null;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (near < 0 && isOpen) setCandidate(readW(event));
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const w = readW(event);
    const index = grasped.current;
    if (index !== null) draw(points.map((point, place) => (place === index ? w : point)));
    else if (isOpen) setCandidate(w);
  }

  function up(event: PointerEvent<HTMLElement>): void {
    if (event.button === 0 && grasped.current === null) put(readW(event));
    grasped.current = null;
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const far = event.shiftKey ? 10 * step : step;
    const targets: Record<string, number> = {
      ArrowRight: at + far,
      ArrowUp: at + far,
      ArrowLeft: at - far,
      ArrowDown: at - far,
      PageUp: at + 10 * step,
      PageDown: at - 10 * step,
      Home: axis.domain[0],
      End: axis.domain[1],
    };
    const target = targets[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (target !== undefined) setCandidate(correct(target));
    else if (event.key === 'Enter' || event.key === ' ') put(at);
    else if (event.key === 'Backspace' || event.key === 'Delete') draw(points.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      className={styles.pad}
      style={{ left, top, width, height }}
      role="slider"
      tabIndex={0}
      aria-label={isOpen ? landing.cross(points.length + 1) : landing.crossDone}
      aria-disabled={!isOpen}
      aria-valuemin={axis.domain[0]}
      aria-valuemax={axis.domain[1]}
      aria-valuenow={at}
      aria-valuetext={landing.crossAt(formatNumber(at), formatNumber(landscape.lossAt(at)))}
      data-part="landingPad"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerLeave={() => setCandidate(null)}
      onPointerCancel={() => {
        grasped.current = null;
        setCandidate(null);
      }}
      onKeyDown={press}
    />
  );
}
