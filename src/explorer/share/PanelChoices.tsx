import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Panel } from '../../state/parameters';
import { VisuallyHidden } from '../VisuallyHidden';
import styles from './PanelChoices.module.css';
import { movePanel, type Sharing, showPanel } from './sharing';
import { useShareCatalog } from './words';

/** Which panels a frame shows, and in which order. */
export function PanelChoices(props: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharing, onChange } = props;
  const { embed } = useShareCatalog();
  const { panels } = sharing.embedding;
  const [moved, setMoved] = useState<{ readonly panel: Panel; readonly by: -1 | 1 } | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const move = (panel: Panel, by: -1 | 1) => {
    setMoved({ panel, by });
    onChange(movePanel(sharing, panel, by));
  };

  // a button that moves with its line in the list loses the focus on the way
  useLayoutEffect(() => {
    if (moved === null) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${moved.panel} ${moved.by}"]`)?.focus();
  }, [moved]);

  const arrow = (panel: Panel, by: -1 | 1) => {
    const isAtEnd = sharing.panelOrder.at(by === -1 ? 0 : -1) === panel;
    const label = (by === -1 ? embed.earlier : embed.later)(embed.panel[panel]);
    return (
      <button
        type="button"
        aria-label={label}
        aria-disabled={isAtEnd}
        data-move={`${panel} ${by}`}
        onClick={() => !isAtEnd && move(panel, by)}
      >
        {by === -1 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
      </button>
    );
  };

  return (
    <>
      <ul ref={list} className={styles.panels} aria-label={embed.panels}>
        {sharing.panelOrder.map((panel) => {
          const isShown = panels.includes(panel);
          return (
            <li key={panel} className={styles.panel}>
              <label>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && panels.length === 1}
                  onChange={({ target }) => onChange(showPanel(sharing, panel, target.checked))}
                />
                {embed.panel[panel]}
              </label>
              {arrow(panel, -1)}
              {arrow(panel, 1)}
            </li>
          );
        })}
      </ul>
      <VisuallyHidden>
        <span aria-live="polite">
          {moved &&
            embed.place(
              embed.panel[moved.panel],
              sharing.panelOrder.indexOf(moved.panel) + 1,
              sharing.panelOrder.length,
            )}
        </span>
      </VisuallyHidden>
    </>
  );
}
