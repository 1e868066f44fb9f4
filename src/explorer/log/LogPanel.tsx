import { ClipboardCopy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatLogLine } from '../../core/log';
import { LOG_WORDS } from '../../locales/log';
import type { Rows } from '../../worker/messages';
import { useIsOutcomeHidden } from '../asking/asking';
import { copyText } from '../copyText';
import { useCatalog } from '../language';
import { SegmentedControl } from '../SegmentedControl';
import { saveFile } from '../saveFile';
import { useExperiment, usePlayback, usePreferences, useSession } from '../session';
import { useFocusedRun } from '../useFocusedRun';
import { formatCsv } from './csv';
import styles from './LogPanel.module.css';
import { useAllRows } from './useAllRows';

/** The course note's lines for one run, to select, copy, or take away with all other runs as CSV. */
export function LogPanel() {
  const { explanation } = useCatalog();
  const log = LOG_WORDS[usePreferences((state) => state.language)];
  const { experiment } = useSession();
  const isHidden = useIsOutcomeHidden();
  const run = useFocusedRun();
  const runs = useExperiment((state) => state.experiment.runs);
  const { setFocus } = usePlayback((state) => state.actions);
  const all = useAllRows();
  const lines = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  if (isHidden) return <p className={styles.empty}>{explanation.asked}</p>;
  if (!run) return <p className={styles.empty}>{log.empty}</p>;

  const rows = all.find(({ id }) => id === run.id)?.rows;
  const text = rows ? formatLog(rows) : '';
  const copy = async () => {
    const isCopied = await copyText(text);
    if (!isCopied) lines.current?.select();
    setCopied(isCopied ? 'copied' : 'copyFailed');
  };

  return (
    <div className={styles.log}>
      <div className={styles.bar}>
        <SegmentedControl
          label={log.run}
          value={String(run.id)}
          options={runs
            .filter((candidate) => !candidate.hidden)
            .map((candidate) => ({ value: String(candidate.id), label: candidate.learningRate.text }))}
          onChange={(id) => {
            setFocus(Number(id));
            setCopied(null);
          }}
        />
        <span className={styles.actions}>
          <button type="button" onClick={copy}>
            <ClipboardCopy aria-hidden />
            <span aria-live="polite">{copied ? log[copied] : log.copy}</span>
          </button>
          <button
            type="button"
            aria-label={log.downloadLabel}
            onClick={() => {
              const csv = formatCsv(experiment.getState().experiment, all);
              saveFile('learning-rates.csv', new Blob([csv], { type: 'text/csv' }));
            }}
          >
            <Download aria-hidden />
            {log.download}
          </button>
        </span>
      </div>
      <textarea
        ref={lines}
        className={styles.lines}
        readOnly
        wrap="off"
        spellCheck={false}
        aria-label={log.lines(run.learningRate.text)}
        value={text}
      />
    </div>
  );
}

/** All lines of one run whose `rows` cover epochs 0 to N: line k tells w after update k and the loss before it. */
function formatLog(rows: Rows): string {
  const [weights] = rows.parameters;
  const lines: string[] = [];
  for (let epoch = 0; epoch + 1 < rows.losses.length; epoch++) {
    lines.push(
      formatLogLine(rows.from + epoch, weights?.[epoch + 1] ?? Number.NaN, rows.losses[epoch] ?? Number.NaN),
    );
  }
  return lines.join('\n');
}
