import { useState } from 'react';
import { openData } from '../../worker/network/openData';
import { usePreferences } from '../session';
import { Chips } from './Chips';
import styles from './CodeSection.module.css';
import { CopyField } from './CopyField';
import {
  formatNetworkScript,
  NETWORK_SCRIPT_KINDS,
  type NetworkScriptKind,
} from './code/network/networkScript';
import { SCRIPT_FILE_NAMES } from './code/script';
import { isLocalAddress } from './hostAddress';
import { deriveSnippetContext, type Shared } from './snippets/snippetContext';
import { SCRIPT_CATALOGS, useShareCatalog } from './words';

/** The training of the experiment's network as a script that runs without the page. */
export function NetworkCodeSection({ shared }: { shared: Omit<Shared, 'contentHeightPx'> }) {
  const { code } = useShareCatalog();
  const language = usePreferences((state) => state.language);
  const [kind, setKind] = useState<NetworkScriptKind>('tensorflow');
  const { network } = shared.experiment;
  const read = network && openData(network.data);
  if (!read?.ok) return <p>{code.noData}</p>;
  const { pageAddress } = deriveSnippetContext({ ...shared, contentHeightPx: 0 });
  const script = formatNetworkScript(kind, shared.experiment, read.data, {
    link: isLocalAddress(pageAddress) ? null : pageAddress,
    texts: SCRIPT_CATALOGS[language],
  });
  return (
    <div className={styles.section}>
      <Chips
        label={code.kinds}
        value={kind}
        options={NETWORK_SCRIPT_KINDS.map((value) => ({ value, label: code.kind[value] }))}
        onChange={setKind}
      />
      <CopyField
        label={code.script(code.kind[kind])}
        text={script}
        hint={code.network[kind]}
        fileName={SCRIPT_FILE_NAMES[kind]}
        isLong
      />
    </div>
  );
}
