import { useState } from 'react';
import { SectionDialog } from '../dialog/SectionDialog';
import { usePreferences } from '../session';
import { EXAMPLE_GROUPS, EXAMPLES, type ExampleGroup } from './examples';
import { Playground } from './Playground';
import styles from './TensorsDialog.module.css';
import { useTensorsCatalog } from './words';

/** The tensors' playground, open while the page has code for it. */
export function TensorsDialog() {
  const words = useTensorsCatalog();
  const code = usePreferences((state) => state.tensors);
  const { setTensors } = usePreferences((state) => state.actions);
  const [asked, setAsked] = useState<ExampleGroup | null>(null);
  const group = asked ?? (code === null ? 'make' : groupOf(code));
  return (
    <SectionDialog
      isOpen={code !== null}
      onClose={() => {
        setAsked(null);
        setTensors(null);
      }}
      title={words.title}
      close={words.close}
      label={words.groupsLabel}
      section={group}
      sections={EXAMPLE_GROUPS.map((value) => ({ value, label: words.groups[value] }))}
      onSection={setAsked}
      className={styles.dialog}
    >
      <Playground
        code={code ?? ''}
        group={group}
        onEdit={(edited) => {
          // what is typed does not change which examples are offered
          setAsked(group);
          setTensors(edited);
        }}
      />
    </SectionDialog>
  );
}

/** Where an example belongs; what is none, to the first. */
function groupOf(code: string): ExampleGroup {
  return EXAMPLE_GROUPS.find((group) => Object.values<string>(EXAMPLES[group]).includes(code)) ?? 'make';
}
