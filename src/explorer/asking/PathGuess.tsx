import type { Frame } from '../charts/frame';
import { useAsking } from './asking';
import { StartMark } from './StartMark';

/** What is guessed on the path: the start, and the points that were placed. */
export function PathGuess({ frame }: { frame: Frame; shownEpochs: number }) {
  const isAsked = useAsking((state) => state.phase === 'asked');
  return isAsked && <StartMark placeAt={(w) => ({ x: frame.x.toPx(w), y: frame.y.toPx(0) })} />;
}
