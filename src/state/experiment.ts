import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dtype } from '../core/dtype';
import type { Experiment, Run, TypedNumber } from '../core/experiment';
import { DEFAULT_EXPERIMENT, TELLING_RATES } from './defaults';
import { PARAMETERS, steepParabola } from './parameters';
import { correctExperiment, correctLearningRate, findFreeId } from './schema';

/** Steps of undo that are kept. */
export const UNDO_LIMIT = 100;

/** The experiment being edited, and the way back. */
export interface ExperimentState {
  readonly experiment: Experiment;
  /** Experiments that `undo` leads to, oldest first; at most {@link UNDO_LIMIT}. */
  readonly past: readonly Experiment[];
  /** Experiments that `redo` leads to, the next one last. */
  readonly future: readonly Experiment[];
  /** Whether something is being dragged: its changes are one step of undo, and axes stay as they are. */
  readonly held: boolean;
  readonly actions: ExperimentActions;
}

/**
 * The only ways to change an experiment. Each corrects what it is given by the table of parameters, as a link would be:
 * out of range is clamped, what is not a number changes nothing. A change is one step of undo, unless held.
 */
export interface ExperimentActions {
  setLearningRate(id: number, rate: TypedNumber): void;
  /**
   * Adds a run at the end, with the smallest free id.
   *
   * @param rate default: a telling one that no run has
   * @returns its id; null where there are 8 already
   */
  addRun(rate?: TypedNumber): number | null;
  /** Adds a run with the same rate behind run `id`; returns the new id, null where there is no such run or there are 8. */
  duplicateRun(id: number): number | null;
  /** Removes a run; removing the last one is legal. */
  removeRun(id: number): void;
  toggleHidden(id: number): void;
  /** @param epochs rounded to an integer in [1, 10 000] */
  setEpochs(epochs: number): void;
  /** @param parameter place of the weight in the objective's order, 0 for the first */
  setStart(parameter: number, value: TypedNumber): void;
  setDtype(dtype: Dtype): void;
  /** @param steepness a of the loss a·(w + 1)² */
  setSteepness(steepness: TypedNumber): void;
  /** Puts a whole experiment in place of this one, as one step of undo. */
  replace(experiment: Experiment): void;
  /** Begins a drag; ends with `release`. */
  hold(): void;
  /** Ends a drag: all that changed since `hold` becomes one step of undo. */
  release(): void;
  /** Takes the last step back; a drag ends first, and is that step. */
  undo(): void;
  redo(): void;
}

/** Makes a store with nothing to undo. */
export function createExperimentStore(initial: Experiment = DEFAULT_EXPERIMENT): StoreApi<ExperimentState> {
  return createStore<ExperimentState>((set, get) => {
    let beforeDrag: Experiment | null = null;

    function change(edit: (experiment: Experiment) => Experiment) {
      const { experiment, past, held } = get();
      const edited = edit(experiment);
      if (isSameExperiment(edited, experiment)) return;
      set(held ? { experiment: edited } : { experiment: edited, past: append(past, experiment), future: [] });
    }

    function changeRuns(edit: (runs: readonly Run[]) => readonly Run[]) {
      change((experiment) => ({ ...experiment, runs: edit(experiment.runs) }));
    }

    function insertRun(place: number, rate: TypedNumber): number | null {
      const id = findFreeId(get().experiment.runs);
      const learningRate = correctLearningRate(rate);
      if (id === null || learningRate === null) return null;
      changeRuns((runs) => runs.toSpliced(place, 0, { id, learningRate, hidden: false }));
      return id;
    }

    const actions: ExperimentActions = {
      setLearningRate(id, rate) {
        const learningRate = correctLearningRate(rate);
        if (learningRate) changeRuns((runs) => replaceRun(runs, id, { learningRate }));
      },
      addRun(rate) {
        const { runs } = get().experiment;
        return insertRun(runs.length, rate ?? findTellingRate(runs));
      },
      duplicateRun(id) {
        const { runs } = get().experiment;
        const place = runs.findIndex((run) => run.id === id);
        const run = runs[place];
        return run ? insertRun(place + 1, run.learningRate) : null;
      },
      removeRun: (id) => changeRuns((runs) => runs.filter((run) => run.id !== id)),
      toggleHidden: (id) =>
        changeRuns((runs) => runs.map((run) => (run.id === id ? { ...run, hidden: !run.hidden } : run))),
      setEpochs(given) {
        const epochs = PARAMETERS.epochs.correct(given);
        if (epochs !== null) change((experiment) => ({ ...experiment, epochs }));
      },
      setStart(parameter, value) {
        const given = get().experiment.start.map((weight, place) => (place === parameter ? value : weight));
        const start = PARAMETERS.w0.correct(given);
        if (start) change((experiment) => ({ ...experiment, start }));
      },
      setDtype(given) {
        const dtype = PARAMETERS.dtype.correct(given);
        if (dtype) change((experiment) => ({ ...experiment, dtype }));
      },
      setSteepness(steepness) {
        const objective = PARAMETERS.fn.correct(steepParabola(steepness));
        if (objective) change((experiment) => ({ ...experiment, objective }));
      },
      replace: (experiment) => change(() => correctExperiment(experiment)),
      hold() {
        if (get().held) return;
        beforeDrag = get().experiment;
        set({ held: true });
      },
      release() {
        const { experiment, past, held } = get();
        if (!held) return;
        const before = beforeDrag;
        beforeDrag = null;
        const isChanged = before !== null && !isSameExperiment(before, experiment);
        set(isChanged ? { held: false, past: append(past, before), future: [] } : { held: false });
      },
      undo() {
        actions.release();
        const { experiment, past, future } = get();
        const previous = past.at(-1);
        if (previous) set({ experiment: previous, past: past.slice(0, -1), future: [...future, experiment] });
      },
      redo() {
        actions.release();
        const { experiment, past, future } = get();
        const next = future.at(-1);
        if (next) set({ experiment: next, past: [...past, experiment], future: future.slice(0, -1) });
      },
    };
    return { experiment: correctExperiment(initial), past: [], future: [], held: false, actions };
  });
}

function append(past: readonly Experiment[], experiment: Experiment): readonly Experiment[] {
  return [...past, experiment].slice(-UNDO_LIMIT);
}

function replaceRun(runs: readonly Run[], id: number, changed: Partial<Run>): readonly Run[] {
  return runs.map((run) => (run.id === id ? { ...run, ...changed } : run));
}

function findTellingRate(runs: readonly Run[]): TypedNumber {
  const isNew = (rate: TypedNumber) => runs.every(({ learningRate }) => learningRate.value !== rate.value);
  return TELLING_RATES.find(isNew) ?? TELLING_RATES[0]!;
}

/** Plain data is the same when it is written the same. */
function isSameExperiment(a: Experiment, b: Experiment): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
