import { useEffect } from 'react';
import { useSession } from '../session';

/**
 * Nothing plays while nobody can see it: scrolled out of the window, or in a tab behind others. What was playing then,
 * or is started meanwhile, goes on once it is seen again.
 */
export function useRestOutOfSight(): void {
  const { playback } = useSession();
  useEffect(() => {
    let isOnScreen = true;
    let isResting = false;
    const isSeen = () => isOnScreen && !document.hidden;

    function update(): void {
      const { playing } = playback.getState();
      if (isSeen()) {
        if (isResting) playback.setState({ playing: true });
        isResting = false;
      } else if (playing) {
        isResting = true;
        playback.setState({ playing: false });
      }
    }

    const observer = new IntersectionObserver((entries) => {
      isOnScreen = entries.at(-1)?.isIntersecting ?? true;
      update();
    });
    observer.observe(document.documentElement);
    document.addEventListener('visibilitychange', update);
    const stop = playback.subscribe((now, before) => {
      // moved by hand or from the page around: it is to stand there
      if (isResting && !now.playing && now.at !== before.at) isResting = false;
      if (now.playing && !isSeen()) update();
    });
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', update);
      stop();
    };
  }, [playback]);
}
