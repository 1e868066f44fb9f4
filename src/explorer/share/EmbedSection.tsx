import { useState } from 'react';
import { Chips } from './Chips';
import { CopyField } from './CopyField';
import { EmbedChoices } from './EmbedChoices';
import styles from './EmbedSection.module.css';
import { placeOf } from './hostAddress';
import { Preview } from './Preview';
import type { Sharing } from './sharing';
import { formatSnippet, SNIPPET_KINDS, type SnippetKind } from './snippets/snippet';
import { deriveSnippetContext, type Shared } from './snippets/snippetContext';
import { useShareCatalog } from './words';

/** What to paste into a page of any kind, what can be chosen about it, and how it will look. */
export function EmbedSection(props: {
  shared: Omit<Shared, 'contentHeightPx'>;
  onChange: (sharing: Sharing) => void;
}) {
  const { shared, onChange } = props;
  const { sharing } = shared;
  const { embed } = useShareCatalog();
  const [kind, setKind] = useState<SnippetKind>('html');
  const [contentHeightPx, setContentHeight] = useState(sharing.heightPx);
  const context = deriveSnippetContext({ ...shared, contentHeightPx });
  // what lies here, wherever it will be found
  const here = deriveSnippetContext({ ...shared, contentHeightPx, place: placeOf(location.href) });

  return (
    <div className={styles.section}>
      <div className={styles.output}>
        <Chips
          label={embed.kinds}
          value={kind}
          options={SNIPPET_KINDS.map((value) => ({ value, label: embed.kind[value] }))}
          onChange={setKind}
        />
        <CopyField
          label={embed.snippet(embed.kind[kind])}
          text={formatSnippet(kind, context)}
          hint={embed.hint[kind]}
        />
      </div>
      <div className={styles.choices}>
        <EmbedChoices sharing={sharing} onChange={onChange} />
      </div>
      <div className={styles.preview}>
        <Preview
          address={here.frameAddress}
          widthPx={sharing.widthPx}
          heightPx={context.heightPx}
          onContentHeight={setContentHeight}
        />
      </div>
    </div>
  );
}
