import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Axis } from '../charts/domains';
import type { Landscape } from '../charts/landscape';
import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { type GuessMarkProps, useIsOutcomeHidden } from './asking';
import { GuessPoint } from './GuessPoint';
import styles from './guess.module.css';
import { LandingPad } from './LandingPad';
import { StartMark } from './StartMark';
import { type LandingGuess, useLandingGuess } from './useLandingGuess';

/** From the middle of a point to that of a number above or below it. */
const LOW_PX = 20;

interface LandscapeGuessProps extends GuessMarkProps {
  readonly axis: Axis;
  readonly landscape: Landscape;
}

/** What is guessed on the landscape: the start, and the points that were placed, to be compared with where steps landed. */
export function LandscapeGuess(props: LandscapeGuessProps) {
  const { frame, landscape } = props;
  const guess = useLandingGuess();
  const isAsked = useIsOutcomeHidden();
  const placeAt = (w: number) => ({ x: frame.x.toPx(w), y: frame.y.toPx(landscape.lossAt(w)) });
  return (
    <>
      {guess && <Points {...props} guess={guess} placeAt={placeAt} isAsked={isAsked} />}
      {isAsked && <StartMark placeAt={placeAt} />}
    </>
  );
}

function Points(
  props: LandscapeGuessProps & {
    guess: LandingGuess;
    placeAt: (w: number) => { readonly x: number; readonly y: number };
    isAsked: boolean;
  },
) {
  const { frame, overlay, axis, landscape, guess, placeAt, isAsked } = props;
  const { points, truth, id, steps } = guess;
  const [candidate, setCandidate] = useState<number | null>(null);
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const { top, height } = frame.plot;
  const isOpen = isAsked && points.length < steps;
  const next = isOpen && candidate !== null ? placeAt(candidate) : null;
  const last = placeAt(points.at(-1)?.w ?? start);
  return (
    <>
      <path
        className={styles.line}
        d={formatLine([start, ...points.map(({ w }) => w)].map(placeAt))}
        data-part="guessLine"
      />
      {next && (
        <g className={styles.candidate}>
          <path className={styles.line} d={formatLine([last, next])} />
          <GuessPoint {...next} number={points.length + 1} />
        </g>
      )}
      {points.map(({ w, number }) => {
        const { x, y } = placeAt(w);
        return (
          <g key={number}>
            {isAsked && <path className={styles.drop} d={`M${x},${y}V${top + height}`} />}
            <GuessPoint x={x} y={y} number={number} />
          </g>
        );
      })}
      {truth.map(({ w, number }) => {
        const { x, y } = placeAt(w);
        return isOnPlot(frame.plot, x, y) && <GuessPoint key={number} x={x} y={y} number={number} did={id} />;
      })}
      {isAsked &&
        [...points, ...(next && candidate !== null ? [{ w: candidate, number: 0 }] : [])].map(
          ({ w, number }) => {
            const { x, y } = placeAt(w);
            const foot = top + height - 9;
            // over a point that is low itself
            const isLow = y > foot - LOW_PX;
            return (
              <text key={number} className={styles.text} x={x} y={isLow ? y - LOW_PX : foot}>
                {formatNumber(w)}
              </text>
            );
          },
        )}
      {isAsked &&
        overlay &&
        createPortal(
          <LandingPad
            frame={frame}
            axis={axis}
            landscape={landscape}
            steps={steps}
            points={points.map(({ w }) => w)}
            candidate={candidate}
            setCandidate={setCandidate}
          />,
          overlay,
        )}
    </>
  );
}

function isOnPlot(plot: { left: number; top: number; width: number; height: number }, x: number, y: number) {
  return (
    x >= plot.left - 10 &&
    x <= plot.left + plot.width + 10 &&
    y >= plot.top - 10 &&
    y <= plot.top + plot.height + 10
  );
}

function formatLine(places: readonly { readonly x: number; readonly y: number }[]): string {
  const drawn = places.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  return drawn.length < 2 ? '' : `M${drawn.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}
