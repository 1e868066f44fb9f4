import { useState } from 'react';
import type { AskingState } from '../../state/asking';
import { useAsking } from '../asking/asking';
import { LossChart } from '../charts/LossChart';
import { PathView } from '../charts/PathView';
import { useCatalog } from '../language';
import { SegmentedControl } from '../SegmentedControl';

/** On a narrow page: one place under the landscape for the path or the loss; first what the question is about. */
export function LowerChart() {
  const { shell } = useCatalog();
  const isLossAsked = useAsking(asksForLoss) ?? false;
  const [chosen, setChosen] = useState<'path' | 'loss' | null>(null);
  const view = chosen ?? (isLossAsked ? 'loss' : 'path');
  const choice = (
    <SegmentedControl
      label={shell.lowerChart.label}
      value={view}
      options={[
        { value: 'path', label: shell.lowerChart.path },
        { value: 'loss', label: shell.lowerChart.loss },
      ]}
      onChange={setChosen}
    />
  );
  const loss = { label: shell.lowerChart.loss, show: () => setChosen('loss') };
  return view === 'path' ? <PathView aside={choice} other={loss} /> : <LossChart aside={choice} />;
}

/** Whether the answer is drawn on the loss chart, or read off it. */
function asksForLoss({ question }: AskingState): boolean {
  return question?.way === 'sketch' || (question?.way === 'rate' && question.goal.kind === 'sameLossCurve');
}
