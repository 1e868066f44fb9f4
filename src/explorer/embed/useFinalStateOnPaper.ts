import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { PlaybackState } from '../../state/playback';
import { settleCharts } from '../charts/settling';
import { useSession } from '../session';

/** On paper nothing plays: it shows the last epoch, and the screen goes on afterwards where it was. */
export function useFinalStateOnPaper(): void {
  const { playback } = useSession();
  useEffect(() => {
    let before: Pick<PlaybackState, 'at' | 'playing'> | null = null;
    const showEnd = () => {
      const { at, playing } = playback.getState();
      before ??= { at, playing };
      flushSync(() => playback.setState({ at: null, playing: false }));
      // those too that have just been laid out for paper, and so do not hear this event
      settleCharts();
    };
    const goOn = () => {
      if (before) playback.setState(before);
      before = null;
    };
    // captured, so that the charts, which listen too, are told of the epoch before they settle
    addEventListener('beforeprint', showEnd, true);
    addEventListener('afterprint', goOn);
    return () => {
      removeEventListener('beforeprint', showEnd, true);
      removeEventListener('afterprint', goOn);
    };
  }, [playback]);
}
