import { useResults, useSession } from './session';

/**
 * The training loss that all runs of a network begin with, also behind a question, since it is no outcome; null while they
 * are trained, and where it is not finite.
 */
export function useTrainedStart(): number | null {
  const session = useSession();
  return useResults(() => {
    const [first] = session.outcomes()?.values() ?? [];
    const loss = first?.training ? first.diagnosis.startLoss : Number.NaN;
    return Number.isFinite(loss) ? loss : null;
  });
}
