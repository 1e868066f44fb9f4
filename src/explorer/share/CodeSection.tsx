import { useState } from 'react';
import { usePreferences } from '../session';
import { Chips } from './Chips';
import styles from './CodeSection.module.css';
import { CopyField } from './CopyField';
import {
  formatScript,
  SCRIPT_FILE_NAMES,
  SCRIPT_KINDS,
  type ScriptKind,
  usesTorchOptim,
} from './code/script';
import { isLocalAddress } from './hostAddress';
import { deriveSnippetContext, type Shared } from './snippets/snippetContext';
import { SCRIPT_CATALOGS, useShareCatalog } from './words';

/** The same experiment as a script that runs without the page. */
export function CodeSection({ shared }: { shared: Omit<Shared, 'contentHeightPx'> }) {
  const { code } = useShareCatalog();
  const language = usePreferences((state) => state.language);
  const [kind, setKind] = useState<ScriptKind>('tensorflow');
  const { pageAddress } = deriveSnippetContext({ ...shared, contentHeightPx: 0 });
  const script = formatScript(kind, shared.experiment, {
    link: isLocalAddress(pageAddress) ? null : pageAddress,
    texts: SCRIPT_CATALOGS[language],
  });
  return (
    <div className={styles.section}>
      <Chips
        label={code.kinds}
        value={kind}
        options={SCRIPT_KINDS.map((value) => ({ value, label: code.kind[value] }))}
        onChange={setKind}
      />
      <CopyField
        label={code.script(code.kind[kind])}
        text={script}
        hint={usesTorchOptim(kind, shared.experiment) ? code.torchOptim : code.hint[kind]}
        fileName={SCRIPT_FILE_NAMES[kind]}
        isLong
      />
    </div>
  );
}
