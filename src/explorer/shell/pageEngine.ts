import { createEngine, type Engine } from '../../worker/engine';
import { createRoutedEngine } from '../../worker/routedEngine';

/** The engine of the full page, in free play and in the lesson: that of formulas, and that of networks once one is asked for. */
export function createPageEngine(): Engine {
  return createRoutedEngine(createEngine(), () =>
    import('../../worker/network/openNetworkEngine').then(({ openNetworkEngine }) => openNetworkEngine()),
  );
}
