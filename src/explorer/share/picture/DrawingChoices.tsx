import { useCatalog } from '../../language';
import { SegmentedControl } from '../../SegmentedControl';
import controls from '../controls.module.css';
import { Row } from '../Row';
import { LONGEST_TITLE, type PictureChoice, type Sharing } from '../sharing';
import { useShareCatalog } from '../words';
import styles from './Drawing.module.css';

const THEMES = ['shown', 'light', 'dark'] as const;

/** Heading, theme, and for a poster the sentence below its heading. */
export function DrawingChoices(props: {
  sharing: Sharing;
  onChange: (sharing: Sharing) => void;
  hasSentence?: boolean;
}) {
  const { sharing, onChange, hasSentence = false } = props;
  const { shell } = useCatalog();
  const { embed, picture, poster, readers } = useShareCatalog();
  const change = (changed: Partial<PictureChoice>) =>
    onChange({ ...sharing, picture: { ...sharing.picture, ...changed } });
  const { title, sentence, theme } = sharing.picture;
  return (
    <>
      <Row name={embed.heading}>
        <Line
          label={embed.heading}
          value={title ?? shell.title}
          onChange={(typed) => change({ title: typed })}
        />
      </Row>
      {hasSentence && (
        <Row name={poster.sentence}>
          <Line
            label={poster.sentence}
            value={sentence ?? shell.invitation}
            onChange={(typed) => change({ sentence: typed })}
          />
        </Row>
      )}
      <Row name={readers.theme}>
        <SegmentedControl
          label={readers.theme}
          value={theme}
          options={THEMES.map((value) => ({ value, label: picture.themes[value] }))}
          onChange={(chosen) => change({ theme: chosen })}
        />
      </Row>
    </>
  );
}

function Line(props: { label: string; value: string; onChange: (typed: string) => void }) {
  const { embed } = useShareCatalog();
  return (
    <input
      className={`${controls.field} ${styles.line}`}
      type="text"
      autoComplete="off"
      aria-label={props.label}
      placeholder={embed.noHeading}
      maxLength={LONGEST_TITLE}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
    />
  );
}
