import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './ChartReadout.module.css';

/** Where the pointer is, in CSS pixels of the drawing. */
export interface DrawingPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * A box beside the pointer while it is over the drawing of the chart card this stands in. Not the chart library's
 * tooltip, which weighs as much as a third of our own code and costs ten times as much for each move.
 *
 * @param props.children what the box says at a point; null: no box there
 */
export function ChartReadout({ children }: { children: (pointer: DrawingPoint) => ReactNode }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ pointer: DrawingPoint; style: CSSProperties } | null>(null);

  useEffect(() => {
    const drawing = anchor.current?.closest<HTMLElement>('[data-drawing]');
    if (!drawing) return;
    const follow = (event: PointerEvent) => {
      // what is dragged is looked at, and nothing may cover it
      if (event.buttons !== 0 && event.target instanceof Element && event.target.closest('[role=slider]')) {
        setPlace(null);
        return;
      }
      const box = drawing.getBoundingClientRect();
      const { clientWidth: width, clientHeight: height } = drawing;
      const scale = width / box.width;
      const pointer = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
      setPlace({ pointer, style: placeBeside(pointer, { width, height }) });
    };
    const leave = () => setPlace(null);
    drawing.addEventListener('pointermove', follow);
    drawing.addEventListener('pointerleave', leave);
    return () => {
      drawing.removeEventListener('pointermove', follow);
      drawing.removeEventListener('pointerleave', leave);
    };
  }, []);

  const content = place && children(place.pointer);
  return (
    <div ref={anchor}>
      {content && (
        <div ref={(box) => keepInside(box)} className={styles.readout} style={place.style}>
          {content}
        </div>
      )}
    </div>
  );
}

const DISTANCE_PX = 12;

/** How far a box may stand over the edges of a drawing, in pixels. */
const SLACK_PX = 8;

/** Moves a box that is larger than the room on its side of the pointer, after each rendering. */
function keepInside(box: HTMLDivElement | null): void {
  const drawing = box?.offsetParent;
  if (!box || !drawing) return;
  const across = shiftInside(box.offsetLeft, box.offsetWidth, drawing.clientWidth);
  const down = shiftInside(box.offsetTop, box.offsetHeight, drawing.clientHeight);
  box.style.translate = across === 0 && down === 0 ? '' : `${across}px ${down}px`;
}

/** How far what begins at `from` moves so that it ends within `room`, but never begins before it. */
function shiftInside(from: number, length: number, room: number): number {
  const most = Math.max(-SLACK_PX, room + SLACK_PX - length);
  return Math.min(Math.max(from, -SLACK_PX), most) - from;
}

// Away from the nearer edges, so that most boxes need no more to stay inside.
function placeBeside(
  { x, y }: DrawingPoint,
  { width, height }: { width: number; height: number },
): CSSProperties {
  return {
    ...(x < width / 2 ? { left: x + DISTANCE_PX } : { right: width - x + DISTANCE_PX }),
    ...(y < height / 2 ? { top: y + DISTANCE_PX } : { bottom: height - y + DISTANCE_PX }),
  };
}
