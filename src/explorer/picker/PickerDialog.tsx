import { useState } from 'react';
import { findPreset, PRESETS, parseSteepness } from '../../core/objectives/presets';
import { galleryExperiment } from '../../state/gallery';
import { countWeights } from '../../state/objective';
import { type DialogProps, SectionDialog } from '../dialog/SectionDialog';
import { useExperiment } from '../session';
import { GalleryList } from './GalleryList';
import { NetworkList } from './NetworkList';
import { type Draft, OwnFunction } from './OwnFunction';
import styles from './PickerDialog.module.css';
import { PresetGrid } from './PresetGrid';
import { useLandscapesCatalog, usePickerCatalog } from './words';

type Section = 'oneWeight' | 'twoWeights' | 'own' | 'networks' | 'gallery';

const ONE_WEIGHT = PRESETS.filter(({ view }) => view.length === 1);
const TWO_WEIGHTS = PRESETS.filter(({ view }) => view.length === 2);

/** Everything that can be minimised: presets, an own function, and experiments that ask a question. */
export function PickerDialog({ isOpen, onClose }: DialogProps) {
  const words = usePickerCatalog();
  const { groups } = useLandscapesCatalog();
  const objective = useExperiment((state) => state.experiment.objective);
  const { loadPreset, replace } = useExperiment((state) => state.actions);
  // what was chosen by hand; else where the loss on the page belongs
  const [asked, setAsked] = useState<Section | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const chosen = findPreset(objective.text)?.id ?? null;
  const home = parseSteepness(objective.text) || chosen ? homeOf(countWeights(objective)) : 'own';
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const section = asked ?? (isNetwork ? 'networks' : home);

  const close = () => {
    setAsked(null);
    onClose();
  };
  const choose = (load: () => void) => {
    load();
    close();
  };
  const options: readonly { value: Section; label: string }[] = [
    { value: 'oneWeight', label: groups.oneWeight },
    { value: 'twoWeights', label: groups.twoWeights },
    { value: 'own', label: groups.own },
    { value: 'networks', label: words.networks.name },
    { value: 'gallery', label: words.gallery },
  ];

  return (
    <SectionDialog
      isOpen={isOpen}
      onClose={close}
      title={words.title}
      close={words.close}
      label={words.sections}
      section={section}
      sections={options}
      onSection={setAsked}
      className={`${styles.dialog} ${section === 'own' ? styles.small : ''}`}
    >
      <div className={styles.content}>
        {section === 'gallery' && (
          <GalleryList onChoose={(id) => choose(() => replace(galleryExperiment(id)))} />
        )}
        {section === 'networks' && <NetworkList onChoose={choose} />}
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
    </SectionDialog>
  );
}

function homeOf(weights: number): Section {
  return weights === 2 ? 'twoWeights' : 'oneWeight';
}
