import { type ComponentType, lazy, Suspense, useState } from 'react';
import { LoadFailed } from '../../explanation/LoadFailed';
import { useNetworkWords } from '../words';
import styles from './LowerPanels.module.css';

function failed() {
  return { default: LoadFailed };
}

/** What opens below where one asks for it: only what is open computes. */
const PANELS: Readonly<Record<'decides' | 'weights' | 'cause' | 'every' | 'sharpness', ComponentType>> = {
  decides: lazy(() =>
    import('../decisions/DecisionPanel').then(({ DecisionPanel }) => ({ default: DecisionPanel }), failed),
  ),
  weights: lazy(() =>
    import('../weights/WeightsPanel').then(({ WeightsPanel }) => ({ default: WeightsPanel }), failed),
  ),
  cause: lazy(() =>
    import('../cause/CausePanel').then(({ CausePanel }) => ({ default: CausePanel }), failed),
  ),
  every: lazy(() =>
    import('../every/NetworkEveryPanel').then(
      ({ NetworkEveryPanel }) => ({ default: NetworkEveryPanel }),
      failed,
    ),
  ),
  sharpness: lazy(() =>
    import('../sharpness/SharpnessPanel').then(({ SharpnessPanel }) => ({ default: SharpnessPanel }), failed),
  ),
};

type PanelName = keyof typeof PANELS;

const NAMES = Object.keys(PANELS) as readonly PanelName[];

/** Buttons for what else can be seen of a network, and what of it is open, side by side. */
export function LowerPanels() {
  const { lower } = useNetworkWords();
  const [open, setOpen] = useState<readonly PanelName[]>([]);
  const toggle = (name: PanelName) =>
    setOpen(open.includes(name) ? open.filter((other) => other !== name) : [...open, name]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the page */}
      <div role="group" aria-label={lower.label} className={styles.buttons}>
        {NAMES.map((name) => (
          <button key={name} type="button" aria-expanded={open.includes(name)} onClick={() => toggle(name)}>
            {lower.titles[name]}
          </button>
        ))}
      </div>
      {open.length > 0 && (
        <div className={styles.panels}>
          {NAMES.filter((name) => open.includes(name)).map((name) => {
            const Panel = PANELS[name];
            return (
              <section key={name} className={styles.panel} aria-label={lower.titles[name]}>
                <h2>{lower.titles[name]}</h2>
                <Suspense>
                  <Panel />
                </Suspense>
              </section>
            );
          })}
        </div>
      )}
    </>
  );
}
