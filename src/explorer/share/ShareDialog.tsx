import { useState } from 'react';
import { readView } from '../../state/address';
import { type DialogProps, SectionDialog } from '../dialog/SectionDialog';
import { useSession } from '../session';
import { ShareContent } from './ShareContent';
import { startSharing } from './sharing';
import { useShareCatalog } from './words';

/** What can be shared, each a section of the dialog. */
export type ShareSection = 'link' | 'embed' | 'task' | 'picture' | 'poster' | 'data' | 'code';

const SECTIONS: readonly ShareSection[] = ['link', 'embed', 'task', 'picture', 'poster', 'data', 'code'];

/** The share dialog. What was chosen in it stays chosen when it is opened again. */
export function ShareDialog({ isOpen, onClose }: DialogProps) {
  const words = useShareCatalog();
  const session = useSession();
  const [section, setSection] = useState<ShareSection>('link');
  const [sharing, setSharing] = useState(() => startSharing(readView(session)));
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
      <ShareContent section={section} sharing={sharing} onChange={setSharing} />
    </SectionDialog>
  );
}
