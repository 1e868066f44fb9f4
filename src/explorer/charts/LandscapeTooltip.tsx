import { formatNumber } from '../numbers';
import { useExperiment } from '../session';
import { openLandscape } from './landscape';
import styles from './Tooltip.module.css';

/** Reads out the landscape under the pointer: w, L(w) and the slope there. */
export function LandscapeTooltip({ active, label }: { active?: boolean; label?: unknown }) {
  const text = useExperiment((state) => state.experiment.objective.text);
  if (!active || typeof label !== 'number') return null;
  const landscape = openLandscape(text);
  return (
    <div className={styles.tooltip}>
      <table>
        <tbody>
          {[
            ['w', label],
            ['L(w)', landscape.lossAt(label)],
            ['L′(w)', landscape.slopeAt(label)],
          ].map(([name, value]) => (
            <tr key={name}>
              <th>{name}</th>
              <td>{formatNumber(Number(value))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
