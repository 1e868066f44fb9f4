import { useEffect, useState } from 'react';
import type { ContourLine } from '../../worker/pool/contourLines';
import type { Axis } from '../charts/domains';
import { useLandscape } from '../charts/useLandscape';
import { pagePool } from '../pagePool';
import { useExperiment, useSession } from '../session';
import type { MapAxes } from './fitScale';

/** Contour lines with the axes that they were computed for; on others they are still right. */
export interface ContourMap {
  readonly x: Axis;
  readonly y: Axis;
  /** Ascending levels. */
  readonly lines: readonly ContourLine[];
}

/** Pixels between two points of the grid. */
const CELL_PX = 2;
const LEVELS = 14;

/**
 * The contour lines of the loss on the page, computed in the pool; until newer ones are complete, those of before.
 * While something is dragged nothing waits for them.
 */
export function useContours({ x, y }: MapAxes, widthPx: number, heightPx: number): ContourMap | null {
  const session = useSession();
  const landscape = useLandscape();
  const objective = useExperiment((state) => state.experiment.objective);
  const [map, setMap] = useState<(ContourMap & { readonly key: string }) | null>(null);
  const [columns, rows] = [pointsOf(widthPx), pointsOf(heightPx)];
  const minimumLoss = landscape.minima[0]?.loss ?? null;
  const isReady = !(landscape.isAwaited && minimumLoss === null);
  const key = JSON.stringify([isReady, objective, minimumLoss, x.domain, y.domain, columns, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the lines depend on
  useEffect(() => {
    if (!isReady) return;
    const { runs: _, ...experiment } = session.experiment.getState().experiment;
    const lines: ContourLine[] = [];
    const axisOf = ({ domain: [from, to] }: Axis) => ({ from, to, scale: 'linear' as const });
    const job = pagePool().start(
      {
        kind: 'contours',
        experiment: { ...experiment, objective },
        run: {},
        minimumLoss,
        x: axisOf(x),
        y: axisOf(y),
        columns,
        rows,
        levels: LEVELS,
      },
      {
        // a replaced worker begins again
        onPart: (line) => lines.push(line),
        onDone: () => setMap({ key, x, y, lines: sortLines(lines) }),
      },
    );
    return () => job.cancel();
  }, [key]);
  return map;
}

function pointsOf(px: number): number {
  return Math.max(2, Math.round(px / CELL_PX) + 1);
}

/** Each level once, ascending. */
function sortLines(lines: readonly ContourLine[]): readonly ContourLine[] {
  const byLevel = new Map(lines.map((line) => [line.level, line]));
  return [...byLevel.values()].sort((a, b) => a.level - b.level);
}
