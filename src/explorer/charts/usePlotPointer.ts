import { type PointerEvent, useMemo } from 'react';
import type { Session } from '../../state/session';
import { useSession } from '../session';
import type { Frame } from './frame';

/** Pointer handlers for a plot whose time axis is x or y: hovering shares the epoch, pressing moves the cursor there. */
export interface PlotPointer {
  onPointerMove(event: PointerEvent<SVGElement>): void;
  onPointerDown(event: PointerEvent<SVGElement>): void;
  onPointerUp(event: PointerEvent<SVGElement>): void;
  onPointerLeave(): void;
  onPointerCancel(): void;
}

/** @param epochs last epoch on the time axis */
export function usePlotPointer(frame: Frame, time: 'x' | 'y', epochs: number): PlotPointer {
  const session = useSession();
  return useMemo(() => createPlotPointer(session, frame, time, epochs), [session, frame, time, epochs]);
}

function createPlotPointer(
  { playback, experiment }: Session,
  frame: Frame,
  time: 'x' | 'y',
  epochs: number,
): PlotPointer {
  const { actions } = playback.getState();
  let isPressed = false;

  function readEpoch(event: PointerEvent<SVGElement>): number {
    const box = event.currentTarget.getBoundingClientRect();
    const { left, top, width } = frame.plot;
    // in the space of the drawing, whose plot area is this very element, and which may be zoomed
    const scale = width / box.width;
    const px =
      time === 'x' ? (event.clientX - box.left) * scale + left : (event.clientY - box.top) * scale + top;
    const epoch = Math.round(frame[time].fromPx(px));
    return Math.min(Math.max(epoch, 0), epochs, experiment.getState().experiment.epochs);
  }

  function seek(event: PointerEvent<SVGElement>): void {
    actions.pause();
    actions.seek(readEpoch(event));
  }

  return {
    onPointerMove(event) {
      actions.setHover(readEpoch(event));
      if (isPressed) seek(event);
    },
    onPointerDown(event) {
      if (event.button !== 0) return;
      isPressed = true;
      // a finger may be about to scroll the page: its tap seeks when it is lifted
      if (event.pointerType === 'touch') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      seek(event);
    },
    onPointerUp(event) {
      if (isPressed && event.pointerType === 'touch') seek(event);
      isPressed = false;
    },
    onPointerLeave() {
      isPressed = false;
      actions.setHover(null);
    },
    onPointerCancel() {
      isPressed = false;
      actions.setHover(null);
    },
  };
}
