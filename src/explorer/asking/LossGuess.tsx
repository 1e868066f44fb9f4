import type { Axis } from '../charts/domains';
import { openLandscape } from '../charts/landscape';
import { useExperiment } from '../session';
import { type GuessMarkProps, useAsking } from './asking';
import { StartMark } from './StartMark';

/** What is guessed on the loss chart: the start, and the curve that was sketched. */
export function LossGuess({ frame }: GuessMarkProps & { lossAxis: Axis; epochs: number }) {
  const isAsked = useAsking((state) => state.phase === 'asked');
  const { lossAt } = openLandscape(useExperiment((state) => state.experiment.objective.text));
  return isAsked && <StartMark placeAt={(w) => ({ x: frame.x.toPx(0), y: frame.y.toPx(lossAt(w)) })} />;
}
