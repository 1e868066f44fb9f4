import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dtype } from '../core/dtype';
import type {
  ClippingSetting,
  Experiment,
  HyperparameterName,
  NetworkSetting,
  NoiseSetting,
  OptimizerSetting,
  Run,
  ScheduleSetting,
  TypedNumber,
} from '../core/experiment';
import type { PresetId } from '../core/objectives/presets';
import { branchOff } from './branch';
import { DEFAULT_EXPERIMENT, TELLING_RATES } from './defaults';
import { correctNetwork, usualTraining } from './network';
import {
  type Constants,
  correctObjective,
  findObjectiveProblem,
  isFiniteAt,
  type ObjectiveProblem,
} from './objective';
import { PARAMETERS, STEEPNESS, steepParabola } from './parameters';
import { presetExperiment } from './presetExperiment';
import { correctNoise } from './runSettings';
import { correctExperiment, correctLearningRate, correctRun, findFreeId } from './schema';
import { correctTypedNumber, writeNumber } from './typedNumber';

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
  /** Adds a run that does the same behind run `id`; returns the new id, null where there is no such run or there are 8. */
  duplicateRun(id: number): number | null;
  /** Removes a run; removing the last one is legal. */
  removeRun(id: number): void;
  toggleHidden(id: number): void;
  /** @param epochs rounded to an integer in [1, 10 000] */
  setEpochs(epochs: number): void;
  /** Nothing changes where the loss is not finite. @param parameter place of the weight in the objective's order, 0 for the first */
  setStart(parameter: number, value: TypedNumber): void;
  setDtype(dtype: Dtype): void;
  /** @param steepness a of the loss a·(w + 1)² */
  setSteepness(steepness: TypedNumber): void;
  /**
   * Minimises another loss; a network is left. Constants keep their values by name; starts stay where they are, unless the loss has another
   * number of weights or is not finite there.
   *
   * @param constants values of those that are to have others. Default: none
   * @returns what is wrong with the text, and nothing has changed; null where nothing is
   */
  setObjective(text: string, constants?: Constants): ObjectiveProblem | null;
  /** Nothing changes where the loss has no such constant, or is not finite where the runs start. */
  setConstant(name: string, value: TypedNumber): void;
  /** Puts a preset with its start, epochs and four learning rates of plain descent in place of this experiment. */
  loadPreset(id: PresetId): void;
  /** @param optimizer null: plain gradient descent. Numbers that are left out are as usual */
  setOptimizer(id: number, optimizer: OptimizerSetting | null): void;
  /** @param value null: the usual one */
  setHyperparameter(id: number, name: HyperparameterName, value: TypedNumber | null): void;
  /** @param schedule null: a constant learning rate */
  setSchedule(id: number, schedule: ScheduleSetting | null): void;
  /** @param clipping null: none */
  setClipping(id: number, clipping: ClippingSetting | null): void;
  /** @param start one value for each weight; null: that of the experiment. Nothing changes where the loss is not finite */
  setRunStart(id: number, start: readonly TypedNumber[] | null): void;
  /** @param noise null: gradients are exact */
  setNoise(noise: NoiseSetting | null): void;
  /** @param network null: back to the loss that waited. With other data than before, epochs and runs are as usual with them */
  setNetwork(network: NetworkSetting | null): void;
  /**
   * Adds a run behind run `id` that is the same up to an epoch and goes on with another learning rate.
   *
   * @param epoch clamped to [1, epochs − 1]
   * @param rate default: half of what the run has there
   * @returns the new id; null where there is no such run, there are 8, or there is no epoch to branch at
   */
  branchRun(id: number, epoch: number, rate?: TypedNumber): number | null;
  /** @param change place in the run's `changes`, 0 for the first */
  setChangeRate(id: number, change: number, rate: TypedNumber): void;
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

    function insertRun(place: number, own: Omit<Run, 'id' | 'hidden'>): number | null {
      const { runs, objective } = get().experiment;
      const id = findFreeId(runs);
      const run = id === null ? null : correctRun({ ...own, id, hidden: false }, objective);
      if (run === null) return null;
      changeRuns((runs) => runs.toSpliced(place, 0, run));
      return id;
    }

    /** Inserts what is made of a run behind it. */
    function insertBehind(id: number, make: (run: Run) => Omit<Run, 'id' | 'hidden'> | null): number | null {
      const { runs } = get().experiment;
      const place = runs.findIndex((run) => run.id === id);
      const own = place < 0 ? null : make(runs[place]!);
      return own && insertRun(place + 1, own);
    }

    /** Changes one run to the nearest legal one. */
    function changeRun(id: number, edit: (run: Run) => Run) {
      change((experiment) => ({
        ...experiment,
        runs: experiment.runs.map((run) =>
          run.id === id ? (correctRun(edit(run), experiment.objective) ?? run) : run,
        ),
      }));
    }

    /** Minimises another loss, and no longer trains a network; starts follow. */
    function changeObjective(text: string, constants: Constants) {
      change((experiment) => {
        const objective = correctObjective({ kind: 'expression', text }, constants);
        const { network: _, ...others } = experiment;
        return objective ? correctExperiment({ ...others, objective }) : experiment;
      });
    }

    const actions: ExperimentActions = {
      setLearningRate(id, rate) {
        const learningRate = correctLearningRate(rate);
        if (learningRate) changeRuns((runs) => replaceRun(runs, id, { learningRate }));
      },
      addRun(rate) {
        const { runs, network } = get().experiment;
        const telling = network ? usualTraining(network).telling.map(writeNumber) : TELLING_RATES;
        return insertRun(runs.length, { learningRate: rate ?? findNewRate(telling, runs) });
      },
      duplicateRun: (id) => insertBehind(id, (run) => run),
      removeRun: (id) => changeRuns((runs) => runs.filter((run) => run.id !== id)),
      toggleHidden: (id) =>
        changeRuns((runs) => runs.map((run) => (run.id === id ? { ...run, hidden: !run.hidden } : run))),
      setEpochs(given) {
        const epochs = PARAMETERS.epochs.correct(given);
        if (epochs !== null) change((experiment) => ({ ...experiment, epochs }));
      },
      setStart(parameter, value) {
        const { start: before, objective } = get().experiment;
        const start = PARAMETERS.w0.correctStart(
          before.map((weight, place) => (place === parameter ? value : weight)),
        );
        if (start && isFiniteAt(objective, start)) change((experiment) => ({ ...experiment, start }));
      },
      setDtype(given) {
        const dtype = PARAMETERS.dtype.correct(given);
        if (dtype) change((experiment) => ({ ...experiment, dtype }));
      },
      setSteepness(steepness) {
        const near = correctTypedNumber(steepness, STEEPNESS);
        const objective = near && PARAMETERS.fn.correct(steepParabola(near));
        if (objective) changeObjective(objective.text, {});
      },
      setObjective(text, constants = {}) {
        const values = { ...get().experiment.objective.constants, ...constants };
        const problem = findObjectiveProblem(text, values);
        if (problem === null) changeObjective(text, values);
        return problem;
      },
      setConstant(name, value) {
        const { objective: before, start } = get().experiment;
        const { constants } = before;
        if (!constants || !Object.hasOwn(constants, name)) return;
        const objective = correctObjective(before, { ...constants, [name]: value });
        if (objective && isFiniteAt(objective, start)) change((experiment) => ({ ...experiment, objective }));
      },
      loadPreset: (id) => change((experiment) => correctExperiment(presetExperiment(id, experiment))),
      setOptimizer: (id, optimizer) =>
        changeRun(id, ({ optimizer: _, ...run }) => ({ ...run, ...(optimizer && { optimizer }) })),
      setHyperparameter(id, name, value) {
        changeRun(id, (run) => {
          const { name: optimizer, hyperparameters } = run.optimizer ?? { name: 'sgd', hyperparameters: {} };
          const { [name]: _, ...others } = hyperparameters;
          return {
            ...run,
            optimizer: { name: optimizer, hyperparameters: { ...others, ...(value && { [name]: value }) } },
          };
        });
      },
      setSchedule: (id, schedule) =>
        changeRun(id, ({ schedule: _, ...run }) => ({ ...run, ...(schedule && { schedule }) })),
      setClipping: (id, clipping) =>
        changeRun(id, ({ clipping: _, ...run }) => ({ ...run, ...(clipping && { clipping }) })),
      setRunStart(id, given) {
        const { objective } = get().experiment;
        const start = given && PARAMETERS.w0.correctStart(given);
        if (given && !(start && isFiniteAt(objective, start))) return;
        changeRun(id, ({ start: _, ...run }) => ({ ...run, ...(start && { start }) }));
      },
      setNoise: (given) =>
        change(({ noise: _, ...experiment }) => {
          const noise = given && correctNoise(given);
          return { ...experiment, ...(noise && { noise }) };
        }),
      setNetwork: (given) =>
        change(({ network: before, ...experiment }) => {
          if (given === null) return experiment;
          const network = correctNetwork(given);
          if (before?.data.name === network.data.name) return { ...experiment, network };
          return { ...experiment, ...usualRuns(network), network };
        }),
      branchRun(id, epoch, rate) {
        const { epochs } = get().experiment;
        return insertBehind(id, (run) => branchOff(run, epoch, epochs, rate));
      },
      setChangeRate(id, place, rate) {
        const learningRate = correctLearningRate(rate);
        if (!learningRate) return;
        changeRun(id, (run) => ({
          ...run,
          ...(run.changes && {
            changes: run.changes.map((one, at) => (at === place ? { ...one, learningRate } : one)),
          }),
        }));
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

/** The first rate that no run has; the first of all where there is none. */
function findNewRate(rates: readonly TypedNumber[], runs: readonly Run[]): TypedNumber {
  const isNew = (rate: TypedNumber) => runs.every(({ learningRate }) => learningRate.value !== rate.value);
  return rates.find(isNew) ?? rates[0]!;
}

/** Plain data is the same when it is written the same. */
function isSameExperiment(a: Experiment, b: Experiment): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Epochs and runs of plain descent that tell something of a network. */
function usualRuns(network: NetworkSetting): Pick<Experiment, 'epochs' | 'runs'> {
  const { rates, epochs } = usualTraining(network);
  return {
    epochs,
    runs: rates.map((rate, id) => ({ id, learningRate: writeNumber(rate), hidden: false })),
  };
}
