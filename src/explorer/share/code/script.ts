import type { Experiment } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { formatNumpy } from './numpy';
import { formatNumpyRuns } from './numpyRuns';
import { formatPytorch } from './pytorch';
import { formatPytorchRuns } from './pytorchRuns';
import { formatRayTune, RAY_TUNE_FILE } from './rayTune';
import { formatRayTuneRuns } from './rayTuneRuns';
import { deriveRecipe, isPlainRecipe, type Recipe } from './recipe';
import { formatTensorflow } from './tensorflow';
import { formatTensorflowRuns } from './tensorflowRuns';

/** Libraries that an experiment can be written in. */
export const SCRIPT_KINDS = ['tensorflow', 'pytorch', 'numpy', 'rayTune'] as const;
export type ScriptKind = (typeof SCRIPT_KINDS)[number];

/** What a script should be called as a file. */
export const SCRIPT_FILE_NAMES: Readonly<Record<ScriptKind, string>> = {
  tensorflow: 'lr_explorer_tensorflow.py',
  pytorch: 'lr_explorer_pytorch.py',
  numpy: 'lr_explorer_numpy.py',
  rayTune: RAY_TUNE_FILE,
};

/** What a script says besides the experiment. */
export interface ScriptContext {
  /** Where the experiment can be opened; null where that address is of no use to others. */
  readonly link: string | null;
  /** Comments in the reader's language. */
  readonly texts: ScriptTexts;
}

/**
 * An experiment as a Python script that runs by itself: all runs, the hidden ones too. All but the sweep print the
 * lines of the page's log under a line for each run, `lr=0.6`.
 *
 * @throws RangeError when the objective of the experiment is no expression of one or two weights
 */
export function formatScript(kind: ScriptKind, experiment: Experiment, context: ScriptContext): string {
  const recipe = deriveRecipe(experiment);
  return (isPlainRecipe(recipe) ? PLAIN : FORMATS)[kind](recipe, context.link, context.texts);
}

/** Whether a script leaves the steps to the library, which rounds in its own way. */
export function usesTorchOptim(kind: ScriptKind, experiment: Experiment): boolean {
  return kind === 'pytorch' && !isPlainRecipe(deriveRecipe(experiment));
}

type Format = (recipe: Recipe, link: string | null, texts: ScriptTexts) => string;

const PLAIN: Readonly<Record<ScriptKind, Format>> = {
  tensorflow: formatTensorflow,
  pytorch: formatPytorch,
  numpy: formatNumpy,
  rayTune: formatRayTune,
};

const FORMATS: Readonly<Record<ScriptKind, Format>> = {
  tensorflow: formatTensorflowRuns,
  pytorch: formatPytorchRuns,
  numpy: formatNumpyRuns,
  rayTune: formatRayTuneRuns,
};
