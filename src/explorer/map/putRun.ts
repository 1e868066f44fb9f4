import type { RunSettings } from '../../core/experiment';
import type { Session } from '../../state/session';
import type { Quantity } from './quantities';

/**
 * Puts the run of a place on a map on the page, as one step of undo.
 *
 * @param moved id of the run that is to be it; null: a new one is added
 * @returns the id of the run; null where there are 8 already
 */
export function putRun(
  { experiment }: Pick<Session, 'experiment'>,
  {
    settings,
    quantity,
    rate,
    value,
  }: { settings: RunSettings; quantity: Quantity; rate: number; value: number },
  moved: number | null,
): number | null {
  const { actions, experiment: now } = experiment.getState();
  const typed = (number: number) => ({ value: number, text: String(number) });
  const { second } = quantity;
  actions.hold();
  const id = moved ?? actions.addRun(typed(rate));
  if (id !== null) {
    const own = second.kind === 'hyperparameter' && !settings.optimizer ? 'momentum' : null;
    actions.setLearningRate(id, typed(rate));
    actions.setOptimizer(id, own ? { name: own, hyperparameters: {} } : (settings.optimizer ?? null));
    actions.setSchedule(id, settings.schedule ?? null);
    actions.setClipping(id, settings.clipping ?? null);
    actions.setRunStart(id, settings.start ?? null);
    if (second.kind === 'hyperparameter') actions.setHyperparameter(id, second.name, typed(value));
    if (second.kind === 'constant') actions.setConstant(second.name, typed(value));
    if (second.kind === 'start') {
      const start = settings.start ?? now.start;
      actions.setRunStart(
        id,
        start.map((one, place) => (place === second.parameter ? typed(value) : one)),
      );
    }
  }
  actions.release();
  return id;
}
