import type { ReactNode } from 'react';
import { markerPath, runStyle } from '../palette';

/** The head of a run's line in a readout: its marker, and its name in its colour. */
export function RunHeading({ id, children }: { id: number; children: ReactNode }) {
  const { color, textColor, marker } = runStyle(id);
  return (
    <th style={{ color: textColor }}>
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        <path d={markerPath(marker, 4)} style={{ fill: color }} />
      </svg>
      {children}
    </th>
  );
}
