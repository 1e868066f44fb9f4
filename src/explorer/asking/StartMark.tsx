import { runStyle } from '../palette';
import { useExperiment } from '../session';
import { useAsking } from './asking';

/** The start as a ball: it is no outcome, and the one thing there is to see before the run. */
export function StartMark({
  placeAt,
}: {
  placeAt: (w: number) => { readonly x: number; readonly y: number };
}) {
  const start = useExperiment((state) => state.experiment.start[0]?.value ?? 0);
  const place = useAsking(({ question }) => (question && 'run' in question ? question.run : null));
  const id = useExperiment(({ experiment }) => experiment.runs[place ?? -1]?.id ?? null);
  const { x, y } = placeAt(start);
  if (!(Number.isFinite(x) && Number.isFinite(y))) return null;
  return <circle cx={x} cy={y} r={6} style={{ fill: id === null ? 'var(--ink)' : runStyle(id).color }} />;
}
