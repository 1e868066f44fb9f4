import { runStyle } from '../palette';
import styles from './guess.module.css';

/** A numbered point in a chart: hollow, dashed and in ink where it was guessed, filled with the run's colour where it is what happened. */
export function GuessPoint(props: { x: number; y: number; number: number; did?: number | undefined }) {
  const { x, y, number, did } = props;
  if (!(Number.isFinite(x) && Number.isFinite(y))) return null;
  const isGuess = did === undefined;
  return (
    <g
      className={isGuess ? styles.guess : styles.did}
      transform={`translate(${Math.round(x)},${Math.round(y)})`}
      data-part={isGuess ? 'guessPoint' : 'didPoint'}
    >
      <circle r={9.5} style={isGuess ? undefined : { fill: runStyle(did).textColor }} />
      <text>{number}</text>
    </g>
  );
}
