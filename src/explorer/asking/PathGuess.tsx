import type { Frame } from '../charts/frame';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { useIsOutcomeHidden } from './asking';
import { GuessPoint } from './GuessPoint';
import styles from './guess.module.css';
import { StartMark } from './StartMark';
import { useLandingGuess } from './useLandingGuess';
import { useAskingCatalog } from './words';

/** From the middle of a point to its words. */
const GAP_PX = 14;
/** Above the foot of the chart, where the axis has its own numbers, unless the row before is as near. */
const LIFT_PX = 13;
/** Room for "0.68 apart" beside a point. */
const LABEL_PX = 84;

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
        const roomLeft = Math.min(did, guessed) - plot.left;
        const roomRight = plot.left + plot.width - Math.max(did, guessed);
        // beyond what happened, where there is room, else beyond the guess
        const isBefore = isLeft ? roomLeft >= LABEL_PX : roomRight < LABEL_PX;
        const isAtFoot = row > plot.top + plot.height - LIFT_PX;
        const lift = isAtFoot && row - y.toPx(number - 1) > 3 * LIFT_PX ? -LIFT_PX : 0;
        const label = isBefore ? Math.min(did, guessed) - GAP_PX : Math.max(did, guessed) + GAP_PX;
        return (
          <g key={number}>
            {isShown && <path className={styles.gap} d={`M${did},${row}H${guessed}`} data-part="gap" />}
            <GuessPoint x={did} y={row} number={number} did={guess.id} />
            {isShown && (
              <text
                className={styles.text}
                style={{ textAnchor: isBefore ? 'end' : 'start' }}
                x={label}
                y={row + lift}
              >
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
