import { useEffect, useState } from 'react';
import type { Experiment } from '../../../core/experiment';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { useResults, useSession } from '../../session';
import { openNetworkOnce } from '../useOpenedNetwork';

/** The weights of a run after its last epoch. */
export interface EndWeights {
  /** The experiment that they were trained in. */
  readonly experiment: Experiment;
  readonly network: OpenedNetwork;
  /** In the order of `nameParameters`. */
  readonly parameters: Float64Array;
}

/** {@link EndWeights} of a run; the last known ones while newer ones are awaited or a slider is held, null before the first. */
export function useEndWeights(id: number | null): EndWeights | null {
  const session = useSession();
  const experiment = useResults((state) => state.experiment);
  const result = useResults(({ byId }) => (id === null ? undefined : byId.get(id)));
  const [known, setKnown] = useState<(EndWeights & { readonly id: number }) | null>(null);

  useEffect(() => {
    const network = experiment?.network ? openNetworkOnce(experiment.network) : null;
    if (!result || !experiment || !network || session.experiment.getState().held) return;
    let isCurrent = true;
    void session.rows(experiment.epochs, experiment.epochs).then((runs) => {
      const rows = runs.find((run) => run.id === result.id)?.rows.parameters;
      if (!isCurrent || rows?.length !== network.start.length) return;
      const parameters = Float64Array.from(rows, ([value]) => value!);
      setKnown({ id: result.id, experiment, network, parameters });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, experiment, result]);

  return known?.id === id ? known : null;
}
