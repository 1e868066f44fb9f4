import { type Controls, LOCKS } from '../../state/parameters';
import { SegmentedControl } from '../SegmentedControl';
import { CheckBoxes } from './CheckBoxes';
import controls from './controls.module.css';
import styles from './EmbedChoices.module.css';
import { PanelChoices } from './PanelChoices';
import { ReaderChoices } from './ReaderChoices';
import { Row } from './Row';
import { SizeChoices } from './SizeChoices';
import { isLockOfUse, LONGEST_TITLE, type Sharing } from './sharing';
import { useShareCatalog } from './words';

const CONTROLS: readonly Controls[] = ['full', 'compact', 'none'];

/** Everything that can be chosen about a frame, in plain words. */
export function EmbedChoices(props: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharing, onChange } = props;
  const { embedding } = sharing;
  const { embed } = useShareCatalog();
  const change = (changed: Partial<Sharing['embedding']>) =>
    onChange({ ...sharing, embedding: { ...embedding, ...changed } });

  return (
    <section className={styles.choices} aria-label={embed.choices}>
      <Row name={embed.panels}>
        <PanelChoices sharing={sharing} onChange={onChange} />
      </Row>
      <Row name={embed.parts}>
        <PartChoices sharing={sharing} onChange={onChange} />
      </Row>
      <Row name={embed.controls}>
        <SegmentedControl
          label={embed.controls}
          value={embedding.controls}
          options={CONTROLS.map((value) => ({ value, label: embed.control[value] }))}
          onChange={(value) => change({ controls: value })}
        />
      </Row>
      <Row name={embed.locks}>
        <CheckBoxes
          label={embed.locksOf}
          choices={LOCKS.map((value) => {
            const isOfUse = isLockOfUse(value, embedding);
            const isChosen = isOfUse && embedding.locks.includes(value);
            return { value, label: embed.lock[value], isChosen, isDisabled: !isOfUse };
          })}
          onChange={(lock, isLocked) =>
            change({
              locks: LOCKS.filter((one) => (one === lock ? isLocked : embedding.locks.includes(one))),
            })
          }
        />
      </Row>
      <SizeChoices sharing={sharing} onChange={onChange} />
      <Row name={embed.heading}>
        <input
          className={`${controls.field} ${styles.heading}`}
          type="text"
          autoComplete="off"
          aria-label={embed.heading}
          placeholder={embed.noHeading}
          maxLength={LONGEST_TITLE}
          value={embedding.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Row>
      <ReaderChoices sharing={sharing} onChange={onChange} />
    </section>
  );
}

/** What stands with the panels, each of which can be left out. */
function PartChoices(props: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharing, onChange } = props;
  const { embedding, showTrack, showWords } = sharing;
  const { embed } = useShareCatalog();
  const hasTransport = embedding.controls !== 'none';
  const parts = {
    track: showTrack,
    words: showWords,
    transport: hasTransport && embedding.showTransport,
    open: embedding.showOpen,
  };
  const show = (part: keyof typeof parts, isShown: boolean): Sharing => {
    switch (part) {
      case 'track':
        return { ...sharing, showTrack: isShown };
      case 'words':
        return { ...sharing, showWords: isShown };
      case 'transport':
        return { ...sharing, embedding: { ...embedding, showTransport: isShown } };
      case 'open':
        return { ...sharing, embedding: { ...embedding, showOpen: isShown } };
    }
  };
  return (
    <CheckBoxes
      label={embed.parts}
      choices={(['track', 'words', 'transport', 'open'] as const).map((value) => ({
        value,
        label: embed.part[value],
        isChosen: parts[value],
        isDisabled: value === 'transport' && !hasTransport,
      }))}
      onChange={(part, isShown) => onChange(show(part, isShown))}
    />
  );
}
