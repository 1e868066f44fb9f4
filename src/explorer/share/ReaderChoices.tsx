import { LANGUAGES } from '../../state/language';
import { SegmentedControl } from '../SegmentedControl';
import { Row } from './Row';
import type { Sharing } from './sharing';
import { useShareCatalog } from './words';

/** How languages call themselves. */
const NAMES = { en: 'English', 'zh-CN': '中文' } as const;

const THEMES = ['system', 'light', 'dark'] as const;

/** Language and theme of a shared page: the reader's own, or one for all. */
export function ReaderChoices(props: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharing, onChange } = props;
  const { readers } = useShareCatalog();
  return (
    <>
      <Row name={readers.language}>
        <SegmentedControl
          label={readers.language}
          value={sharing.language ?? ''}
          options={[
            { value: '', label: readers.ownLanguage },
            ...LANGUAGES.map((value) => ({ value, label: NAMES[value] })),
          ]}
          onChange={(value) => onChange({ ...sharing, language: value === '' ? null : value })}
        />
      </Row>
      <Row name={readers.theme}>
        <SegmentedControl
          label={readers.theme}
          value={sharing.theme}
          options={THEMES.map((value) => ({ value, label: readers.themes[value] }))}
          onChange={(theme) => onChange({ ...sharing, theme })}
        />
      </Row>
    </>
  );
}
