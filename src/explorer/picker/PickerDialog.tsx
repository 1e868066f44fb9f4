import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { findPreset, PRESETS, parseSteepness } from '../../core/objectives/presets';
import { galleryExperiment } from '../../state/gallery';
import { countWeights } from '../../state/objective';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment } from '../session';
import { GalleryList } from './GalleryList';
import { type Draft, OwnFunction } from './OwnFunction';
import styles from './PickerDialog.module.css';
import { PresetGrid } from './PresetGrid';
import { useLandscapesCatalog, usePickerCatalog } from './words';

/** What the formula knows of its dialog. */
export interface PickerDialogProps {
  readonly isOpen: boolean;
  /** Told when it was closed, by a key, by its button, by a press beside it or by a choice. */
  readonly onClose: () => void;
}

type Section = 'oneWeight' | 'twoWeights' | 'own' | 'gallery';

const ONE_WEIGHT = PRESETS.filter(({ view }) => view.length === 1);
const TWO_WEIGHTS = PRESETS.filter(({ view }) => view.length === 2);

/** Everything that can be minimised: presets, an own function, and experiments that ask a question. */
export function PickerDialog({ isOpen, onClose }: PickerDialogProps) {
  const words = usePickerCatalog();
  const { groups } = useLandscapesCatalog();
  const objective = useExperiment((state) => state.experiment.objective);
  const { loadPreset, replace } = useExperiment((state) => state.actions);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // what was chosen by hand; else where the loss on the page belongs
  const [asked, setAsked] = useState<Section | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const chosen = findPreset(objective.text)?.id ?? null;
  const home = parseSteepness(objective.text) || chosen ? homeOf(countWeights(objective)) : 'own';
  const section = asked ?? home;

  // as a dialog is modal only when it is shown so, and gives the focus back only when it is closed
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);

  const choose = (load: () => void) => {
    load();
    dialog.current?.close();
  };
  const options: readonly { value: Section; label: string }[] = [
    { value: 'oneWeight', label: groups.oneWeight },
    { value: 'twoWeights', label: groups.twoWeights },
    { value: 'own', label: groups.own },
    { value: 'gallery', label: words.gallery },
  ];

  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${section === 'own' ? styles.small : ''}`}
      aria-labelledby={titleId}
      closedby="any"
      onClose={() => {
        setAsked(null);
        onClose();
      }}
    >
      {isOpen && (
        <div className={styles.sheet}>
          <div className={styles.header}>
            <h2 id={titleId}>{words.title}</h2>
            <SegmentedControl label={words.sections} value={section} options={options} onChange={setAsked} />
            <button
              type="button"
              className={styles.close}
              aria-label={words.close}
              onClick={() => dialog.current?.close()}
            >
              <X aria-hidden />
            </button>
          </div>
          <div className={styles.content}>
            {section === 'gallery' && (
              <GalleryList onChoose={(id) => choose(() => replace(galleryExperiment(id)))} />
            )}
            {section === 'own' && (
              <OwnFunction
                draft={draft}
                onEdit={(edited) => {
                  // a preset's text that is typed is an own function all the same
                  setAsked('own');
                  setDraft(edited);
                }}
              />
            )}
            {section === 'oneWeight' && (
              <PresetGrid
                key="one"
                label={groups.oneWeight}
                presets={ONE_WEIGHT}
                chosen={chosen}
                onChoose={(id) => choose(() => loadPreset(id))}
              />
            )}
            {section === 'twoWeights' && (
              <PresetGrid
                key="two"
                label={groups.twoWeights}
                presets={TWO_WEIGHTS}
                chosen={chosen}
                onChoose={(id) => choose(() => loadPreset(id))}
              />
            )}
          </div>
        </div>
      )}
    </dialog>
  );
}

function homeOf(weights: number): Section {
  return weights === 2 ? 'twoWeights' : 'oneWeight';
}
