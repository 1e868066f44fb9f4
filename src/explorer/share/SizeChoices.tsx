import { writeNumber } from '../../state/typedNumber';
import { NumberField } from '../NumberField';
import { SegmentedControl } from '../SegmentedControl';
import { Row } from './Row';
import { HEIGHTS, type Sharing, WIDTHS } from './sharing';
import { useShareCatalog } from './words';

/** How wide and how high a frame is. The width is the preview's too where the frame's is that of its column. */
export function SizeChoices(props: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharing, onChange } = props;
  const { embed } = useShareCatalog();
  const { resizing } = sharing.embedding;
  return (
    <>
      <Row name={embed.width}>
        <SegmentedControl
          label={embed.width}
          value={sharing.isFluid ? 'fluid' : 'fixed'}
          options={[
            { value: 'fluid', label: embed.fluid },
            { value: 'fixed', label: embed.fixedWidth },
          ]}
          onChange={(value) => onChange({ ...sharing, isFluid: value === 'fluid' })}
        />
        <NumberField
          label={sharing.isFluid ? embed.previewedAt : embed.widthPx}
          typed={writeNumber(sharing.widthPx)}
          range={WIDTHS}
          digits={4}
          onCommit={({ value }) => onChange({ ...sharing, widthPx: value })}
        />
      </Row>
      <Row name={embed.height}>
        <SegmentedControl
          label={embed.height}
          value={resizing}
          options={[
            { value: 'auto', label: embed.automatic },
            { value: 'fixed', label: embed.fixedHeight },
          ]}
          onChange={(chosen) =>
            onChange({ ...sharing, embedding: { ...sharing.embedding, resizing: chosen } })
          }
        />
        {resizing === 'fixed' && (
          <NumberField
            label={embed.heightPx}
            typed={writeNumber(sharing.heightPx)}
            range={HEIGHTS}
            digits={4}
            onCommit={({ value }) => onChange({ ...sharing, heightPx: value })}
          />
        )}
      </Row>
    </>
  );
}
