import { useMemo } from 'react';
import styles from './QrCode.module.css';
import { formatQrPath, QUIET_MODULES } from './qrCode';

/**
 * A QR code as a drawing, as large as its place. Its quiet zone belongs to it.
 *
 * @throws RangeError where the text is longer than a code can hold; see {@link formatQrPath}
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, modules } = useMemo(() => formatQrPath(text), [text]);
  const side = modules + 2 * QUIET_MODULES;
  return (
    <svg viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`} role="img" aria-label={label}>
      <rect className={styles.light} x={-QUIET_MODULES} y={-QUIET_MODULES} width={side} height={side} />
      <path className={styles.dark} d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
