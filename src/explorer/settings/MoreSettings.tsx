import { BookA, GraduationCap, Presentation, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { type ReactNode, use, useId } from 'react';
import type { Dtype } from '../../core/dtype';
import { parseSteepness } from '../../core/objectives/presets';
import { DEFAULT_EXPERIMENT } from '../../state/defaults';
import { STEEPNESS } from '../../state/parameters';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { LECTURE_KEY } from '../lecture/useLectureKeys';
import { MethodToolsContext } from '../methodTools';
import { NumberField } from '../NumberField';
import { PageToolsContext } from '../pageTools';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment, usePreferences } from '../session';
import { useSteepness } from '../steepness';
import styles from './MoreSettings.module.css';

const PRECISIONS: readonly { readonly value: Dtype; readonly label: string }[] = [
  { value: 'float32', label: 'float32' },
  { value: 'float64', label: 'float64' },
];

/**
 * What is needed rarely: precision, whether the tracks give the answer away, and the way back.
 *
 * @param props.children rows of what is trained instead of a formula, ahead of the others
 */
export function MoreSettings({ children }: { children?: ReactNode }) {
  const { settings } = useCatalog();
  const tools = use(PageToolsContext);
  const methods = use(MethodToolsContext);
  const Noise = methods?.tools?.NoiseSettings;
  const language = usePreferences((state) => state.language);
  const steepness = useSteepness();
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const isParabola = useExperiment((state) => parseSteepness(state.experiment.objective.text) !== null);
  const dtype = useExperiment((state) => state.experiment.dtype);
  const canUndo = useExperiment((state) => state.past.length > 0);
  const canRedo = useExperiment((state) => state.future.length > 0);
  const { setDtype, setSteepness, undo, redo, replace } = useExperiment((state) => state.actions);
  const showTrack = usePreferences((state) => state.showTrack);
  const showWords = usePreferences((state) => state.showWords);
  const { setShowTrack, setShowWords } = usePreferences((state) => state.actions);
  return (
    <details
      className={styles.more}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) methods?.load();
      }}
    >
      <summary className={styles.summary}>{settings.more}</summary>
      {children}
      {isParabola && !isNetwork && (
        <div className={styles.row}>
          <span className={styles.label}>{settings.steepness}</span>
          <NumberField
            label={settings.steepnessField}
            typed={steepness}
            range={STEEPNESS}
            digits={5}
            onCommit={setSteepness}
          />
        </div>
      )}
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="float32">{settings.precision}</Term>
        </span>
        <SegmentedControl label={settings.precision} value={dtype} options={PRECISIONS} onChange={setDtype} />
      </div>
      {Noise && !isNetwork && <Noise />}
      <Switch label={settings.showTrack} isOn={showTrack} onChange={setShowTrack} />
      <Switch label={settings.showWords} isOn={showWords} onChange={setShowWords} />
      <div className={styles.buttons}>
        <button type="button" disabled={!canUndo} onClick={undo}>
          <Undo2 aria-hidden />
          {settings.undo}
        </button>
        <button type="button" disabled={!canRedo} onClick={redo}>
          <Redo2 aria-hidden />
          {settings.redo}
        </button>
        <button type="button" onClick={() => replace(DEFAULT_EXPERIMENT)}>
          <RotateCcw aria-hidden />
          {settings.reset}
        </button>
        {tools && (
          <>
            <button type="button" aria-haspopup="dialog" onClick={() => tools.openGlossary('learningRate')}>
              <BookA aria-hidden />
              {settings.glossary}
            </button>
            <button
              type="button"
              title={settings.lectureHint(LECTURE_KEY)}
              aria-keyshortcuts={LECTURE_KEY}
              onClick={tools.enterLecture}
            >
              <Presentation aria-hidden />
              {settings.lecture}
              <kbd>{LECTURE_KEY}</kbd>
            </button>
            {hasTeachersPage() && (
              <a href={`teachers.html?lang=${language}`}>
                <GraduationCap aria-hidden />
                {settings.teachers}
              </a>
            )}
          </>
        )}
      </div>
    </details>
  );
}

/** It lies beside the page's modules; a page in one file has nothing beside it. */
function hasTeachersPage(): boolean {
  return document.querySelector('script[type=module][src]') !== null;
}

/** A row with something that is on or off. */
export function Switch(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { label, isOn, onChange } = props;
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.switch}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
    </div>
  );
}
