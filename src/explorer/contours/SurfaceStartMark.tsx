import type { Frame } from '../charts/frame';
import { useExperiment } from '../session';

/** The start as a ball: it is no outcome, and the one thing there is to see before a question is answered. */
export function SurfaceStartMark({ frame }: { frame: Frame }) {
  const [x, y] = useExperiment((state) => state.experiment.start);
  if (!x || !y) return null;
  return (
    <circle
      data-part="startMark"
      cx={frame.x.toPx(x.value)}
      cy={frame.y.toPx(y.value)}
      r={6}
      style={{ fill: 'var(--ink)' }}
    />
  );
}
