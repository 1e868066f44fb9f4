import { useState } from 'react';
import { type DialogProps, SectionDialog } from '../../dialog/SectionDialog';
import { AskSection } from './AskSection';
import styles from './ModelDialog.module.css';
import { OwnDataSection } from './OwnDataSection';
import { SaveSection } from './SaveSection';
import { useModelWords } from './words';

const SECTIONS = ['save', 'ask', 'data'] as const;

/** Keeping trained networks, asking them, and bringing one's own data. */
export function ModelDialog({ isOpen, onClose }: DialogProps) {
  const words = useModelWords();
  const [section, setSection] = useState<(typeof SECTIONS)[number]>('save');
  // kept here, since a section is gone while another is shown
  const [name, setName] = useState<string | null>(null);
  const [rows, setRows] = useState<string | null>(null);
  return (
    <SectionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.title}
      close={words.close}
      label={words.sections}
      section={section}
      sections={SECTIONS.map((value) => ({ value, label: words.section[value] }))}
      onSection={setSection}
    >
      <div className={styles.content}>
        {section === 'save' && <SaveSection typed={name} onType={setName} onAsk={() => setSection('ask')} />}
        {section === 'ask' && <AskSection />}
        {section === 'data' && <OwnDataSection typed={rows} onType={setRows} onTrain={onClose} />}
      </div>
    </SectionDialog>
  );
}
