import { useEffect, useMemo, useRef, useState } from 'react';
import { useIsOutcomeHidden } from '../asking/asking';
import { nameSettings } from '../every/nameSettings';
import { type CurveGroup, groupOf, knownRatesOf } from '../every/subjects';
import { useCurveGroups } from '../every/useCurveGroups';
import { useEveryWords } from '../every/words';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { pagePool } from '../pagePool';
import { useExperiment, useSession } from '../session';
import { useElementSize } from '../useElementSize';
import { useFocusedRun } from '../useFocusedRun';
import { useOnScreen } from '../useOnScreen';
import { MapDrawing } from './MapDrawing';
import styles from './MapPanel.module.css';
import { createMapMaker } from './mapStore';
import { listQuantities, placeOnMap } from './quantities';

/** What becomes of every pair of a learning rate and a second quantity, which is chosen here. */
export function MapPanel() {
  const { explanation } = useCatalog();
  const isHidden = useIsOutcomeHidden();
  const groups = useCurveGroups();
  const focused = groupOf(groups, useFocusedRun()?.id);
  if (isHidden) return <p className={styles.empty}>{explanation.asked}</p>;
  return <MapOfGroup focused={focused} groups={groups} />;
}

function MapOfGroup({ focused, groups }: { focused: CurveGroup; groups: readonly CurveGroup[] }) {
  const words = useEveryWords();
  const session = useSession();
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const isSeen = useOnScreen(drawing);
  const maker = useMemo(() => createMapMaker(pagePool()), []);
  const [chosen, setChosen] = useState('');
  const epochs = useExperiment((state) => state.experiment.epochs);
  // what is dragged shows on the map when it is let go
  const key = useExperiment(({ held, experiment }) => {
    const { objective, start, dtype, noise } = experiment;
    return held ? null : JSON.stringify([objective, start, epochs, dtype, noise, focused.key]);
  });
  const last = useRef(key ?? '');
  if (key !== null) last.current = key;
  const subject = last.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the experiment is read where its key changes
  const { quantities, rates, experiment } = useMemo(() => {
    const now = session.experiment.getState().experiment;
    return {
      experiment: now,
      quantities: listQuantities(now, focused.settings),
      rates: knownRatesOf(now, focused.settings).knownLimit,
    };
  }, [session, subject]);
  const isHeld = useExperiment((state) => state.held);
  useEffect(() => maker.rest(isHeld || !isSeen), [maker, isHeld, isSeen]);
  useEffect(() => () => maker.ask(null), [maker]);

  const quantity = quantities.find((one) => one.key === chosen) ?? quantities[0];
  if (!quantity) return null;
  const absent = groups.filter(({ runs }) =>
    runs.every((run) => placeOnMap(run, experiment, focused.settings, quantity) === null),
  );
  const nameOf = ({ second, letter }: typeof quantity) =>
    second.kind === 'start' ? words.map.startOf(letter) : letter;
  return (
    <div className={styles.map}>
      <div className={styles.bar}>
        <select
          aria-label={words.map.second}
          value={quantity.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {quantities.map((one) => (
            <option key={one.key} value={one.key}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <p className={styles.legend}>
          <span className={styles.soon}>{words.map.soon('1')}</span>
          <span>{words.map.late(formatCount(epochs))}</span>
          <span className={styles.neither}>{words.map.neither(formatCount(epochs))}</span>
          <span className={styles.diverges}>{words.map.diverges}</span>
          {absent.length > 0 && (
            <span>{words.map.notHere(absent.map(({ settings }) => nameSettings(settings, words)))}</span>
          )}
        </p>
      </div>
      <div ref={drawing} className={styles.drawing} data-drawing>
        {size && (
          <MapDrawing
            key={`${quantity.key} ${JSON.stringify(quantity.axis)} ${focused.key}`}
            size={size}
            maker={maker}
            experiment={experiment}
            focused={focused}
            quantity={quantity}
            name={nameOf(quantity)}
            largestStable={rates}
          />
        )}
      </div>
    </div>
  );
}
