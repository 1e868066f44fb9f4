import { Ellipsis } from 'lucide-react';
import { type CSSProperties, memo, use, useId, useState } from 'react';
import { useControls } from '../controls';
import { useCatalog } from '../language';
import { MethodToolsContext } from '../methodTools';
import { markerPath, runStyle } from '../palette';
import { useExperiment, usePlayback, usePreferences } from '../session';
import { type CardParts, CardPartsContext } from './cardParts';
import { RateField } from './RateField';
import { RateSlider } from './RateSlider';
import { RunActions } from './RunActions';
import styles from './RunCard.module.css';
import { RunFacts } from './RunFacts';
import { RunMethod } from './RunMethod';
import { WordPill } from './WordPill';

const FORMULA_PARTS: CardParts = { Word: WordPill, Facts: RunFacts };

/** One run: its colour and marker, rate, word, slider and what came of it. Each part follows the stores by itself. */
export const RunCard = memo(function RunCard(props: { id: number; onRemove: (id: number) => void }) {
  const { id, onRemove } = props;
  const { runs } = useCatalog();
  const controls = useControls();
  const showTrack = usePreferences((state) => state.showTrack);
  const isHidden = useExperiment((state) => state.experiment.runs.some((run) => run.id === id && run.hidden));
  const isFocused = usePlayback((state) => state.focus === id);
  const setFocus = usePlayback((state) => state.actions.setFocus);
  const { color, textColor, tint, marker } = runStyle(id);
  const methods = use(MethodToolsContext);
  const RunSettings = methods?.tools?.RunSettings;
  const { Word, Facts } = use(CardPartsContext) ?? FORMULA_PARTS;
  const [isOpen, setOpen] = useState(false);
  // where nothing hovers they are opened by a button
  const [hasActions, setHasActions] = useState(false);
  const settings = useId();
  // not where rates are locked: a schedule changes them too
  const openSettings =
    methods && controls.rates
      ? {
          isOpen,
          controls: settings,
          toggle: () => {
            methods.load();
            setOpen(!isOpen);
          },
        }
      : null;
  const colors = { '--run': color, '--run-text': textColor, '--run-tint': tint } as CSSProperties;

  return (
    <article
      className={styles.card}
      style={colors}
      aria-label={runs.card(id + 1)}
      aria-current={isFocused}
      data-run={id}
      data-hidden={isHidden}
      onFocus={() => setFocus(id)}
      onPointerDown={() => setFocus(id)}
    >
      <div className={styles.rate}>
        <svg className={styles.marker} viewBox="-8 -8 16 16" aria-hidden="true">
          <path d={markerPath(marker, 5)} />
        </svg>
        <span className={styles.lr}>lr</span>
        <RateField id={id} />
      </div>
      {controls.runs && (
        <button
          type="button"
          className={styles.more}
          aria-label={runs.actions(id + 1)}
          aria-expanded={hasActions}
          onClick={() => setHasActions(!hasActions)}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
      <div className={styles.word}>
        <Word id={id} />
      </div>
      <div className={styles.slider}>
        <RunMethod id={id} />
        {(controls.rates || showTrack) && <RateSlider id={id} />}
      </div>
      <div className={styles.facts}>
        <Facts id={id} />
      </div>
      {controls.runs && (
        <div className={styles.actions}>
          <RunActions id={id} onRemove={() => onRemove(id)} settings={openSettings} />
        </div>
      )}
      {controls.runs && isOpen && (
        <div id={settings} className={styles.settings}>
          {RunSettings && <RunSettings id={id} />}
        </div>
      )}
    </article>
  );
});
