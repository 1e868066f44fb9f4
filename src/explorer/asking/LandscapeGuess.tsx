import type { Axis } from '../charts/domains';
import type { Landscape } from '../charts/landscape';
import type { GuessMarkProps } from './asking';
import { useAsking } from './asking';
import { StartMark } from './StartMark';

/** What is guessed on the landscape: the start, and the points that were placed. */
export function LandscapeGuess(props: GuessMarkProps & { axis: Axis; landscape: Landscape }) {
  const { frame, landscape } = props;
  const isAsked = useAsking((state) => state.phase === 'asked');
  return (
    isAsked && <StartMark placeAt={(w) => ({ x: frame.x.toPx(w), y: frame.y.toPx(landscape.lossAt(w)) })} />
  );
}
