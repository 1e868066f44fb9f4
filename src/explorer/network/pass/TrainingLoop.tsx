import { formatCount } from '../../numbers';
import { useResults } from '../../session';
import { useNetworkWords } from '../words';
import { STATIONS, type Station } from './passSteps';
import styles from './TrainingLoop.module.css';

/** The training loop with the station lit that the pass is at; pressing a station goes there. */
export function TrainingLoop(props: {
  station: Station;
  epoch: number;
  epochs: number;
  runId: number;
  onChoose: (station: Station) => void;
}) {
  const { pass } = useNetworkWords();
  const { epoch, epochs } = props;
  const end = useResults(({ byId }) => byId.get(props.runId)?.diagnosis.nonFiniteEpoch ?? null);
  const again =
    end !== null && epoch >= end
      ? pass.notFinite(formatCount(end))
      : epoch >= epochs
        ? pass.stopped(formatCount(epochs))
        : pass.again(formatCount(epochs));
  return (
    <ol className={styles.loop} aria-label={pass.loop}>
      <li>{pass.data}</li>
      {STATIONS.map((station) => (
        <li key={station}>
          <button
            type="button"
            className={styles.station}
            data-station={station}
            aria-current={station === props.station ? 'step' : undefined}
            onClick={() => props.onChoose(station)}
          >
            {pass.stations[station]}
          </button>
        </li>
      ))}
      <li className={styles.again}>{again}</li>
    </ol>
  );
}
