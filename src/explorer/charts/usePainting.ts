import { type RefObject, useLayoutEffect } from 'react';
import { cursorOf, type PlaybackState } from '../../state/playback';
import type { Session } from '../../state/session';
import { useSession } from '../session';
import { requestFrame } from './frames';
import { createMotion, HOP_MS, LONGEST_MS, type Motion } from './motion';
import { collectParts, type Parts } from './parts';
import { listVisibleIds, readScene, type Scene } from './scene';
import { onSettling } from './settling';

/** How one chart draws; both write to its elements and render nothing. */
export interface Painter {
  /** Draws what depends on results alone. */
  paintCurves(scene: Scene, parts: Parts): void;
  /** Draws what moves with the cursor. */
  paintCursor(scene: Scene, parts: Parts, motion: Motion): void;
}

/**
 * Keeps a drawing in step with the stores without rendering: new results are drawn inside the update that brings them,
 * so within the very event that asked for them; a moved cursor in frames of its own, until everything is in place.
 *
 * @param root element whose descendants carry `data-part`
 * @param ids of the runs that have elements below `root`, as text
 */
export function usePainting(root: RefObject<SVGGElement | null>, ids: string, painter: Painter): void {
  const session = useSession();
  useLayoutEffect(() => {
    if (!root.current) return;
    return startPainting(session, collectParts(root.current, ids.split(',')), painter);
  }, [session, root, ids, painter]);
}

function startPainting(session: Session, parts: Parts, painter: Painter): () => void {
  const { experiment, results, playback } = session;
  const motion = createMotion();
  let cancelFrame = () => {};

  const paintCursor = () => painter.paintCursor(readScene(session), parts, motion);
  const paintAll = () => {
    const scene = readScene(session);
    painter.paintCurves(scene, parts);
    painter.paintCursor(scene, parts, motion);
  };
  const animate = (now: number) => {
    const isUnderWay = motion.advance(now);
    paintCursor();
    if (isUnderWay) cancelFrame = requestFrame(animate);
  };

  // No frame comes between this event and the picture that a printer gets; captured, so that it is known before any
  // other listener moves the cursor.
  let isPrinting = false;
  const settle = () => {
    cancelFrame();
    motion.depart(performance.now(), 0);
    paintCursor();
  };
  const settleOnPaper = () => {
    isPrinting = true;
    settle();
  };
  const resume = () => {
    isPrinting = false;
  };

  paintAll();
  addEventListener('beforeprint', settleOnPaper, { capture: true });
  addEventListener('afterprint', resume);
  const stops = [
    onSettling(settle),
    results.subscribe(paintAll),
    experiment.subscribe((state, before) => {
      const isRelease = before.held && !state.held;
      const isOtherChoice =
        String(listVisibleIds(state.experiment)) !== String(listVisibleIds(before.experiment));
      // all else comes with new results
      if (isRelease || isOtherChoice) paintAll();
    }),
    playback.subscribe((state, before) => {
      const { epochs } = experiment.getState().experiment;
      if (cursorOf(state, epochs) === cursorOf(before, epochs)) {
        if (
          state.focus !== before.focus ||
          state.hover !== before.hover ||
          state.hoveredRun !== before.hoveredRun
        )
          paintCursor();
        return;
      }
      motion.depart(performance.now(), isPrinting ? 0 : moveDurationMs(state));
      cancelFrame();
      animate(performance.now());
    }),
  ];
  return () => {
    cancelFrame();
    removeEventListener('beforeprint', settleOnPaper, { capture: true });
    removeEventListener('afterprint', resume);
    for (const stop of stops) stop();
  };
}

/** A good half of an epoch while playing, never longer than a glance can follow; 0 where less motion is wanted. */
function moveDurationMs({ playing, speed }: PlaybackState): number {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return 0;
  return playing ? Math.min(HOP_MS, 600 / speed) : LONGEST_MS;
}
