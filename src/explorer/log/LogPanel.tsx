import { ClipboardCopy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Run } from '../../core/experiment';
import { formatStepLine } from '../../core/log';
import { ratesOfEpochs } from '../../core/rateOfEpoch';
import { LOG_WORDS } from '../../locales/log';
import type { Rows } from '../../worker/messages';
import { useIsOutcomeHidden } from '../asking/asking';
import { copyText } from '../copyText';
import { useCatalog } from '../language';
import { changesRate, nameRun } from '../runs/runMethod';
import { SegmentedControl } from '../SegmentedControl';
import { saveFile } from '../saveFile';
import { useExperiment, usePlayback, usePreferences, useSession } from '../session';
import { useFocusedRun } from '../useFocusedRun';
import { formatCsv, weightNames } from './csv';
import styles from './LogPanel.module.css';
import { useAllRows } from './useAllRows';

/** The course note's lines for one run, to select, copy, or take away with all other runs as CSV. */
export function LogPanel() {
  const { explanation, methods } = useCatalog();
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
  const text = rows ? formatLog(run, rows, weightNames(experiment.getState().experiment)) : '';
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
            .map((candidate) => ({ value: String(candidate.id), label: nameRun(candidate, runs, methods) }))}
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
        aria-label={log.lines(nameRun(run, runs, methods))}
        value={text}
      />
    </div>
  );
}

/** All lines of one run whose `rows` cover epochs 0 to N: line k tells w after update k and the loss before it. */
function formatLog(run: Run, { from, losses, parameters }: Rows, names: readonly string[]): string {
  const epochs = losses.length - 1;
  const rates = changesRate(run) ? ratesOfEpochs(run, from, epochs, epochs) : null;
  const lines: string[] = [];
  for (let row = 0; row < epochs; row++) {
    const weights = Object.fromEntries(
      names.map((name, p) => [name, parameters[p]?.[row + 1] ?? Number.NaN]),
    );
    lines.push(formatStepLine(from + row, weights, losses[row] ?? Number.NaN, rates?.[row] ?? null));
  }
  return lines.join('\n');
}
