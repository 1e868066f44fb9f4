import type { Experiment } from '../../core/experiment';
import { deriveAxes } from '../charts/axes';
import { openLandscape, sampleLandscape } from '../charts/landscape';
import styles from './Handout.module.css';
import { useLessonCatalog } from './lesson';

const WIDTH = 200;
const HEIGHT = 120;

/** L(w) on paper with its w axis and the start, still and without outcome. */
export function StillLandscape({ experiment }: { experiment: Experiment }) {
  const { handout } = useLessonCatalog();
  const landscape = openLandscape(experiment.objective);
  const axes = deriveAxes(experiment);
  const [low, high] = axes.parameter.domain;
  const [least, most] = axes.loss.domain;
  const x = (w: number) => (WIDTH * (w - low)) / (high - low);
  const y = (loss: number) => HEIGHT - (HEIGHT * (loss - least)) / (most - least);
  const { parameters, losses } = sampleLandscape(landscape, axes.parameter.domain, 80);
  const curve = Array.from(
    parameters,
    (w, k) => `${k === 0 ? 'M' : 'L'}${x(w).toFixed(1)} ${y(losses[k] ?? 0).toFixed(1)}`,
  );
  const start = experiment.start[0]?.value ?? 0;
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={handout.picture}
      viewBox={`0 -4 ${WIDTH} ${HEIGHT + 18}`}
    >
      <path className={styles.axis} d={`M0 ${HEIGHT}H${WIDTH}`} />
      <path className={styles.curve} d={curve.join('')} />
      {axes.parameter.ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT + 11} textAnchor="middle">
          {String(tick).replace('-', '−')}
        </text>
      ))}
      <circle cx={x(start)} cy={y(landscape.lossAt(start))} r="4" />
    </svg>
  );
}
