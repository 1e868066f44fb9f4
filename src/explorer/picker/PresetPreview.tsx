import { useEffect, useState } from 'react';
import { PRESETS, type PresetId } from '../../core/objectives/presets';
import styles from './PresetPreview.module.css';
import { drawPreset, PREVIEW_SIZE, type Preview } from './preview';

/** Drawings by preset, each made once. */
const drawn = new Map<PresetId, Preview>();

/** A small drawing of a preset; made once the page has nothing else to do, so that the picker opens at once. */
export function PresetPreview({ id }: { id: PresetId }) {
  const [preview, setPreview] = useState<Preview | null>(drawn.get(id) ?? null);

  useEffect(() => {
    if (preview) return;
    const timer = setTimeout(() => {
      const made = drawn.get(id) ?? drawPreset(PRESETS.find((preset) => preset.id === id)!);
      drawn.set(id, made);
      setPreview(made);
    });
    return () => clearTimeout(timer);
  }, [id, preview]);

  const { width, height } = PREVIEW_SIZE;
  return (
    <svg className={styles.preview} width={width} height={height} aria-hidden>
      {preview?.map((path) => (
        <path key={path} d={path} className={preview.length > 1 ? styles.contour : styles.curve} />
      ))}
    </svg>
  );
}
