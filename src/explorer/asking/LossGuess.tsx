import { createPortal } from 'react-dom';
import type { Axis } from '../charts/domains';
import { formatCount } from '../numbers';
import { type GuessMarkProps, useIsOutcomeHidden } from './asking';
import styles from './guess.module.css';
import { SketchComparison } from './SketchComparison';
import { SketchPad } from './SketchPad';
import { StartMark } from './StartMark';
import { useSketchGuess } from './useSketchGuess';
import { useStartLoss } from './useStartLoss';
import { useAskingCatalog } from './words';

/** What is guessed on the loss chart: the start, and the curve that was sketched, beside the one that came. */
export function LossGuess({
  frame,
  overlay,
  lossAxis,
  epochs,
}: GuessMarkProps & { lossAxis: Axis; epochs: number }) {
  const guess = useSketchGuess();
  const isAsked = useIsOutcomeHidden();
  const { sketch } = useAskingCatalog();
  const startLoss = useStartLoss();
  const { x, y, plot } = frame;
  const floor = plot.top + plot.height;
  // a loss of 0 has no place on a logarithmic axis: it is drawn at its foot
  const place = (epoch: number, loss: number) => ({
    x: x.toPx(epoch),
    y: Math.min(Math.max(y.toPx(loss) || floor, plot.top), floor),
  });
  const points = guess?.points ?? [];
  const line = points.map(([epoch, loss]) => {
    const at = place(epoch, loss);
    return `${at.x.toFixed(1)},${at.y.toFixed(1)}`;
  });
  const start = place(0, startLoss);
  return (
    <>
      {guess && !isAsked && <SketchComparison frame={frame} guess={guess} place={place} />}
      {line.length > 1 && <path className={styles.line} d={`M${line.join('L')}`} data-part="guessLine" />}
      {guess && isAsked && points.length === 0 && (
        <text className={styles.prompt} x={start.x + 24} y={start.y + 26}>
          <tspan>{sketch.title}</tspan> {sketch.drag(formatCount(epochs))}
        </text>
      )}
      {isAsked && <StartMark placeAt={() => start} />}
      {guess &&
        isAsked &&
        overlay &&
        createPortal(
          <SketchPad
            frame={frame}
            lossAxis={lossAxis}
            epochs={epochs}
            startLoss={startLoss}
            points={points}
          />,
          overlay,
        )}
    </>
  );
}
