import { useMemo, useRef, useState } from 'react';
import { countSamples } from '../../../core/network/samples';
import { formatCount } from '../../numbers';
import { useElementSize } from '../../useElementSize';
import { VisuallyHidden } from '../../VisuallyHidden';
import { nameClass, nameFeature } from '../nameUnit';
import { usePass } from '../pass/usePass';
import { useNetworkWords } from '../words';
import { ConfusionTable, MOST_BESIDE } from './ConfusionTable';
import { DecisionMap } from './DecisionMap';
import styles from './DecisionPanel.module.css';
import { usualPair } from './decisionView';
import { countConfusion, createDecider, predict } from './predictions';
import { RegionSummary } from './RegionSummary';

/** Where the run under focus decides for which class at the cursor, and how often it is right. */
export function DecisionPanel() {
  const catalog = useNetworkWords();
  const { decides: words } = catalog;
  const shown = usePass();
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const [asked, setAsked] = useState<readonly [number, number] | null>(null);
  const network = shown?.network ?? null;
  const features = network?.data.featureNames.map((name) => nameFeature(name, catalog)) ?? [];
  const pair = useMemo(
    () => (asked?.every((place) => place < features.length) ? asked : network && usualPair(network)),
    [asked, features.length, network],
  );
  const parameters = shown?.parameters;
  const told = useMemo(() => {
    if (!network || !parameters) return null;
    const decider = createDecider(network, parameters);
    return { train: predict(decider, network.train), test: network.test && predict(decider, network.test) };
  }, [network, parameters]);
  const classNames = network?.data.classNames.map((name) => nameClass(name, catalog)) ?? [];
  const counted = network?.test && told?.test ? 'test' : 'train';
  const untold = told ? [...told.train, ...(told.test ?? [])].filter((answer) => answer < 0).length : 0;
  const samples = network && (counted === 'test' ? network.test : network.train);

  return (
    <div className={styles.panel}>
      <p className={styles.caption}>
        {shown && words.caption(shown.run.learningRate.text, formatCount(shown.epoch), features.length > 2)}
      </p>
      {features.length > 2 && pair && (
        <p className={styles.axes}>
          {([0, 1] as const).map((axis) => (
            <select
              key={axis}
              aria-label={axis === 0 ? words.across : words.up}
              value={pair[axis]}
              onChange={({ target }) =>
                setAsked(axis === 0 ? [Number(target.value), pair[1]] : [pair[0], Number(target.value)])
              }
            >
              {features.map((name, place) => (
                <option key={name} value={place} disabled={place === pair[1 - axis]}>
                  {axis === 0 ? '→' : '↑'} {network?.data.unit ? `${name}, ${network.data.unit}` : name}
                </option>
              ))}
            </select>
          ))}
        </p>
      )}
      <div className={styles.parts} data-many={classNames.length > MOST_BESIDE || undefined}>
        <div ref={drawing} className={styles.drawing} data-drawing>
          {size && shown && network && pair && told && (
            <DecisionMap
              size={size}
              network={network}
              parameters={shown.parameters}
              pair={pair}
              sets={[
                { set: 'train', told: told.train },
                ...(told.test ? [{ set: 'test' as const, told: told.test }] : []),
              ]}
              chosen={{ set: shown.set, place: shown.place }}
            />
          )}
        </div>
        {samples && told && countSamples(samples) > 0 && (
          <ConfusionTable
            set={counted}
            classNames={classNames}
            confusion={countConfusion(samples, told[counted] ?? told.train, classNames.length)}
          />
        )}
      </div>
      <p className={styles.caption}>{words.legend}</p>
      {untold > 0 && <p className={styles.untold}>{words.untold(formatCount(untold))}</p>}
      {shown && pair && (
        <VisuallyHidden>
          <RegionSummary shown={shown} pair={pair} />
        </VisuallyHidden>
      )}
    </div>
  );
}
