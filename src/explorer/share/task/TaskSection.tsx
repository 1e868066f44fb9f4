import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Question } from '../../../state/question';
import { Chips } from '../Chips';
import { CopyField } from '../CopyField';
import controls from '../controls.module.css';
import layout from '../EmbedSection.module.css';
import { placeOf } from '../hostAddress';
import type { SectionProps } from '../LaterSection';
import { Preview } from '../Preview';
import { formatSnippet, SNIPPET_KINDS, type SnippetKind } from '../snippets/snippet';
import { deriveSnippetContext } from '../snippets/snippetContext';
import { useShareCatalog } from '../words';
import { TaskChoices } from './TaskChoices';
import styles from './TaskSection.module.css';
import { deriveTaskShared } from './taskShared';
import { adaptQuestion } from './WayChoices';
import { useTaskCatalog } from './words';

/** A question that a teacher makes about what the page shows, what to hand out, and the task itself, to try it. */
export function TaskSection({ shared, onChange }: SectionProps) {
  const { embed } = useShareCatalog();
  const words = useTaskCatalog();
  const { sharing } = shared;
  const question = adaptQuestion(sharing.question, shared.experiment);
  const [kind, setKind] = useState<'link' | SnippetKind>('link');
  const [contentHeightPx, setContentHeight] = useState(sharing.heightPx);
  const [attempt, setAttempt] = useState(0);
  const asking = { ...deriveTaskShared(shared, question), contentHeightPx };
  const context = deriveSnippetContext(asking);
  const here = deriveSnippetContext({ ...asking, place: placeOf(location.href) });
  const nameOf = (one: 'link' | SnippetKind) => (one === 'link' ? words.link : embed.kind[one]);

  return (
    <div className={layout.section}>
      <div className={layout.output}>
        <Chips
          label={words.kinds}
          value={kind}
          options={(['link', ...SNIPPET_KINDS] as const).map((value) => ({ value, label: nameOf(value) }))}
          onChange={setKind}
        />
        <CopyField
          label={words.output(nameOf(kind))}
          text={kind === 'link' ? context.pageAddress : formatSnippet(kind, context)}
          hint={words.hint}
        />
      </div>
      <div className={layout.choices}>
        <TaskChoices
          question={question}
          shared={shared}
          onAsk={(asked: Question) => onChange({ ...sharing, question: asked })}
          onChange={onChange}
        />
      </div>
      <section className={layout.preview} aria-label={words.tryIt}>
        <div className={styles.head}>
          <h3>{words.tryIt}</h3>
          <button type="button" className={controls.button} onClick={() => setAttempt(attempt + 1)}>
            <RotateCcw aria-hidden />
            {words.startOver}
          </button>
        </div>
        <Preview
          key={attempt}
          address={here.frameAddress}
          widthPx={sharing.widthPx}
          heightPx={context.heightPx}
          onContentHeight={setContentHeight}
        />
      </section>
    </div>
  );
}
