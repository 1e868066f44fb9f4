import { type KeyboardEvent, useRef, useState } from 'react';
import type { Preset } from '../../core/objectives/preset';
import type { PresetId } from '../../core/objectives/presets';
import { lossMath } from '../formula/lossMath';
import { MathMl } from '../formula/MathMl';
import { nextInGrid } from './nextInGrid';
import styles from './PresetGrid.module.css';
import { PresetPreview } from './PresetPreview';
import { SOURCES } from './sources';
import { useLandscapesCatalog, usePickerCatalog } from './words';

/**
 * Presets side by side. One of them can be reached by Tab, the arrow keys go from there to the others.
 *
 * @param props.chosen the one on the page; null: none of these
 */
export function PresetGrid(props: {
  label: string;
  presets: readonly (Preset & { readonly id: PresetId })[];
  chosen: PresetId | null;
  onChoose: (id: PresetId) => void;
}) {
  const { label, presets, chosen, onChoose } = props;
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<PresetId>(chosen ?? presets[0]!.id);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !list.current) return;
    const buttons = [...list.current.querySelectorAll('button')];
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const next = from < 0 ? null : nextInGrid(event.key, from, buttons.length, countColumns(list.current));
    if (next === null) return;
    event.preventDefault();
    setReached(presets[next]!.id);
    buttons[next]!.focus();
  }

  return (
    <ul ref={list} className={styles.grid} aria-label={label} onKeyDown={onKeyDown}>
      {presets.map((preset) => (
        <PresetCard
          key={preset.id}
          preset={preset}
          isChosen={preset.id === chosen}
          isReached={preset.id === reached}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

function PresetCard(props: {
  preset: Preset & { readonly id: PresetId };
  isChosen: boolean;
  isReached: boolean;
  onChoose: (id: PresetId) => void;
}) {
  const { preset, isChosen, isReached, onChoose } = props;
  const { id, text } = preset;
  const source = SOURCES[id];
  const words = usePickerCatalog();
  const { name, sentence } = useLandscapesCatalog().presets[id];
  const tabIndex = isReached ? 0 : -1;
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.button}
        tabIndex={tabIndex}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(id)}
      >
        <PresetPreview id={id} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.window}>
            <math className={styles.formula}>
              <MathMl node={lossMath({ kind: 'expression', text })} />
            </math>
          </span>
          <span className={styles.sentence}>{sentence}</span>
        </span>
      </button>
      <span className={styles.source} title={source.text}>
        {source.url ? (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer"
            tabIndex={tabIndex}
            aria-label={words.sourceOf(name)}
          >
            {source.text}
          </a>
        ) : (
          source.text
        )}
      </span>
    </li>
  );
}

function countColumns(grid: Element): number {
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}
