import { useRef } from 'react';
import { formatNumber } from '../numbers';
import { useElementSize } from '../useElementSize';
import styles from './NeuronCard.module.css';
import { useNetworkStopWords } from './useNetworkStops';
import { useOutputGuesses } from './useOutputGuesses';

const MARGIN = { left: 30, right: 16, top: 12, bottom: 20 };

/** Room beyond the inputs on either side, and beyond the answers. */
const ROOM = { input: 2, answer: 0.25 };

/** How far apart inputs are at which the curve is drawn. */
const STEP = 0.1;

/**
 * What is said to come out at each input, hollow, and once that is told what does, filled.
 *
 * @param props.shown the input that goes through the picture above, by its place
 * @param props.answerAt what the neuron answers, in [−1, 1]; null: not told yet
 */
export function OutputsPlot(props: {
  inputs: readonly number[];
  shown: number;
  answerAt: ((input: number) => number) | null;
}) {
  const { inputs, shown, answerAt } = props;
  const { outputs } = useNetworkStopWords();
  const guesses = useOutputGuesses();
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const [low, high] = [Math.min(0, ...inputs) - ROOM.input, Math.max(...inputs) + ROOM.input];
  const reach = 1 + ROOM.answer;
  const width = Math.max((size?.widthPx ?? 0) - MARGIN.left - MARGIN.right, 1);
  const height = Math.max((size?.heightPx ?? 0) - MARGIN.top - MARGIN.bottom, 1);
  const x = (input: number) => MARGIN.left + (width * (input - low)) / (high - low);
  const y = (answer: number) => MARGIN.top + (height * (reach - answer)) / (2 * reach);
  const drawn = Array.from({ length: Math.round((high - low) / STEP) + 1 }, (_, k) => low + k * STEP);
  return (
    <div ref={place} className={styles.plot} data-drawing>
      {size && (
        <svg width={size.widthPx} height={size.heightPx} role="img" aria-label={outputs.plot}>
          {[-1, 0, 1].map((answer) => (
            <g key={answer}>
              <path className={styles.axis} d={`M${x(low)},${y(answer)}H${x(high)}`} />
              <text className={styles.ticks} x={MARGIN.left - 6} y={y(answer) + 4} textAnchor="end">
                {formatNumber(answer)}
              </text>
            </g>
          ))}
          {inputs.map((input, at) => (
            <g key={input}>
              <path
                data-part="input"
                className={styles.axis}
                style={at === shown ? { stroke: 'var(--soft)' } : undefined}
                d={`M${x(input)},${y(reach)}V${y(-reach)}`}
              />
              <text className={styles.ticks} x={x(input)} y={y(-reach) + 15} textAnchor="middle">
                {formatNumber(input)}
              </text>
            </g>
          ))}
          <text className={styles.name} x={x(high)} y={y(-reach) + 15} textAnchor="end">
            x
          </text>
          <text className={styles.name} x={MARGIN.left + 6} y={y(reach) + 10}>
            y
          </text>
          {answerAt && (
            <path
              data-part="answers"
              className={styles.curve}
              d={`M${drawn.map((input) => `${x(input).toFixed(1)},${y(answerAt(input)).toFixed(1)}`).join('L')}`}
            />
          )}
          {inputs.map((input, at) => {
            const guess = guesses?.[at];
            return (
              <g key={input}>
                {answerAt && guess !== undefined && (
                  <path className={styles.gap} d={`M${x(input)},${y(guess)}V${y(answerAt(input))}`} />
                )}
                {guess !== undefined && <circle className={styles.guess} cx={x(input)} cy={y(guess)} r={9} />}
                {answerAt && <circle className={styles.answer} cx={x(input)} cy={y(answerAt(input))} r={6} />}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
