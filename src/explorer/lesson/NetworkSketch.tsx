import { useLessonCatalog } from './lesson';
import styles from './NetworkCard.module.css';

const WIDTH = 360;
const ROW = 26;
/** Where inputs and outputs stand; their names have the room beyond. */
const [FROM, TO] = [118, 242];

/** Every input joined to every output, by name. */
export function NetworkSketch(props: { inputs: readonly string[]; outputs: readonly string[] }) {
  const { inputs, outputs } = props;
  const { handout } = useLessonCatalog();
  const height = ROW * Math.max(inputs.length, outputs.length);
  const y = (place: number, count: number) => height / 2 + (place - (count - 1) / 2) * ROW;
  return (
    <svg className={styles.sketch} role="img" aria-label={handout.network} viewBox={`0 0 ${WIDTH} ${height}`}>
      {inputs.map((input, i) =>
        outputs.map((output, o) => (
          <path
            key={`${input} ${output}`}
            d={`M${FROM} ${y(i, inputs.length)}L${TO} ${y(o, outputs.length)}`}
          />
        )),
      )}
      {inputs.map((input, i) => (
        <g key={input}>
          <circle cx={FROM} cy={y(i, inputs.length)} r="8" />
          <text x={FROM - 14} y={y(i, inputs.length)} textAnchor="end">
            {input}
          </text>
        </g>
      ))}
      {outputs.map((output, o) => (
        <g key={output}>
          <circle cx={TO} cy={y(o, outputs.length)} r="8" />
          <text x={TO + 14} y={y(o, outputs.length)}>
            {output}
          </text>
        </g>
      ))}
    </svg>
  );
}
