import { useState } from 'react';
import { useAsking } from '../asking/asking';
import { LossChart } from '../charts/LossChart';
import { PathChart } from '../charts/PathChart';
import { useCatalog } from '../language';
import { SegmentedControl } from '../SegmentedControl';

/** On a narrow page: one place under the landscape for the path or the loss. */
export function LowerChart() {
  const { shell } = useCatalog();
  // what is drawn on, or looked at, is there at once
  const isLossAsked = useAsking(
    ({ question }) =>
      question?.way === 'sketch' || (question?.way === 'rate' && question.goal.kind === 'sameLossCurve'),
  );
  const [view, setView] = useState<'path' | 'loss'>(isLossAsked ? 'loss' : 'path');
  const choice = (
    <SegmentedControl
      label={shell.lowerChart.label}
      value={view}
      options={[
        { value: 'path', label: shell.lowerChart.path },
        { value: 'loss', label: shell.lowerChart.loss },
      ]}
      onChange={setView}
    />
  );
  return view === 'path' ? <PathChart aside={choice} /> : <LossChart aside={choice} />;
}
