import type { Frame } from '../charts/frame';
import { findState } from '../charts/runState';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { useResults } from '../session';
import styles from './guess.module.css';
import { formatDifference } from './sketchDifference';
import type { SketchGuess } from './useSketchGuess';
import { useAskingCatalog } from './words';

/** Room for the words beside the line. */
const LABEL_PX = 200;
/** Closer than this, sketch and curve are one line to the eye. */
const LEAST_PX = 8;

/** What lies between the sketch and the curve, shaded; where they are furthest apart a line, and both losses. */
export function SketchComparison(props: {
  frame: Frame;
  guess: SketchGuess;
  place: (epoch: number, loss: number) => { readonly x: number; readonly y: number };
}) {
  const { frame, guess, place } = props;
  const { sketch } = useAskingCatalog();
  const result = useResults((state) => state.byId.get(guess.id));
  if (!result) return null;
  const pairs = guess.points.flatMap(([epoch, drawn]) => {
    const state = findState(result, epoch);
    return state?.isExact
      ? { epoch, drawn, loss: state.loss, said: place(epoch, drawn), did: place(epoch, state.loss) }
      : [];
  });
  const apart = (pair: (typeof pairs)[number]) => Math.abs(pair.said.y - pair.did.y);
  const widest = pairs.reduce<(typeof pairs)[number] | null>(
    (best, pair) => (best === null || apart(pair) > apart(best) ? pair : best),
    null,
  );
  const difference = (
    <path
      className={styles.difference}
      style={{ fill: runStyle(guess.id).color }}
      d={formatDifference(pairs)}
      data-part="difference"
    />
  );
  if (!widest || apart(widest) < LEAST_PX) return difference;
  const { said, did, epoch, loss, drawn } = widest;
  const isRight = said.x + LABEL_PX < frame.plot.left + frame.plot.width;
  return (
    <>
      {difference}
      <path className={styles.gap} d={`M${said.x},${said.y}V${did.y}`} data-part="gap" />
      <text
        className={styles.text}
        style={{ textAnchor: isRight ? 'start' : 'end' }}
        x={isRight ? said.x + 8 : said.x - 8}
        y={(said.y + did.y) / 2}
      >
        {sketch.compare(formatCount(epoch), formatNumber(loss), formatNumber(drawn))}
      </text>
    </>
  );
}
