import { ClipboardCheck, ClipboardCopy, Download } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../saveFile';
import controls from '../controls.module.css';
import { useShareCatalog } from '../words';
import styles from './Drawing.module.css';
import type { DrawingState } from './useDrawing';

/**
 * Buttons that save what was drawn as PNG and as SVG, and copy the PNG where the browser copies pictures.
 *
 * @param props.name of the files, without their ending
 */
export function SaveDrawing({ drawing, name }: { drawing: DrawingState; name: string }) {
  const { copied, picture } = useShareCatalog();
  const [told, setTold] = useState<{ readonly of: Blob; readonly isDone: boolean } | null>(null);
  if (drawing === 'failed') return null;

  const isReady = drawing !== 'waiting';
  const png = isReady ? drawing.png : null;
  // what was said of another picture is no longer true
  const isSaid = told !== null && told.of === png;
  const isDone = isSaid && told.isDone;
  const saveSvg = () =>
    isReady && saveFile(`${name}.svg`, new Blob([drawing.svg], { type: 'image/svg+xml' }));
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={controls.button}
        disabled={!png}
        onClick={() => png && saveFile(`${name}.png`, png)}
      >
        <Download aria-hidden />
        {picture.savePng}
      </button>
      <button type="button" className={controls.button} disabled={!isReady} onClick={saveSvg}>
        <Download aria-hidden />
        {picture.saveSvg}
      </button>
      {canCopy() && (
        <button
          type="button"
          className={controls.button}
          disabled={!png}
          onClick={async () => png && setTold({ of: png, isDone: await copyPicture(png) })}
        >
          {isDone ? <ClipboardCheck aria-hidden /> : <ClipboardCopy aria-hidden />}
          <span aria-live="polite">{isSaid ? (isDone ? copied : picture.copyFailed) : picture.copy}</span>
        </button>
      )}
      {isReady && !png && <p className={styles.note}>{picture.noPng}</p>}
    </div>
  );
}

function canCopy(): boolean {
  return 'ClipboardItem' in window && 'clipboard' in navigator && Boolean(navigator.clipboard?.write);
}

async function copyPicture(png: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
