import { useEffect } from 'react';
import { usePlayback, useSession } from '../session';

/** Moves the playback on by the time each frame took, for as long as it plays; a hidden page gets no frames and waits. */
export function usePlaybackClock(): void {
  const { playback, experiment } = useSession();
  const playing = usePlayback((state) => state.playing);

  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let last: number | null = null;
    const onFrame = (now: number) => {
      // A frame after a pause of the whole page (a hidden tab, a breakpoint) must not leap ahead.
      const elapsedMs = last === null ? 0 : Math.min(now - last, 100);
      last = now;
      playback.getState().actions.tick(elapsedMs, experiment.getState().experiment.epochs);
      frame = requestAnimationFrame(onFrame);
    };
    frame = requestAnimationFrame(onFrame);
    return () => cancelAnimationFrame(frame);
  }, [playing, playback, experiment]);
}
