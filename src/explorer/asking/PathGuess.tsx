import type { Frame } from '../charts/frame';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useIsOutcomeHidden } from './asking';
import { GuessPoint } from './GuessPoint';
import styles from './guess.module.css';
import { StartMark } from './StartMark';
import { useLandingGuess } from './useLandingGuess';
import { useAskingCatalog } from './words';

const RADIUS_PX = 10;
/** Room for "0.68 apart" beside a point. */
const LABEL_PX = 62;

/** What is guessed on the path: the points that were placed, and how far each is from where its step landed. */
export function PathGuess({ frame, shownEpochs }: { frame: Frame; shownEpochs: number }) {
  const guess = useLandingGuess();
  const isAsked = useIsOutcomeHidden();
  const { landing } = useAskingCatalog();
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const { x, y, plot } = frame;
  const points = guess?.points.slice(0, shownEpochs) ?? [];
  const line = [start, ...points.map(({ w }) => w)].map(
    (w, epoch) => `${x.toPx(w).toFixed(1)},${y.toPx(epoch).toFixed(1)}`,
  );
  return (
    <>
      {points.length > 0 && <path className={styles.line} d={`M${line.join('L')}`} data-part="guessLine" />}
      {guess?.truth.slice(0, shownEpochs).map(({ w, number }) => {
        const said = points[number - 1]?.w;
        const [did, guessed, row] = [x.toPx(w), x.toPx(said ?? w), y.toPx(number)];
        const isShown = said !== undefined && did > plot.left - 400 && did < plot.left + plot.width + 400;
        const isLeft = did < guessed;
        const outside = isLeft ? did - RADIUS_PX - LABEL_PX / 2 : did + RADIUS_PX + LABEL_PX / 2;
        // where the edge is near, on the other side of both
        const other = isLeft ? guessed + RADIUS_PX + LABEL_PX / 2 : guessed - RADIUS_PX - LABEL_PX / 2;
        const fits =
          outside - LABEL_PX / 2 >= plot.left && outside + LABEL_PX / 2 <= plot.left + plot.width + 16;
        return (
          <g key={number}>
            {isShown && <path className={styles.gap} d={`M${did},${row}H${guessed}`} data-part="gap" />}
            <GuessPoint x={did} y={row} number={number} did={guess.id} />
            {isShown && (
              <text className={styles.text} x={fits ? outside : other} y={row}>
                {landing.apart(formatNumber(Math.abs(w - said)))}
              </text>
            )}
          </g>
        );
      })}
      {points.map(({ w, number }) => (
        <GuessPoint key={number} x={x.toPx(w)} y={y.toPx(number)} number={number} />
      ))}
      {isAsked && <StartMark placeAt={(w) => ({ x: x.toPx(w), y: y.toPx(0) })} />}
    </>
  );
}
