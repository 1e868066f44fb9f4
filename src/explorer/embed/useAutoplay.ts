import { type RefObject, useEffect } from 'react';
import { useSession } from '../session';

/** Share of the panels that must be in the window; in a narrow column they are higher than a phone's. */
const SEEN = 0.25;

/**
 * Plays once, when a link asks for it and the panels are first seen. Not for a reader who prefers less motion, and not
 * where playback was moved before.
 */
export function useAutoplay(panels: RefObject<HTMLElement | null>): void {
  const { embedding, experiment, playback } = useSession();
  useEffect(() => {
    if (!embedding.autoplay || !panels.current) return;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let frame = 0;
    const end = () => {
      observer.disconnect();
      stop();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ intersectionRatio }) => intersectionRatio >= SEEN)) return;
        end();
        // in the next frame everyone knows that the page is seen: what plays out of sight would be paused
        frame = requestAnimationFrame(() => {
          playback.getState().actions.play(experiment.getState().experiment.epochs);
        });
      },
      { threshold: SEEN },
    );
    const stop = playback.subscribe((now, before) => {
      if (now.at !== before.at || now.playing !== before.playing) end();
    });
    observer.observe(panels.current);
    return () => {
      end();
      cancelAnimationFrame(frame);
    };
  }, [embedding, experiment, playback, panels]);
}
